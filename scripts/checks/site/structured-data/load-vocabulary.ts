import { readFileSync } from 'node:fs';
import { parseVocabulary, type Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary | undefined;

/** Reads the vocabulary that stands beside this file, once. Throws if it is missing or has another shape. */
export function loadVocabulary(): Vocabulary {
  return (vocabulary ??= readVocabulary());
}

function readVocabulary(): Vocabulary {
  const file = new URL('./vocabulary-30.0.json', import.meta.url);
  return parseVocabulary(JSON.parse(readFileSync(file, 'utf8')));
}
