import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** All of axe's rules for WCAG 2.2 AA, and its best practices. */
export const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that depend on color. */
export const colorRules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

let source: Promise<string> | undefined;

/**
 * Returns the violations that axe finds in the current state of a page, with the offending elements.
 *
 * @param within A selector to check only a part of the page, without the frames in it.
 * @param rules The rules, as in axe's `runOnly`.
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
      // axe is a global of the page since the script above ran.
      const { axe } = globalThis as unknown as {
        axe: { run(context: object, options: object): Promise<AxeResults> };
      };
      const { violations } = await axe.run(selector ? { include: [selector] } : document, {
        runOnly,
        iframes: !selector,
        // Listing the passes would take longer than the rules.
        resultTypes: ['violations'],
      });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
      );
    },
    { selector: within, runOnly: rules },
  );
}
