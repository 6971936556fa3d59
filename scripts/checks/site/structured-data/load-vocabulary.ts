import { readFileSync } from 'node:fs';
import { parseVocabulary, type Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary | undefined;

/** Reads the vocabulary file, once. @throws if it is missing or has a different shape. */
export function loadVocabulary(): Vocabulary {
  return (vocabulary ??= readVocabulary());
}

function readVocabulary(): Vocabulary {
  const file = new URL('./vocabulary-30.0.json', import.meta.url);
  return parseVocabulary(JSON.parse(readFileSync(file, 'utf8')));
}
