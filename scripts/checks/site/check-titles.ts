import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import { errorOn } from './site-report.ts';
import { listPatientPages, type Site } from './site.ts';

/** How many characters of a title and a description search engines show. */
const lengths = { title: { advised: 60, most: 100 }, description: { least: 70, most: 160 } };

/** Checks that each page has one title and one description, unique and short enough to be shown in full. */
export function checkTitles(site: Site): CheckReport[] {
  const pages = listPatientPages(site).map(({ path, head }) => ({ path, ...head }));
  return [
    ...pages.flatMap(({ path, titles }) => checkTitle(path, titles)),
    ...pages.flatMap(({ path, descriptions }) => checkDescription(path, descriptions)),
    ...findRepeated('title', pages, ({ titles }) => titles[0]),
    ...findRepeated('description', pages, ({ descriptions }) => descriptions[0]),
  ];
}

function checkTitle(path: string, [title = '', ...more]: readonly string[]): CheckReport[] {
  if (title === '') return [errorOn(path, 'the page has no title', 'Add one.')];
  if (more.length > 0) {
    return [errorOn(path, `the page has ${more.length + 1} titles`, 'Keep one.')];
  }
  const { advised, most } = lengths.title;
  const [own = ''] = title.split(' | ');
  if (own.length <= advised && title.length <= most) return [];
  return [
    {
      severity: title.length > most ? 'error' : 'warning',
      file: path,
      message: `the title "${title}" is too long to be shown in full`,
      fix: `Shorten it to ${advised} characters before " | ", and to ${most} in all.`,
    },
  ];
}

function checkDescription(
  path: string,
  [description = '', ...more]: readonly string[],
): CheckReport[] {
  const { least, most } = lengths.description;
  const fix = `Write one summary of ${least} to ${most} characters.`;
  if (description === '') return [errorOn(path, 'the page has no description', fix)];
  if (more.length > 0) {
    return [errorOn(path, `the page has ${more.length + 1} descriptions`, fix)];
  }
  if (description.length >= least && description.length <= most) return [];
  const message = `the description "${description}" has ${description.length} characters`;
  return [errorOn(path, message, fix)];
}

function findRepeated<Page extends { path: string }>(
  name: string,
  pages: readonly Page[],
  read: (page: Page) => string | undefined,
): CheckReport[] {
  const firsts = new Map<string, string>();
  return pages.flatMap((page) => {
    const value = read(page);
    if (!value) return [];
    const first = firsts.get(value);
    if (first === undefined) firsts.set(value, page.path);
    return first === undefined
      ? []
      : [
          errorOn(
            page.path,
            `the ${name} "${value}" is also that of ${first}`,
            `Make each ${name} say how its page differs.`,
          ),
        ];
  });
}
