import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import { textOf, type Element } from './elements.ts';
import { errorOn } from './site-report.ts';
import type { OpenPage } from './page.ts';

/** Checks that each page has one `h1`, which comes first, and skips no heading level. */
export function checkHeadings({ page, elements }: OpenPage): CheckReport[] {
  if (page.kind !== 'page') return [];
  const headings = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  return [...checkMain(page.path, headings), ...checkLevels(page.path, headings)];
}

function checkMain(path: string, headings: readonly Element[]): CheckReport[] {
  const mains = headings.filter(({ tagName }) => tagName === 'h1').map(textOf);
  if (mains.length === 1) return [];
  const message =
    mains.length === 0
      ? 'the page has no h1'
      : `the page has ${mains.length} headings of level 1: ${mains.map((text) => `"${text}"`).join(', ')}`;
  return [errorOn(path, message, 'Give the page exactly one h1: its title.')];
}

function checkLevels(path: string, headings: readonly Element[]): CheckReport[] {
  return headings.flatMap((heading, index) => {
    const before = headings[index - 1];
    const allowed = before ? levelOf(before) + 1 : 1;
    if (levelOf(heading) <= allowed) return [];
    const above = before ? `after the ${before.tagName} "${textOf(before)}"` : 'before any other';
    const message = `the heading "${textOf(heading)}" is an ${heading.tagName} ${above}`;
    return [errorOn(path, message, `Make it an h${allowed}.`)];
  });
}

function levelOf({ tagName }: Element): number {
  return Number(tagName.slice(1));
}
