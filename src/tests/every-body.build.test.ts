/** Every entry with a text in the real Decap, Chromium and git: what was changed is changed, and nothing else. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listBodies } from '../../admin/testing/list-bodies.ts';
import { makeEditorSite, type EditorSite } from './sites/editor-site.ts';

const newWord = 'reworded';

interface Editing {
  site: EditorSite;
  page: Page;
}

/** Opens the editor once; after that, each entry is one more address of the same page. */
async function open(options: Parameters<typeof makeEditorSite>[0] = {}): Promise<Editing> {
  const site = await makeEditorSite(options);
  const context: BrowserContext = await site.openBrowser();
  const page = await site.openEditor(context, 'articles');
  await page.getByText('Sort by').waitFor();
  return { site, page };
}

/**
 * Changes the title and replaces a word of the text by keyboard, and publishes the entry.
 *
 * @param within The element of the text that must hold the word, such as a paragraph with a citation.
 * @returns the file as git has it, and as it must be.
 */
async function changeEntry(
  { site, page }: Editing,
  file: string,
  within = 'p',
): Promise<{ saved: string; expected: string }> {
  const before = await site.git('show', `main:${file}`);
  const [, collection, slug] = /^content\/([^/]+)\/(.+)\.mdx$/.exec(file) ?? [];
  await page.goto(`${site.url}/admin/#/collections/${collection}/entries/${slug}`);
  const text = page.locator('[id^=body-field][contenteditable=true]');
  await text.waitFor();
  const field = page.locator('[id^=title-field]').first();
  await field.fill(`${await field.inputValue()} x`);
  const word = await text.evaluate(selectWord, { source: before, within });
  expect(word, `a word that ${file} has once`).not.toBe('');
  // ProseMirror reads the selection of the page a moment later.
  await page.waitForTimeout(60);
  await page.keyboard.type(newWord);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publish now' }).click();
  const read = () => site.git('show', `main:${file}`);
  await expect.poll(read, { timeout: 60_000 }).not.toBe(before);
  await page.getByText('Changes saved').waitFor();
  const saved = await read();
  await page.goto(`${site.url}/admin/#/collections/${collection}`);
  await page.getByText('Sort by').waitFor();
  const expected = before.replace(/^(title: .*)$/m, '$1 x').replace(word, newWord);
  return { saved, expected };
}

/** Runs in the page. Selects the first long word of the text that the file holds only once. */
function selectWord(root: Element, { source, within }: { source: string; within: string }): string {
  for (const element of root.querySelectorAll(within)) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/\b[a-z]{5,}\b/g)) {
        if (source.split(word).length !== 2) continue;
        root.closest<HTMLElement>('[contenteditable]')?.focus();
        document.getSelection()?.setBaseAndExtent(node, index, node, index + word.length);
        return word;
      }
    }
  }
  return '';
}

const files = listBodies();

describe('Every entry', () => {
  let editing: Editing;
  beforeAll(async () => {
    editing = await open();
  }, 600_000);
  afterAll(() => editing.site.remove());

  test.for(files)(
    '%s is saved with its new title and one changed word, and no other change',
    async (file) => {
      const { saved, expected } = await changeEntry(editing, file);

      expect(saved).toBe(expected);
      expect(editing.site.complaints).toEqual([]);
    },
  );
});

test('A broken rule of the serializer shows in the file', async () => {
  const rules = 'admin/text-field/document/markdown-rules.ts';
  const [rule, broken] = ['return `<${tag} />`;', 'return `<${tag}></${node.name}>`;'];
  const source = readFileSync(rules, 'utf8');
  expect(source).toContain(rule);
  const editing = await open({
    prepare: (root) => writeFile(join(root, rules), source.replace(rule, broken)),
  });
  try {
    const { saved, expected } = await changeEntry(
      editing,
      'content/articles/massage-for-neck-pain.mdx',
      'p:has(.chip)',
    );
    expect(saved).not.toBe(expected);
    expect(saved).toContain('></Cite>');
  } finally {
    await editing.site.remove();
  }
}, 600_000);
