import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import { HtmlValidate, type ConfigData } from 'html-validate';
import type { PageCheck } from './check.ts';
import { attributeOf } from './elements.ts';
import type { OpenPage } from './page.ts';
import { errorOn } from './site-report.ts';

/** What the HTML standard demands, without a word on style. */
const config: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    'no-utf8-bom': 'error',
    'script-type': 'error',
    // Headings have a check of their own (check-headings.ts).
    'heading-level': 'off',
    // Every page is asked by itself (checkIds).
    'no-dup-id': 'off',
    // Integrity guards files of other hosts; a page may load none (check-safety.ts).
    'require-sri': 'off',
  },
};

/**
 * No two elements of a page share an id. Unlike the rest, this depends on what editors write, and costs
 * little: every build asks it of every page.
 */
export function checkIds({ page, elements }: OpenPage): CheckReport[] {
  if (page.kind !== 'page') return [];
  const ids = elements.flatMap((element) => attributeOf(element, 'id') ?? []);
  const seen = new Set<string>();
  const repeated = new Set(ids.filter((id) => seen.size === seen.add(id).size));
  return [...repeated].map((id) =>
    errorOn(
      page.path,
      `two elements have the id "${id}", so that links to it lead to the first alone`,
      'Give one of them another; src/model/heading-ids.ts keeps those of the page from headings.',
    ),
  );
}

const validator = new HtmlValidate(config);

/** A page is valid HTML, in the eyes of html-validate. https://html-validate.org/rules/ */
export function checkHtml({ page, html }: OpenPage): CheckReport[] {
  if (page.kind !== 'page') return [];
  return validator
    .validateStringSync(html, page.path)
    .results.flatMap(({ messages }) => messages)
    .map(({ message, selector, line, column, ruleId, ruleUrl }) => ({
      severity: 'error' as const,
      file: page.path,
      line,
      column,
      message: selector ? `${message} (${selector})` : message,
      fix: `Mend what writes it. Rule: ${ruleUrl ?? ruleId}`,
    }));
}

/** What every build validates: a library of this size whole, but for lists without end. */
const sample = { ofFolder: 15, characters: 100_000 };

/**
 * The same, of some pages of each folder alone. Validating takes 20 ms a page, more than building it;
 * pages of one folder share a template, and a long list repeats one row.
 */
export function sampleHtml(): PageCheck {
  const validated = new Map<string, number>();
  return (opened) => {
    if (opened.html.length > sample.characters) return [];
    const folder = opened.page.path.split('/')[1] ?? '';
    const count = (validated.get(folder) ?? 0) + 1;
    validated.set(folder, count);
    return count > sample.ofFolder ? [] : checkHtml(opened);
  };
}
