import { spawn } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { checkLinks } from '../../scripts/site/check-links.ts';
import { checkSite, siteChecks } from '../../scripts/site/check-site.ts';
import { groupProblems } from '../../scripts/site/problems.ts';
import { parsePage, readSite, type Site, type SitePage } from '../../scripts/site/site.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { CheckName, PlantedFault } from './planted-fault.ts';
import { plantedFaults } from './planted-faults.ts';
import { copyBuiltSite, type PlantedSite } from './planted-site.ts';
import { testSite } from './test-site.ts';

const names = Object.keys(siteChecks) as CheckName[];
/** The checks that look at each page by itself: what they say of the others is known. */
const single = new Set<CheckName>(['html', 'headings', 'safety', 'privacy', 'budgets']);
let copy: PlantedSite;
/** The pages of the site itself, by their source. */
let sound: Map<string, SitePage>;
/** What the site itself is told, such as of new pages that the ledger lacks. */
let known: Set<string>;

beforeAll(async () => {
  copy = await copyBuiltSite();
  const site = readSite(copy.folder, testSite.origin);
  sound = new Map(site.pages.map((page) => [page.html, page]));
  known = new Set(names.flatMap((name) => siteChecks[name](site)).map(serialize));
});
afterEach(() => copy.restore());
afterAll(() => copy.remove());

function readCopy(): Site {
  return readSite(copy.folder, testSite.origin, (path, html, origin) => {
    const page = sound.get(html);
    return page?.path === path ? page : parsePage(path, html, origin);
  });
}

function serialize(problem: Problem): string {
  return JSON.stringify(problem);
}

function print({ severity, file, message, fix }: Problem): string {
  return `${file} ${severity === 'warning' ? '(advice) ' : ''}${message} -> ${fix}`;
}

/** What a check says of a site beyond what it says of the real one. */
function findNew(site: Site, name: CheckName): Problem[] {
  const pages = single.has(name) ? site.pages.filter(({ html }) => !sound.has(html)) : site.pages;
  return siteChecks[name]({ ...site, pages }).filter((problem) => !known.has(serialize(problem)));
}

describe('one fault in the built site', () => {
  const reports = new Map<PlantedFault, Partial<Record<CheckName, Problem[]>>>();

  beforeAll(async () => {
    for (const fault of plantedFaults) {
      await copy.plant(fault.file, fault.plant);
      reports.set(fault, inspect(readCopy(), fault));
      await copy.restore();
    }
    // Each fault has the whole site read again.
  }, 240_000);

  /** What each check reports. Most faults are valid HTML or not as it happens, so only those of HTML are validated. */
  function inspect(site: Site, fault: PlantedFault): Partial<Record<CheckName, Problem[]>> {
    const made = names.filter((name) => name !== 'html' || fault.check === 'html');
    const found = made.map((name) => [name, findNew(site, name)] as const);
    return Object.fromEntries(found.filter(([, problems]) => problems.length > 0));
  }

  test.each(plantedFaults)('is found by the check that must: $title', (fault) => {
    const found = Object.keys(reports.get(fault) ?? {});
    expect(found.sort()).toEqual([fault.check, ...(fault.also ?? [])].sort());
  });

  test('is explained to the person who can mend it', () => {
    const explained = plantedFaults.map((fault) => {
      const problems = groupProblems(reports.get(fault)?.[fault.check] ?? []);
      // How heavy an article is changes with its text, and how heavy it may be with its budget.
      const text = problems
        .map(print)
        .join('\n')
        .replaceAll(/takes \d+ bytes/g, 'takes … bytes')
        .replaceAll(/may take \d+ ->/g, 'may take … ->');
      return [fault.title, text];
    });
    expect(Object.fromEntries(explained)).toMatchInlineSnapshot(`
      {
        "JSON-LD that is no JSON": "/treatments/massage-for-neck-pain/ the JSON-LD is no JSON: Expected property name or '}' in JSON at position 1 (line 1 column 2) -> Write it with JSON.stringify.",
        "JSON-LD that says of a condition what its own page does not": "/treatments/massage-for-neck-pain/ "https://library.example/conditions/neck-pain/#condition" has name "Sore neck" here, but not in /conditions/neck-pain/. -> Say the same of it on every page, or less than its own page does.",
        "a base address": "/treatments/massage-for-neck-pain/ the page has an element <base> -> Find what wrote it, and remove it there.",
        "a button that sends to another host": "/treatments/massage-for-neck-pain/ a form sends to "https://tracker.example/" -> Send forms to this site alone.",
        "a connection to another host ahead of time": "/treatments/massage-for-neck-pain/ the page loads "https://tracker.example" (on <link>), which is no file of this site -> Put the file on this site, or leave it out.",
        "a day of review without reviewer": "/treatments/massage-for-neck-pain/ the JSON-LD has lastReviewed without reviewedBy -> Give both, from one recorded review, or neither.",
        "a description that is too short": "/treatments/massage-for-neck-pain/ the description "Massage." has 8 characters -> Write one summary of 70 to 160 characters.",
        "a font of another host in a stylesheet": "/planted.css the stylesheet loads "https://tracker.example/font.css", which is no file of this site -> Put the file on this site, or leave it out.",
        "a form that sends to another host": "/treatments/massage-for-neck-pain/ a form sends to "https://tracker.example/" -> Send forms to this site alone.",
        "a frame": "/treatments/massage-for-neck-pain/ the page has an element <iframe> -> Find what wrote it, and remove it there.",
        "a handler for readers without scripts": "/treatments/massage-for-neck-pain/ the page has an attribute onclick="run()" (on <p>) -> Find what wrote it, and remove it there.",
        "a heading that skips a level": "/treatments/massage-for-neck-pain/ the heading "Four" is an h4 under the h2 "Two" -> Make it an h3.",
        "a hidden page that search engines are sent to": "/treatments/massage-for-neck-pain/ the page is hidden, but its canonical address is https://library.example/treatments/massage-for-neck-pain/ -> Leave it out.
      /sitemap-index.xml the sitemap names https://library.example/treatments/massage-for-neck-pain/, which is no page for search engines -> Leave it out of the sitemap.",
        "a label of nothing": "/treatments/massage-for-neck-pain/ "aria-labelledby" cannot be used on this element (#main > p) -> Mend what writes it. Rule: https://html-validate.org/rules/aria-label-misuse.html
      /treatments/massage-for-neck-pain/ Element references missing id "gone" (#main > p) -> Mend what writes it. Rule: https://html-validate.org/rules/no-missing-references.html",
        "a letter that names the title": "/treatments/massage-for-neck-pain/ the link to "mailto:desk@clinic.example?subject=On Massage for neck pain" tells another site where the reader comes from (subject=On Massage for neck pain) -> Leave out what follows the "?".",
        "a link that is a page of its own": "/treatments/massage-for-neck-pain/ the address "data:text/html,<script>run()</script>" (on <a>) is of a kind that is not allowed -> Link to a page, a telephone number or a mail address.",
        "a link that names a campaign": "/treatments/massage-for-neck-pain/ the link to "https://booking.example/?utm_source=library" tells another site where the reader comes from (utm_source=library) -> Leave out what follows the "?".",
        "a link that names the page": "/treatments/massage-for-neck-pain/ the link to "https://booking.example/?about=massage-for-neck-pain" tells another site where the reader comes from (about=massage-for-neck-pain) -> Leave out what follows the "?".",
        "a link that names the title": "/treatments/massage-for-neck-pain/ the link to "https://booking.example/?about=Massage%20for%20neck%20pain&on=1" tells another site where the reader comes from (about=Massage for neck pain) -> Leave out what follows the "?".",
        "a link that runs a script": "/treatments/massage-for-neck-pain/ the address " java
      script:run()" (on <a>) is of a kind that is not allowed -> Link to a page, a telephone number or a mail address.",
        "a link that tells a third": "/treatments/massage-for-neck-pain/ the page has an attribute ping="/search/" (on <a>) -> Find what wrote it, and remove it there.",
        "a link to a page that does not exist": "/treatments/massage-for-neck-pain/ the address "/treatments/gone/" leads to nothing on this site -> Correct it, or add the page or file that it names.",
        "a link to a whole address of this site": "/treatments/massage-for-neck-pain/ the address "https://library.example/gone/" leads to nothing on this site -> Correct it, or add the page or file that it names.",
        "a link to an anchor that does not exist": "/treatments/massage-for-neck-pain/ the address "/conditions/neck-pain/#gone" names the place "gone", which /conditions/neck-pain/ does not have -> Use the id of a heading of /conditions/neck-pain/, or leave out what follows the "#".",
        "a link to an anchor that this page lacks": "/treatments/massage-for-neck-pain/ the address "#gone" names the place "gone", which /treatments/massage-for-neck-pain/ does not have -> Use the id of a heading of /treatments/massage-for-neck-pain/, or leave out what follows the "#".",
        "a link without the slash at its end": "/treatments/massage-for-neck-pain/ the address "/conditions/neck-pain" lacks the slash at its end -> Write "/conditions/neck-pain/".",
        "a missing file in a stylesheet": "/planted.css the address "gone.png" leads to nothing on this site -> Correct it, or add the page or file that it names.
      /planted.css the address "gone.css" leads to nothing on this site -> Correct it, or add the page or file that it names.",
        "a missing image": "/treatments/massage-for-neck-pain/ the address "/media/gone.png" leads to nothing on this site -> Correct it, or add the page or file that it names.",
        "a missing picture for social networks": "/treatments/massage-for-neck-pain/ the address "https://library.example/gone.png" leads to nothing on this site -> Correct it, or add the page or file that it names.",
        "a missing script of the CMS": "/admin/ the address "/gone.js" leads to nothing on this site -> Correct it, or add the page or file that it names.",
        "a missing size of an image": "/treatments/massage-for-neck-pain/ the address "/gone.png" leads to nothing on this site -> Correct it, or add the page or file that it names.",
        "a new page that is not in the ledger yet": "/old/ (advice) the address is not in the ledger of published addresses -> Run "npm run record:addresses" once the page is public, so that it cannot be lost unseen.",
        "a next step that leads elsewhere": "/treatments/massage-for-neck-pain/ the JSON-LD gives the next step "https://booking.example/", which the page does not show -> Make both from the same field of the content.",
        "a page that is no longer built": "/editorial-policy/ the address was published, and now leads to nothing -> Bring the page back, or name the address under "Old addresses" of the page that replaces it.",
        "a page that leads its reader away": "/treatments/massage-for-neck-pain/ the page has text, and leads the reader away from it (meta refresh) -> Find what wrote it, and remove it there.
      /treatments/massage-for-neck-pain/ the page's head sends to "https://tracker.example/" -> Name an address of this site alone.",
        "a page that only the sitemap has": "/sitemap-index.xml the sitemap names https://library.example/gone/, which is no page for search engines -> Leave it out of the sitemap.",
        "a page that the sitemap lacks": "/treatments/massage-for-neck-pain/ the page is missing from the sitemap -> Add it there, or hide the page from search engines.",
        "a page without JSON-LD": "/treatments/massage-for-neck-pain/ the page has no JSON-LD script -> Put all of its nodes into one @graph, in one script.",
        "a page without canonical address": "/treatments/massage-for-neck-pain/ the canonical address is missing -> Make it the page's own: https://library.example/treatments/massage-for-neck-pain/.",
        "a page without description": "/treatments/massage-for-neck-pain/ the page has no description -> Write one summary of 70 to 160 characters.",
        "a page without h1": "/treatments/massage-for-neck-pain/ the page has no h1 -> Give the page one h1: its title.
      /treatments/massage-for-neck-pain/ the heading "Call 911 or go to the emergency room now" is an h2 before any other -> Make it an h1.",
        "a paragraph with a list in it": "/treatments/massage-for-neck-pain/ Stray end tag '</p>' -> Mend what writes it. Rule: https://html-validate.org/rules/close-order.html",
        "a property that schema.org does not have": "/treatments/massage-for-neck-pain/ "indication" is no property of schema.org. -> Look the property up at https://schema.org: it may be misspelt or removed.",
        "a redirect that leads nowhere": "/old/ the redirect leads to "/gone/", where no page is -> Name a page.",
        "a reviewer of whom the JSON-LD knows nothing": "/treatments/massage-for-neck-pain/ the page shows the reviewer "Medically reviewed by Ana Example", which the JSON-LD does not give -> Make both from the same field of the content.",
        "a script in a template": "/treatments/massage-for-neck-pain/ the page has a script within its HTML -> Find what wrote it, and remove it there.",
        "a script of another host": "/treatments/massage-for-neck-pain/ the page loads "https://tracker.example/count.js" (on <script>), which is no file of this site -> Put the file on this site, or leave it out.",
        "a script of another host on the page of the CMS": "/admin/ the page loads "https://cdn.example/cms.js" (on <script>), which is no file of this site -> Put the file on this site, or leave it out.",
        "a script on a page that needs none": "/treatments/massage-for-neck-pain/ the js takes … bytes, and a page of type "article" may take … -> Make the page lighter, or decide on another budget in budgets.json.",
        "a second JSON-LD script": "/treatments/massage-for-neck-pain/ the page has 2 JSON-LD scripts -> Put all of its nodes into one @graph, in one script.",
        "a second h1": "/treatments/massage-for-neck-pain/ the page has 2 headings of level 1: "Massage for neck pain", "Again" -> Give the page one h1: its title.",
        "a size of an image on another host": "/treatments/massage-for-neck-pain/ the page loads "//tracker.example/pixel.gif" (on <img>), which is no file of this site -> Put the file on this site, or leave it out.",
        "a source with another address": "/treatments/massage-for-neck-pain/ the JSON-LD gives the source "https://medlineplus.gov/neckinjuriesanddisorders.html", which the page does not show -> Make both from the same field of the content.
      /treatments/massage-for-neck-pain/ the page shows the source "https://doi.org/10.1000/other", which the JSON-LD does not give -> Make both from the same field of the content.",
        "a source with another title": "/treatments/massage-for-neck-pain/ the JSON-LD gives the title of a source "Neck Injuries and Disorders", which the page does not show -> Make both from the same field of the content.
      /treatments/massage-for-neck-pain/ the page shows the title of a source "Another trial", which the JSON-LD does not give -> Make both from the same field of the content.",
        "a stylesheet of another host": "/treatments/massage-for-neck-pain/ the page loads "https://tracker.example/style.css" (on <link>), which is no file of this site -> Put the file on this site, or leave it out.",
        "a title that is longer than advised": "/treatments/massage-for-neck-pain/ (advice) the title "Long Long Long Long Long Long Long Long Long Massage for neck pain | Spine Treatment Library" is too long to be shown whole -> Keep what stands before " | " to 60 characters, and all of it to 100.",
        "a title that no search engine shows whole": "/treatments/massage-for-neck-pain/ the title "Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Massage for neck pain | Spine Treatment Library" is too long to be shown whole -> Keep what stands before " | " to 60 characters, and all of it to 100.",
        "a title that two pages have": "/treatments/massage-for-neck-pain/ the title "Neck pain | Spine Treatment Library" is that of /conditions/neck-pain/ too -> Say in the title how the two pages differ.",
        "an address that cannot be read": "/treatments/massage-for-neck-pain/ the address "https://[gone" cannot be read -> Write it like "/conditions/neck-pain/".",
        "an article whose HTML is over its budget": "/treatments/massage-for-neck-pain/ the html takes … bytes, and a page of type "article" may take … -> Make the page lighter, or decide on another budget in budgets.json.
      /treatments/massage-for-neck-pain/ the html and css together takes … bytes, and a page of type "article" may take … -> Make the page lighter, or decide on another budget in budgets.json.",
        "an author who is not on the page": "/treatments/massage-for-neck-pain/ the JSON-LD gives the author "Ana Example", which the page does not show -> Make both from the same field of the content.",
        "an element that is not closed": "/treatments/massage-for-neck-pain/ Unclosed element '<div>' (#main > div) -> Mend what writes it. Rule: https://html-validate.org/rules/close-order.html
      /treatments/massage-for-neck-pain/ End tag '</main>' seen but there were open elements -> Mend what writes it. Rule: https://html-validate.org/rules/close-order.html
      /treatments/massage-for-neck-pain/ End tag '</body>' seen but there were open elements -> Mend what writes it. Rule: https://html-validate.org/rules/close-order.html
      /treatments/massage-for-neck-pain/ End tag '</html>' seen but there were open elements -> Mend what writes it. Rule: https://html-validate.org/rules/close-order.html",
        "an embedded file": "/treatments/massage-for-neck-pain/ the page has an element <embed> -> Find what wrote it, and remove it there.",
        "an empty link": "/treatments/massage-for-neck-pain/ the address "" is empty -> Write an address, or leave it out.",
        "an empty title": "/treatments/massage-for-neck-pain/ the page has no title -> Give it one.",
        "an id that is there twice": "/treatments/massage-for-neck-pain/ Duplicate ID "main" (html > body > main > p) -> Mend what writes it. Rule: https://html-validate.org/rules/no-dup-id.html",
        "an image of another host": "/treatments/massage-for-neck-pain/ the page loads "https://tracker.example/pixel.gif" (on <img>), which is no file of this site -> Put the file on this site, or leave it out.",
        "an image of another host within a drawing": "/treatments/massage-for-neck-pain/ the page loads "https://tracker.example/pixel.gif" (on <image>), which is no file of this site -> Put the file on this site, or leave it out.",
        "an image within its address": "/treatments/massage-for-neck-pain/ the page loads "data:image/svg+xml,<svg/>" (on <img>), which is no file of this site -> Put the file on this site, or leave it out.",
        "an inline handler": "/treatments/massage-for-neck-pain/ the page has an attribute onclick="run()" (on <p>) -> Find what wrote it, and remove it there.",
        "an inline module": "/treatments/massage-for-neck-pain/ the page has a script within its HTML -> Find what wrote it, and remove it there.",
        "an inline script": "/treatments/massage-for-neck-pain/ the page has a script within its HTML -> Find what wrote it, and remove it there.",
        "an inline style": "/treatments/massage-for-neck-pain/ the page has an attribute style="color: red" (on <p>) -> Find what wrote it, and remove it there.",
        "an inline style element": "/treatments/massage-for-neck-pain/ the page has an element <style> -> Find what wrote it, and remove it there.",
        "an object": "/treatments/massage-for-neck-pain/ the page has an element <object> -> Find what wrote it, and remove it there.",
        "an old address that leads to another host": "/old/ the page's head sends to "https://x.example/" -> Name an address of this site alone.",
        "an unknown element": "/treatments/massage-for-neck-pain/ <spine> is not a valid element name (#main > spine) -> Mend what writes it. Rule: https://html-validate.org/rules/element-name.html",
        "another day": "/treatments/massage-for-neck-pain/ the JSON-LD gives the day "2026-11-23", which the page does not show -> Make both from the same field of the content.",
        "another telephone number": "/treatments/massage-for-neck-pain/ the JSON-LD gives the telephone number "13108287757", which the page does not show -> Make both from the same field of the content.
      /treatments/massage-for-neck-pain/ the page shows the telephone number "13105550100", which the JSON-LD does not give -> Make both from the same field of the content.
      /treatments/massage-for-neck-pain/ the JSON-LD gives the next step "tel:+13108287757", which the page does not show -> Make both from the same field of the content.",
        "another title": "/treatments/massage-for-neck-pain/ the JSON-LD gives the title "Massage for neck pain", which the page does not show -> Make both from the same field of the content.
      /treatments/massage-for-neck-pain/ the page shows the title "Massage cures neck pain", which the JSON-LD does not give -> Make both from the same field of the content.",
        "no sitemap": "/sitemap-index.xml the sitemap is missing, or lacks a part that its index names -> Build the site again, with its sitemap.",
        "the CMS in the sitemap": "/sitemap-index.xml the sitemap names https://library.example/admin/, which is no page for search engines -> Leave it out of the sitemap.",
        "the canonical address of another page": "/treatments/massage-for-neck-pain/ the canonical address is https://library.example/conditions/neck-pain/ -> Make it the page's own: https://library.example/treatments/massage-for-neck-pain/.",
      }
    `);
  });
});

describe('the whole check', () => {
  test('makes every single one, and sorts what they find by page', async () => {
    const faults = names.map((name) =>
      // A fault in a file of its own does not get in the way of another.
      plantedFaults.findLast(({ check, also }) => check === name && !also),
    );
    for (const fault of faults) if (fault) await copy.plant(fault.file, fault.plant);
    const site = readCopy();
    const expected = names.map((name) => siteChecks[name](site));
    const problems = await checkSite(copy.folder, testSite.origin);
    for (const found of expected) {
      expect(found).not.toEqual([]);
      expect(problems).toEqual(expect.arrayContaining(groupProblems(found)));
    }
    const files = problems.map(({ file }) => file);
    expect(files).toEqual(files.toSorted((a, b) => a.localeCompare(b, 'en')));
  });

  test('names a fault of every page once', () => {
    const footer = (file: string) => ({ severity: 'error', file, message: 'm', fix: 'f' }) as const;
    expect(groupProblems(['/', '/a/', '/b/'].map(footer)).map(print)).toEqual([
      '/ m (and on 2 other pages) -> f',
    ]);
  });

  test('ends the command with 1 where there is an error', async () => {
    await copy.plant(...faultOf('a frame'));
    const folder = await mkdtemp(join(tmpdir(), 'site-command-'));
    try {
      await symlink(copy.folder, join(folder, 'dist'));
      expect(await runCommand(folder)).toMatchObject({
        code: 1,
        problems: expect.arrayContaining([
          expect.objectContaining({ message: 'the page has an element <iframe>' }),
        ]) as unknown,
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  function faultOf(title: string): Parameters<PlantedSite['plant']> {
    const fault = plantedFaults.find((planted) => planted.title === title);
    if (!fault) throw new Error(`no fault is called "${title}"`);
    return [fault.file, fault.plant];
  }

  function runCommand(cwd: string): Promise<{ code: number | null; problems: unknown }> {
    const child = spawn(process.execPath, [resolve('scripts/check-site.ts'), '--json'], {
      cwd,
      env: { ...process.env, SITE_URL: testSite.origin, GITHUB_ACTIONS: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    return new Promise((done, fail) => {
      child.on('error', fail);
      child.on('close', (code) => done({ code, problems: JSON.parse(output) as unknown }));
    });
  }
});

test('linkinator finds a broken link as well', async () => {
  await copy.plant('treatments/massage-for-neck-pain/index.html', (html) =>
    html.replace('</main>', '<a href="/conditions/neck-pain/#gone">Gone</a></main>'),
  );
  const problems = await checkLinks(copy.folder, testSite.origin);
  expect(problems.map(print)).toMatchInlineSnapshot(`
    [
      "/treatments/massage-for-neck-pain/ the link to /conditions/neck-pain/#gone is broken (200) -> Correct the address, or remove the link.",
    ]
  `);
});

test('a link to an old address is to be written anew', async () => {
  const page = 'treatments/massage-for-neck-pain/index.html';
  await copy.plant('_redirects', () => '/old/ /search/ 301\n');
  await copy.plant(page, (html) => html.replace('</main>', '<a href="/old/">Old</a></main>'));
  expect(findNew(readCopy(), 'addresses').map(print)).toMatchInlineSnapshot(`
    [
      "/treatments/massage-for-neck-pain/ the address "/old/" is an old one, which only leads on -> Write the address it leads to.",
    ]
  `);
});

describe('a page that was published and is no longer built', () => {
  const article = 'treatments/massage-for-neck-pain/';
  const remove = () => undefined;

  test('may leave a redirect page in its place', async () => {
    await copy.plant(
      `${article}index.html`,
      () =>
        '<!doctype html><title>Moved</title><meta http-equiv="refresh" content="0;url=/search/">',
    );
    expect(findNew(readCopy(), 'ledger')).toEqual([]);
  });

  test('may be redirected by the host', async () => {
    await copy.plant(`${article}index.html`, remove);
    expect(findNew(readCopy(), 'ledger')).not.toEqual([]);
    await copy.plant('_redirects', () => `/${article} /search/ 301\n`);
    expect(findNew(readCopy(), 'ledger')).toEqual([]);
  });
});

describe('a build for this machine alone', () => {
  const local = 'http://127.0.0.1:4321';
  /** The site as it is built without SITE_URL. */
  const rebuild = (site: Site, robots = '<meta name="robots" content="noindex">'): Site => ({
    ...site,
    origin: local,
    sitemap: site.sitemap?.map((address) => address.replace(site.origin, local)),
    pages: site.pages.map(({ path, html }) =>
      parsePage(
        path,
        html.replaceAll(site.origin, local).replace('</head>', `${robots}</head>`),
        local,
      ),
    ),
  });

  test('is sound although every page is hidden, and is told nothing of the ledger', () => {
    const site = rebuild({ ...readCopy(), published: ['/'] });
    const errors = names
      .filter((name) => name !== 'html')
      .flatMap((name) => siteChecks[name](site))
      .filter((problem) => !known.has(serialize(problem)));
    expect(errors).toEqual([]);
  });

  test('must tell robots to keep out', () => {
    expect(groupProblems(findNew(rebuild(readCopy(), ''), 'indexing')).map(print)).toEqual([
      expect.stringMatching(/^\S+ the page lets robots in, on a build for this machine/),
    ]);
  });
});
