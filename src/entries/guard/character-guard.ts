/** Characters that no reader sees, in a file and in what a parser makes of it. */
import type { MdastNode } from 'satteri';
import type { Diagnostic, DiagnosticText } from '../../validation/diagnostic.ts';
import { findHiddenCharacters } from '../../validation/characters.ts';
import { createPlaceFinder } from '../parsing/position.ts';

/** What of them stands in a file as it was written. */
export interface HiddenInSource {
  diagnostics: Diagnostic[];
  characters: ReadonlySet<string>;
}

export function guardCharacters(file: string, source: string): HiddenInSource {
  const findPlace = createPlaceFinder(source);
  const found = findHiddenCharacters(source);
  const diagnostics = found.map(({ name, index }): Diagnostic => ({
    rule: 'hidden-character',
    severity: 'error',
    file,
    at: findPlace(index),
    ...reject(name),
  }));
  return { diagnostics, characters: new Set(found.map(({ character }) => character)) };
}

/**
 * What is hidden in a node alone, written as an entity.
 *
 * @param known What was found in its file already.
 */
export function rejectHidden(
  node: Readonly<MdastNode>,
  known: ReadonlySet<string>,
): DiagnosticText[] {
  return readTexts(node).flatMap((text) => {
    const found = findHiddenCharacters(text).find(({ character }) => !known.has(character));
    return found ? [reject(found.name)] : [];
  });
}

function reject(name: string): DiagnosticText {
  return {
    message: `there is a character that no reader sees: ${name}`,
    fix: 'Delete the word around it and type it afresh.',
  };
}

/** What of a node reaches the page as text or as an attribute, entities decoded. */
function readTexts(node: Readonly<MdastNode>): string[] {
  const { value, alt, title, url } = node as unknown as Record<string, unknown>;
  const attributes = 'attributes' in node && Array.isArray(node.attributes) ? node.attributes : [];
  const values = attributes.map((attribute: { value?: unknown }) => attribute.value);
  return [value, alt, title, url, ...values].filter((text) => typeof text === 'string');
}
