import type { CheckReport } from '../../../../src/validation/diagnostic.ts';
import { readDefinitions } from './check-graph.ts';
import { errorAt, formatValue } from './graph-context.ts';
import { listProperties, listValues, type Definition, type GraphNode } from './nodes.ts';

/** A page with the parsed JSON of its JSON-LD script. */
export interface PageGraph {
  file: string;
  jsonLd: unknown;
}

interface PageDefinition extends Definition {
  file: string;
}

/**
 * Checks that all pages together form one graph: an `@id` has the same type on each, and no page says more
 * about a thing than the thing's own page.
 *
 * @param origin The site's own address. Differences about other works, such as a cited study, are only
 * warnings: an editor who copies a title from a journal must not be blocked by another page's version.
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
      // checkGraph reports two definitions on one page.
      .filter(({ file }) => file !== model.file)
      .flatMap((each) => compare(each, model, model === home));
    const isOurs = id.startsWith(`${origin}/`);
    return isOurs
      ? diagnostics
      : diagnostics.map((diagnostic) => ({ ...diagnostic, severity: 'warning' }));
  });
}

/** Whether an `@id` such as `https://library.example/glossary/#terms` belongs to a page. */
function isAddressOf(file: string, id: string): boolean {
  return URL.canParse(id) && new URL(id).pathname === file;
}

/** Compares a definition with that of the thing's own page or, without one, with the first. */
function compare(here: PageDefinition, there: PageDefinition, isHome: boolean): CheckReport[] {
  const { id, types, path } = here;
  if (types.toSorted().join(' ') !== there.types.toSorted().join(' ')) {
    const message = `${formatValue(id)} has the type ${types.join(' and ')} here, but ${there.types.join(' and ')} in ${there.file}.`;
    const fix =
      'Give it the same @type on every page, or a different @id if it is a different thing.';
    return [errorAt(here, `${path}.@type`, message, fix)];
  }
  const ours = listStatements(here.node);
  const theirs = listStatements(there.node);
  const added = ours.find((statement) => !theirs.includes(statement));
  const missing = isHome ? undefined : theirs.find((statement) => !ours.includes(statement));
  const difference = added ?? missing;
  if (difference === undefined) return [];
  const where = added ? `here, but not in ${there.file}` : `in ${there.file}, but not here`;
  const message = `${formatValue(id)} has ${shorten(difference)} ${where}.`;
  const fix = 'Say the same about it on every page, or less than on its own page.';
  return [errorAt(here, path, message, fix)];
}

function shorten(statement: string): string {
  return statement.length > 100 ? `${statement.slice(0, 100)}…` : statement;
}

/** Lists the statements of a node, one for each value of each property. */
function listStatements(node: GraphNode): string[] {
  return listProperties(node, '').flatMap(({ name, value }) =>
    listValues(value, '').map((each) => `${name} ${JSON.stringify(each.value)}`),
  );
}
