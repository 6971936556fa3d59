import { spawn } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { checkLinks } from '../../scripts/checks/site/check-links.ts';
import {
  checkBuild,
  checks,
  checkSite,
  inspectSite,
  withRule,
  type CheckName,
} from '../../scripts/checks/site/check-site.ts';
import { openPage } from '../../scripts/checks/site/page.ts';
import { groupDiagnostics } from '../../scripts/checks/site/site-report.ts';
import { readSite } from '../../scripts/checks/site/site.ts';
import type { Diagnostic } from '../validation/diagnostic.ts';
import {
  findOnPage,
  inspectCopy,
  printDiagnostic,
  type InspectedCopy,
} from './sites/inspected-copy.ts';
import { plantedFaults } from './faults/planted-faults.ts';
import type { PlantedSite } from './sites/planted-site.ts';
import { testSite } from './sites/test-site.ts';

const names = Object.keys(checks) as CheckName[];
let copy: InspectedCopy;

beforeAll(async () => {
  copy = await inspectCopy();
});
afterEach(() => copy.restore());
afterAll(() => copy.remove());

describe('checkSite', () => {
  test('runs every check and sorts the diagnostics by page', async () => {
    const faults = names.map((name) =>
      // Faults in separate files do not interfere with each other.
      plantedFaults.findLast(({ check, also }) => check === name && !also),
    );
    for (const fault of faults) if (fault) await copy.plant(fault.file, fault.plant);
    const expected = inspectSite(copy.folder, testSite.origin, checks);
    const diagnostics = await checkSite(copy.folder, testSite.origin);
    for (const found of Object.values(expected)) {
      expect(found).not.toEqual([]);
      expect(diagnostics).toEqual(expect.arrayContaining(groupDiagnostics(found)));
    }
    const files = diagnostics.map(({ file }) => file);
    expect(files).toEqual(files.toSorted((a, b) => a.localeCompare(b, 'en')));
  });

  test('does not fail a build because a page is too large', async () => {
    await copy.plant(...faultOf('an article whose HTML is over its budget'));
    const errors = (diagnostics: Diagnostic[]) =>
      diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors(checkBuild(copy.folder, testSite.origin))).toEqual([]);
    expect(errors(await checkSite(copy.folder, testSite.origin))).not.toEqual([]);
  });

  test('reports the same fault on many pages once', () => {
    const footer = (file: string) =>
      ({ rule: 'site-html', severity: 'error', file, message: 'm', fix: 'f' }) as const;
    expect(groupDiagnostics(['/', '/a/', '/b/'].map(footer)).map(printDiagnostic)).toEqual([
      '/ m (and on 2 other pages) -> f',
    ]);
  });

  test('exits with code 1 if there is an error', async () => {
    await copy.plant(...faultOf('a frame'));
    const folder = await mkdtemp(join(tmpdir(), 'site-command-'));
    try {
      await symlink(copy.folder, join(folder, 'dist'));
      expect(await runCommand(folder)).toMatchObject({
        code: 1,
        diagnostics: expect.arrayContaining([
          expect.objectContaining({ message: 'the page has the element <iframe>' }),
        ]) as unknown,
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  function faultOf(title: string): Parameters<PlantedSite['plant']> {
    const fault = plantedFaults.find((planted) => planted.title === title);
    if (!fault) throw new Error(`there is no fault "${title}"`);
    return [fault.file, fault.plant];
  }

  function runCommand(cwd: string): Promise<{ code: number | null; diagnostics: unknown }> {
    const child = spawn(process.execPath, [resolve('scripts/bin/check-site.ts'), '--json'], {
      cwd,
      env: { ...process.env, SITE_URL: testSite.origin, GITHUB_ACTIONS: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    return new Promise((done, fail) => {
      child.on('error', fail);
      child.on('close', (code) => done({ code, diagnostics: JSON.parse(output) as unknown }));
    });
  }
});

test('linkinator finds a broken link', async () => {
  await copy.plant('treatments/massage-for-neck-pain/index.html', (html) =>
    html.replace('</main>', '<a href="/conditions/neck-pain/#gone">Gone</a></main>'),
  );
  const diagnostics = withRule('links', await checkLinks(copy.folder, testSite.origin));
  expect(diagnostics.map(printDiagnostic)).toMatchInlineSnapshot(`
    [
      "/treatments/massage-for-neck-pain/ the link to /conditions/neck-pain/#gone is broken (200) -> Correct the address, or remove the link.",
    ]
  `);
});

test('reports a link to an old address', async () => {
  const page = 'treatments/massage-for-neck-pain/index.html';
  await copy.plant('_redirects', () => '/old/ /search/ 301\n');
  await copy.plant(page, (html) => html.replace('</main>', '<a href="/old/">Old</a></main>'));
  expect(copy.findNew().addresses?.map(printDiagnostic)).toMatchInlineSnapshot(`
    [
      "/treatments/massage-for-neck-pain/ the address "/old/" is an old one that redirects -> Write the address it redirects to.",
    ]
  `);
});

describe('a page that was published and is no longer built', () => {
  const article = 'treatments/massage-for-neck-pain/';
  const remove = () => undefined;

  test('may be replaced by a redirect page', async () => {
    await copy.plant(
      `${article}index.html`,
      () =>
        '<!doctype html><title>Moved</title><meta http-equiv="refresh" content="0;url=/search/">',
    );
    expect(copy.findNew()).not.toHaveProperty('ledger');
  });

  test('may be redirected by the host', async () => {
    await copy.plant(`${article}index.html`, remove);
    expect(copy.findNew()).toHaveProperty('ledger');
    await copy.plant('_redirects', () => `/${article} /search/ 301\n`);
    expect(copy.findNew()).not.toHaveProperty('ledger');
  });
});

describe('a build for the local machine', () => {
  const local = 'http://127.0.0.1:4321';
  /** Returns the diagnostics of the site as it is built without SITE_URL. */
  function inspectLocal(robots: string): Diagnostic[] {
    const wanted = names.filter((name) => name !== 'html');
    const diagnostics: Diagnostic[] = [];
    const site = readSite(
      copy.folder,
      local,
      (opened) => diagnostics.push(...wanted.flatMap((name) => findOnPage(name, opened, local))),
      (path, html) =>
        openPage(
          path,
          html.replaceAll(testSite.origin, local).replace('</head>', `${robots}</head>`),
          local,
        ),
    );
    const sitemap = site.sitemap?.map((address) => address.replace(testSite.origin, local));
    const checked = { ...site, sitemap, published: ['/'] };
    return [
      ...diagnostics,
      ...names.flatMap((name) => {
        const check = checks[name];
        return 'site' in check ? withRule(name, check.site(checked)) : [];
      }),
    ].filter((diagnostic) => copy.isNew(diagnostic));
  }

  test('passes with every page hidden, and without checking the ledger', () => {
    expect(inspectLocal('<meta name="robots" content="noindex">')).toEqual([]);
  });

  test('must keep search engines out', () => {
    expect(groupDiagnostics(inspectLocal('')).map(printDiagnostic)).toEqual([
      expect.stringMatching(/^\S+ the page allows robots in a build for this machine/),
    ]);
  });
});
