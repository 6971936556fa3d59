import { loadNames } from '../../src/client/names.ts';
import { answerFromNames } from '../../src/domain/search/answer.ts';
import { searchKinds, searchPath } from '../../src/domain/search/lexicon.ts';
import type { NameIndex } from '../../src/domain/search/name-index.ts';
import type { FieldContext } from './field-context.ts';
import { readAddress } from './paste/read-address.ts';
import { filterOptions, pick, type Option } from './pick.ts';

const chooseFile = Symbol('a file');
const remove = Symbol('remove');
const most = { pages: 10, headings: 12 } as const;

interface LinkQuestion {
  /** The words to link. */
  words: string;
  /** The current address of the link, if any. */
  current?: string | undefined;
  /** The headings of this text. */
  headings: readonly { id: string; title: string }[];
}

/**
 * Asks for the target of a link.
 *
 * @returns an address that the guard allows; `null` to remove the link; undefined if cancelled.
 */
export async function pickLink(
  context: FieldContext,
  { words, current, headings: own }: LinkQuestion,
): Promise<string | null | undefined> {
  const names = await loadNames().catch(() => undefined);
  const library = await context.loadLibrary().catch(() => undefined);
  const headings: Option<string>[] = [
    ...own.map(({ id, title }) => ({
      value: `#${id}`,
      label: title,
      detail: 'Heading of this text',
    })),
    ...(library?.headings ?? []).map(({ page, id, title, of }) => ({
      value: `${page}#${id}`,
      label: title,
      detail: `Heading of “${of}”`,
    })),
  ];
  const chosen = await pick<string | symbol>({
    title: current === undefined ? 'Add a link' : 'Change the link',
    label: 'Search the library, or enter a web address, email address or phone number',
    query: current ?? words,
    search: (text) => [
      ...listTyped(text),
      ...(names ? listPages(names.index, text) : []),
      ...(text === '' ? [] : filterOptions(headings, text).slice(0, most.headings)),
    ],
    none: names
      ? 'No page or heading matches. A web address starts with https://.'
      : 'The library could not be searched. You can enter an address.',
    others: [
      { label: 'A PDF from the media folder…', value: chooseFile },
      ...(current === undefined ? [] : [{ label: 'Remove the link', value: remove }]),
    ],
  });
  if (chosen === remove) return null;
  if (chosen === chooseFile) return context.chooseFile('file');
  return typeof chosen === 'string' ? chosen : undefined;
}

function listTyped(text: string): Option<string>[] {
  const address = readAddress(text);
  return address === undefined ? [] : [{ value: address, label: address, detail: 'This address' }];
}

function listPages(names: NameIndex, text: string): Option<string>[] {
  if (text === '') return [];
  return answerFromNames(names, text)
    .hits.slice(0, most.pages)
    .flatMap(({ page, name }) => {
      const found = names.pages[page];
      if (!found) return [];
      const { label } = searchKinds[found.kind];
      const known = name.text === found.title ? label : `${label} · ${name.text}`;
      return [{ value: searchPath(found), label: found.title, detail: known }];
    });
}
