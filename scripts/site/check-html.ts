import { HtmlValidate, type ConfigData } from 'html-validate';
import type { Problem } from '../../src/domain/problem.ts';
import { listPatientPages, type Site, type SitePage } from './site.ts';

/** What the HTML standard demands, without a word on style. */
const config: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    'no-utf8-bom': 'error',
    'script-type': 'error',
    // Headings have a check of their own (check-headings.ts).
    'heading-level': 'off',
    // Integrity guards files of other hosts; a page may load none (check-safety.ts).
    'require-sri': 'off',
  },
};

/** Each page is valid HTML, in the eyes of html-validate. https://html-validate.org/rules/ */
export function checkHtml(site: Site): Problem[] {
  return validatePages(listPatientPages(site));
}

/**
 * The same of at most so many pages, spread over the site. Validating takes 20 ms a page, more than
 * building it, and pages of one type share a template.
 */
export function checkHtmlSample(site: Site, most: number): Problem[] {
  const pages = listPatientPages(site);
  const step = Math.max(1, Math.ceil(pages.length / most));
  return validatePages(pages.filter((_, index) => index % step === 0));
}

function validatePages(pages: readonly SitePage[]): Problem[] {
  const validator = new HtmlValidate(config);
  return pages.flatMap(({ path, html }) =>
    validator
      .validateStringSync(html, path)
      .results.flatMap(({ messages }) => messages)
      .map(({ message, selector, line, column, ruleId, ruleUrl }) => ({
        severity: 'error' as const,
        file: path,
        line,
        column,
        message: selector ? `${message} (${selector})` : message,
        fix: `Mend what writes it. Rule: ${ruleUrl ?? ruleId}`,
      })),
  );
}
