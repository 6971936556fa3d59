import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { floors } from '../checks/imports/floors.ts';

const { stdout } = spawnSync('git', ['ls-files', '-z', '*.md', ':!:content'], { encoding: 'utf8' });
const pages = stdout.split('\0').filter(Boolean);
const read = (page: string) => readFileSync(page, 'utf8');

/** The anchors that GitHub makes of a page's headings. */
function listAnchors(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** The project paths in backticks on a page, each up to its first placeholder (`src/model/<name>.ts`). */
function listPaths(page: string): string[] {
  const path = /`((?:src|admin|scripts|docs|content|\.github)\/[^`\s*{…]*)/g;
  return [...read(page).matchAll(path)].map(([, name = '']) =>
    name.includes('<') ? dirname(name.slice(0, name.indexOf('<') + 1)) : name,
  );
}

test('the main pages of documentation are among those checked', () => {
  expect(pages).toEqual(
    expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md']),
  );
});

test.each(pages)('%s names only files and folders that exist', (page) => {
  expect(listPaths(page).filter((path) => !existsSync(path))).toEqual([]);
});

test.each(pages)('%s links only to pages and headings that exist', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)];
  const broken = links
    .map(([, path = '', anchor]) => ({ file: path ? join(dirname(page), path) : page, anchor }))
    .filter(
      ({ file, anchor }) => !existsSync(file) || (anchor && !listAnchors(file).includes(anchor)),
    );
  expect(broken).toEqual([]);
});

test('docs/commands.md lists every npm script, and no page names one that does not exist', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read('package.json')));
  const hooks = Object.keys(scripts).map((name) => `pre${name}`);
  const wanted = Object.keys(scripts).filter(
    (name) => name !== 'preinstall' && !hooks.includes(name),
  );
  const commands = read('docs/commands.md');
  expect(wanted.filter((name) => !new RegExp(`[ \`]${name}(?![\\w:-])`).test(commands))).toEqual(
    [],
  );
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name),
  );
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('CONTRIBUTING.md has the four errands, each a list of files', () => {
  const sections = read('CONTRIBUTING.md').split(/^## /m);
  const errands = ['type of call to action', 'block', 'collection', 'check'];
  for (const errand of errands) {
    const section = sections.find((text) => text.startsWith(`Add a ${errand}\n`)) ?? '';
    const steps = section.match(/^\d+\. `/gm) ?? [];
    expect(steps.length, errand).toBeGreaterThan(1);
  }
});

test('docs/architecture.md draws every floor with its folders, highest first', () => {
  const picture = /```text\n([\s\S]*?)```/.exec(read('docs/architecture.md'))?.[1] ?? '';
  const row = / {2}([a-z]+) {2,}((?:src|admin|scripts)[^\s,]*(?:, \S+)*)/g;
  const rows = [...picture.matchAll(row)].map(([, name, paths]) => `${name}: ${paths}`);
  expect(rows).toEqual(
    floors.toReversed().map(({ name, paths }) => `${name}: ${paths.join(', ')}`),
  );
});
