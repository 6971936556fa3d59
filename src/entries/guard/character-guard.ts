/** Finds invisible characters in a file and in its parsed text. */
import type { MdastNode } from 'satteri';
import type { Diagnostic, DiagnosticText } from '../../validation/diagnostic.ts';
import { findHiddenCharacters } from '../../validation/characters.ts';
import { createPositionFinder } from '../parsing/position.ts';

/** The invisible characters in the source of a file. */
export interface HiddenInSource {
  diagnostics: Diagnostic[];
  characters: ReadonlySet<string>;
}

export function guardCharacters(file: string, source: string): HiddenInSource {
  const findPosition = createPositionFinder(source);
  const found = findHiddenCharacters(source);
  const diagnostics = found.map(({ name, index }): Diagnostic => ({
    rule: 'hidden-character',
    severity: 'error',
    file,
    at: findPosition(index),
    ...reject(name),
  }));
  return { diagnostics, characters: new Set(found.map(({ character }) => character)) };
}

/**
 * Returns the invisible characters that are only in a node, because the source has them as entities.
 *
 * @param known The characters already found in the source.
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
    message: `there is a character that readers cannot see: ${name}`,
    fix: 'Delete the word around it and type it again.',
  };
}

/** Returns the strings of a node that reach the page as text or as attributes, with entities decoded. */
function readTexts(node: Readonly<MdastNode>): string[] {
  const { value, alt, title, url } = node as unknown as Record<string, unknown>;
  const attributes = 'attributes' in node && Array.isArray(node.attributes) ? node.attributes : [];
  const values = attributes.map((attribute: { value?: unknown }) => attribute.value);
  return [value, alt, title, url, ...values].filter((text) => typeof text === 'string');
}
