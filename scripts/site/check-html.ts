import { HtmlValidate, type ConfigData } from 'html-validate';
import type { Problem } from '../../src/domain/problem.ts';
import type { PageCheck } from './check.ts';
import type { OpenPage } from './page.ts';

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

const validator = new HtmlValidate(config);

/** A page is valid HTML, in the eyes of html-validate. https://html-validate.org/rules/ */
export function checkHtml({ page, html }: OpenPage): Problem[] {
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

/**
 * The same, of a few pages of each folder alone. Validating takes 20 ms a page, more than building it,
 * and pages of one folder share a template.
 */
export function sampleHtml(ofFolder: number): PageCheck {
  const validated = new Map<string, number>();
  return (opened) => {
    const folder = opened.page.path.split('/')[1] ?? '';
    const count = validated.get(folder) ?? 0;
    validated.set(folder, count + 1);
    return count < ofFolder ? checkHtml(opened) : [];
  };
}
