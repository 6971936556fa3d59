import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { followPages, type PageFile } from './follow-pages.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'follow-pages-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Follows until the site is built, and builds a bit more with each page that comes. */
async function follow(steps: (() => void)[], site = folder): Promise<PageFile[]> {
  const found: PageFile[] = [];
  for await (const page of followPages(site, () => steps.length === 0)) {
    found.push(page);
    steps.shift()?.();
  }
  return found;
}

test('a page comes as soon as it is written, and once', async () => {
  write('index.html', '<html></html>\n');
  const second = { file: 'treatments/massage/index.html', html: '<html>massage</html>' };
  const found = await follow([() => write(second.file, second.html), () => undefined]);
  expect(found).toEqual([{ file: 'index.html', html: '<html></html>\n' }, second]);
});

test('a page that is half written is waited for', async () => {
  write('a/index.html', '<html>a</html>');
  write('b/index.html', '<html><p>half');
  write('c/index.html', '<html>c</html>');
  const whole = '<html><p>half and whole</html>';
  const found = await follow([() => undefined, () => write('b/index.html', whole)]);
  expect(found.map(({ file }) => file[0])).toEqual(['a', 'c', 'b']);
  expect(found.at(-1)?.html).toBe(whole);
});

test('what is not whole at the end comes as it is, and other files never', async () => {
  write('a.html', '<p>no end');
  write('a.css', 'a {}');
  expect(await follow([])).toEqual([{ file: 'a.html', html: '<p>no end' }]);
});

test('a site of which nothing is there yet has no pages', async () => {
  expect(await follow([], join(folder, 'later'))).toEqual([]);
});
