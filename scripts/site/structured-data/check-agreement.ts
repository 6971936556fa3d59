import type { Problem } from '../../../src/domain/problem.ts';
import { readDefinitions } from './check-graph.ts';
import { errorAt, quote } from './graph-context.ts';
import type { Definition } from './nodes.ts';

/** A page with the parsed JSON of its one JSON-LD script. */
export interface PageGraph {
  file: string;
  jsonLd: unknown;
}

/** An `@id` that several pages define must be the same kind of thing on each. */
export function checkAgreement(pages: readonly PageGraph[]): Problem[] {
  const firsts = new Map<string, Definition & { file: string }>();
  const problems: Problem[] = [];
  for (const { file, jsonLd } of pages) {
    for (const definition of readDefinitions(jsonLd)) {
      const { id, types, path } = definition;
      const first = firsts.get(id);
      if (!first) {
        firsts.set(id, { ...definition, file });
      } else if (first.file !== file && !hasSameTypes(first, definition)) {
        const message = `${quote(id)} has the type ${types.join(' and ')} here, but ${first.types.join(' and ')} in ${first.file}.`;
        const fix = 'Give it the same @type on every page, or another @id if it is another thing.';
        problems.push(errorAt({ file }, `${path}.@type`, message, fix));
      }
    }
  }
  return problems;
}

function hasSameTypes(one: Definition, other: Definition): boolean {
  return one.types.toSorted().join(' ') === other.types.toSorted().join(' ');
}
