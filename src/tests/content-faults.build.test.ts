import { existsSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../scripts/checks/content/check-content.ts';
import { formatDiagnostics } from '../../scripts/checks/report/format-diagnostics.ts';
import { buildSite } from '../../scripts/build/build-site.ts';
import { makeScratchSite, type ScratchSite } from './sites/scratch-site.ts';

const article = 'content/articles/massage-for-neck-pain.mdx';
const faults = {
  'a required field that is missing': (text: string) => text.replace(/^summary: .*\n/m, ''),
  'an unknown field': (text: string) => text.replace('status: ', 'Summary: twice\nstatus: '),
  'a wrong value of a closed set': (text: string) =>
    text.replace('careLevel: conservative', 'careLevel: gentle'),
  'a dangling relation': (text: string) => text.replace('- neck-pain\n', '- back-pain\n'),
};

let site: ScratchSite;
let original: string;

beforeAll(async () => {
  site = await makeScratchSite();
  await site.edit(article, (text) => (original = text));
});

afterAll(() => site.remove());

beforeEach(() => site.edit(article, () => original));

async function report(fault: keyof typeof faults): Promise<string> {
  await site.edit(article, faults[fault]);
  return formatDiagnostics(checkContent(site.root, { today: '2026-11-28' }));
}

describe('the report of', () => {
  test('a required field that is missing', async () => {
    expect(await report('a required field that is missing')).toMatchInlineSnapshot(`
      "content/articles/massage-for-neck-pain.mdx
        line 1, summary: “Summary” is missing
          -> Fill in “Summary”. One or two plain sentences. Search engines show them under the title."
    `);
  });

  test('an unknown field', async () => {
    expect(await report('an unknown field')).toMatchInlineSnapshot(`
      "content/articles/massage-for-neck-pain.mdx
        line 5, Summary: there is no field "Summary"
          -> Did you mean "summary"?"
    `);
  });

  test('a wrong value of a closed set', async () => {
    expect(await report('a wrong value of a closed set')).toMatchInlineSnapshot(`
      "content/articles/massage-for-neck-pain.mdx
        line 10, careLevel: “Level of care” holds "gentle", which is not one of its values
          -> Use one of: self-care, conservative, injection, surgery."
    `);
  });

  test('a dangling relation', async () => {
    const text = await report('a dangling relation');
    expect(text).toContain('neck-pain, ');
    // This test does not depend on which conditions exist.
    expect(text.replace(/one of: .*?;/, 'one of: ...;')).toMatchInlineSnapshot(`
      "content/articles/massage-for-neck-pain.mdx
        line 12, conditions[0]: "back-pain" is not in “Conditions”
          -> Choose one of: ...; or add content/conditions/back-pain.mdx."
    `);
  });
});

describe('the build', () => {
  test.each(Object.keys(faults) as (keyof typeof faults)[])(
    'stops at %s, repeats the report and writes no site',
    async (fault) => {
      const expected = await report(fault);
      const failure = await buildSite({ root: site.root }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Error);
      for (const line of expected.split('\n')) expect((failure as Error).message).toContain(line);
      expect(existsSync(`${site.root}/dist`)).toBe(false);
    },
  );

  test('writes the site once the fault is fixed', async () => {
    await buildSite({ root: site.root });
    expect(existsSync(`${site.root}/dist/treatments/massage-for-neck-pain/index.html`)).toBe(true);
  });
});
