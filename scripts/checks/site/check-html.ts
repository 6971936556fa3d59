import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import { HtmlValidate, type ConfigData } from 'html-validate';
import type { PageCheck } from './check.ts';
import { attributeOf } from './elements.ts';
import type { OpenPage } from './page.ts';
import { errorOn } from './site-report.ts';

/** The requirements of the HTML standard, without rules of style. */
const config: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    'no-utf8-bom': 'error',
    'script-type': 'error',
    // check-headings.ts checks these.
    'heading-level': 'off',
    // checkIds checks these, on every page.
    'no-dup-id': 'off',
    // Integrity hashes are for files of other hosts, which pages may not load (check-safety.ts).
    'require-sri': 'off',
  },
};

/**
 * Checks that no two elements of a page share an id. Unlike other HTML errors, an editor's text can cause
 * this one, and checking is cheap, so every build checks every page.
 */
export function checkIds({ page, elements }: OpenPage): CheckReport[] {
  if (page.kind !== 'page') return [];
  const ids = elements.flatMap((element) => attributeOf(element, 'id') ?? []);
  const seen = new Set<string>();
  const repeated = new Set(ids.filter((id) => seen.size === seen.add(id).size));
  return [...repeated].map((id) =>
    errorOn(
      page.path,
      `two elements have the id "${id}", so links lead only to the first`,
      'Give one of them a different id; src/model/heading-ids.ts reserves the ids of the page.',
    ),
  );
}

const validator = new HtmlValidate(config);

/** Checks that a page is valid HTML, with html-validate. https://html-validate.org/rules/ */
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
      fix: `Fix the component that writes it. Rule: ${ruleUrl ?? ruleId}`,
    }));
}

/** The sample that every build validates: pages per folder, and the largest page in characters. */
const sample = { ofFolder: 15, characters: 100_000 };

/**
 * Returns a check of a sample of each folder's pages. Validating takes 20 ms per page, more than building
 * it; pages of a folder share a template, and long lists repeat one row.
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
