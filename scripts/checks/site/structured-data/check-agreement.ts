import type { CheckReport } from '../../../../src/validation/diagnostic.ts';
import { readDefinitions } from './check-graph.ts';
import { errorAt, quote } from './graph-context.ts';
import { listProperties, listValues, type Definition, type GraphNode } from './nodes.ts';

/** A page with the parsed JSON of its one JSON-LD script. */
export interface PageGraph {
  file: string;
  jsonLd: unknown;
}

interface PlacedDefinition extends Definition {
  file: string;
}

/**
 * All pages agree on what they describe, so that together they are one graph: an `@id` is the same kind
 * of thing on each, and no page says of it what its own page does not say.
 *
 * @param origin The site's own. How pages describe the works of others, such as a cited study, is only
 * advice: an editor who copies a title from a journal must not be stopped by how another page has it.
 */
export function checkAgreement(pages: readonly PageGraph[], origin: string): CheckReport[] {
  const definitions = pages.flatMap(({ file, jsonLd }) =>
    readDefinitions(jsonLd).map((definition) => ({ ...definition, file })),
  );
  const byId = Map.groupBy(definitions, ({ id }) => id);
  return [...byId].flatMap(([id, [first, ...others]]) => {
    if (!first || others.length === 0) return [];
    const home = [first, ...others].find(({ file }) => isAddressOf(file, id));
    const model = home ?? first;
    const diagnostics = [first, ...others]
      // Two definitions on one page are the business of the check of that page.
      .filter(({ file }) => file !== model.file)
      .flatMap((each) => compare(each, model, model === home));
    const isOurs = id.startsWith(`${origin}/`);
    return isOurs
      ? diagnostics
      : diagnostics.map((diagnostic) => ({ ...diagnostic, severity: 'warning' }));
  });
}

/** Whether a page is the one that an `@id` such as `https://library.example/glossary/#terms` lies on. */
function isAddressOf(file: string, id: string): boolean {
  return URL.canParse(id) && new URL(id).pathname === file;
}

/** How a definition disagrees with that of the thing's own page; without one, with the first. */
function compare(here: PlacedDefinition, there: PlacedDefinition, isHome: boolean): CheckReport[] {
  const { id, types, path } = here;
  if (types.toSorted().join(' ') !== there.types.toSorted().join(' ')) {
    const message = `${quote(id)} has the type ${types.join(' and ')} here, but ${there.types.join(' and ')} in ${there.file}.`;
    const fix = 'Give it the same @type on every page, or another @id if it is another thing.';
    return [errorAt(here, `${path}.@type`, message, fix)];
  }
  const said = listStatements(here.node);
  const known = listStatements(there.node);
  const added = said.find((statement) => !known.includes(statement));
  const lost = isHome ? undefined : known.find((statement) => !said.includes(statement));
  const difference = added ?? lost;
  if (difference === undefined) return [];
  const places = added ? `here, but not in ${there.file}` : `in ${there.file}, but not here`;
  const message = `${quote(id)} has ${shorten(difference)} ${places}.`;
  const fix = 'Say the same of it on every page, or less than its own page does.';
  return [errorAt(here, path, message, fix)];
}

function shorten(statement: string): string {
  return statement.length > 100 ? `${statement.slice(0, 100)}…` : statement;
}

/** What a node says, value by value: a list says each of its values. */
function listStatements(node: GraphNode): string[] {
  return listProperties(node, '').flatMap(({ name, value }) =>
    listValues(value, '').map((each) => `${name} ${JSON.stringify(each.value)}`),
  );
}
