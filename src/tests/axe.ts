import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** Every rule that axe has for WCAG 2.2 AA, and its advice. */
export const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that ask what color something has. */
export const colorRules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

let source: Promise<string> | undefined;

/**
 * What axe finds wrong with a page as it stands: the rule, and the elements that break it.
 *
 * @param within A selector, where only a part is ours; what frames in it show is left out.
 * @param rules Which rules, as axe's `runOnly`.
 */
export async function findViolations(
  page: Page | Frame,
  within?: string,
  rules: typeof everyRule | typeof colorRules = everyRule,
): Promise<string[]> {
  const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  source ??= readFile(path, 'utf8');
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await source);
  return page.evaluate(
    async ({ selector, runOnly }) => {
      // axe is a global of the page, put there just above.
      const { axe } = globalThis as unknown as {
        axe: { run(place: object, options: object): Promise<AxeResults> };
      };
      const { violations } = await axe.run(selector ? { include: [selector] } : document, {
        runOnly,
        iframes: !selector,
        // What passes is not listed, for that takes longer than the rules.
        resultTypes: ['violations'],
      });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
      );
    },
    { selector: within, runOnly: rules },
  );
}
