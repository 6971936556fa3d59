import { readItems } from '../../model/form-schema.ts';
import type { DiagnosticText } from '../diagnostic.ts';
import type { Report, RuleContext, RuledEntry, Slugs } from '../rule.ts';

/** A name in square brackets, closed or not. */
const bracketed = /\[([^[\]]*)(\]?)/g;

/**
 * Reports each `[name]` among the ways to say a concept that is not the name of another concept. Search
 * would read it as a plain word, and miss the warning sign.
 */
export function checkConceptNames(
  { collection, slug, data }: RuledEntry,
  { slugsOf }: RuleContext,
): Report[] {
  if (collection !== 'warning-concepts') return [];
  const known = slugsOf('warning-concepts');
  return readItems(data, 'words').flatMap((words, index) => {
    if (typeof words !== 'string') return [];
    return Array.from(words.matchAll(bracketed), ([, name = '', end]) =>
      end === '' ? unclosed(name) : rejectName(name, slug, known),
    ).flatMap((found) => (found ? [{ ...found, at: { path: ['words', index] } }] : []));
  });
}

function unclosed(name: string): DiagnosticText {
  return {
    message: `"[${name}" has no "]"`,
    fix: `Write "[${name.trim()}]", or leave out the "[".`,
  };
}

function rejectName(name: string, own: string, known: Slugs | undefined) {
  if (name === own) {
    const fix = 'Write the words themselves.';
    return { message: `"[${name}]" is the concept itself`, fix };
  }
  if (!known || known.has(name)) return undefined;
  const first = name.trim().charAt(0).toLowerCase();
  const all = [...known.keys()].filter((slug) => slug !== own).sort();
  const near = all.filter((slug) => slug.startsWith(first) && first !== '');
  return {
    message: `"[${name}]" stands for the words of a concept, and there is none of that name`,
    fix: `Write the name of its file, one of: ${(near.length > 0 ? near : all).join(', ')}; or leave out the brackets.`,
  };
}
