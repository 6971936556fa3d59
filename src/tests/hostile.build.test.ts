import { beforeAll, describe, expect, test } from 'vitest';
import { allowedBody, allowedFrontmatter } from './hostile/allowed-body.ts';
import { hostileBodies } from './hostile/bodies.ts';
import { hostileFrontmatters } from './hostile/frontmatters.ts';
import { buildHostileSite, type HostileBuild } from './hostile/hostile-site.ts';

const title = '---\ntitle: Massage\n---\n';
const titleLines = 3;

/** The hostile files, with the line where each error must be. */
const cases = [
  ...hostileBodies.map(({ name, body, line }, index) => ({
    name,
    slug: `body-${index}`,
    text: title + body,
    line: body.length > 500_000 ? 1 : line + titleLines,
  })),
  ...hostileFrontmatters
    .filter(({ unreadable }) => !unreadable)
    .map(({ name, frontmatter, line }, index) => ({
      name,
      slug: `front-matter-${index}`,
      text: `${frontmatter}\nHello.\n`,
      line,
    })),
];
const allowed = allowedFrontmatter + allowedBody;

function sourceOf(wanted: string): string {
  const found = cases.find(({ name }) => name === wanted);
  if (!found) throw new Error(`there is no hostile text "${wanted}"`);
  return found.text;
}

describe('a build of every hostile text and an honest one', () => {
  let build: HostileBuild;

  beforeAll(async () => {
    const hostile = cases.map(({ slug, text }) => [slug, text] as const);
    const articles = new Map([['honest', allowed], ...hostile]);
    build = await buildHostileSite({ articles, way: 'guarded', continues: true });
  });

  test('completes with all of them', () => {
    expect(build.failure).toBeUndefined();
    expect(build.pages.size).toBe(cases.length + 1);
  });

  test('runs none of their code', () => {
    expect(build.codeRan).toBe(false);
  });

  test('approves only the honest text', () => {
    expect(new Set(build.guarded)).toEqual(new Set(['honest']));
    expect(build.pages.get('honest')).toContain('What the studies found</h2>');
  });

  test('rejects each with its file and line', () => {
    const unexplained = cases.filter(({ slug, line }) => {
      // If a name contains escapes, the line is only approximate.
      const lines = [line - 1, line, line + 1].join('|');
      const location = new RegExp(`^content/articles/${slug}\\.mdx:(?:${lines})(?::\\S+)? `, 'm');
      return !location.test(build.rejections.get(slug) ?? '');
    });
    expect(unexplained.map(({ name, slug }) => [name, build.rejections.get(slug)])).toEqual([]);
  });

  test('writes none of them into pages', () => {
    const left = cases.filter(({ slug }) => build.pages.get(slug) !== '<p>Rejected.</p>');
    expect(left.map(({ name, slug }) => [name, build.pages.get(slug)])).toEqual([]);
  });
});

test('runs none of their code even without the guard', async () => {
  const articles = new Map(cases.map(({ slug, text }) => [slug, text]));
  const build = await buildHostileSite({ articles, way: 'unguarded', continues: true });
  expect(build.failure).toBeUndefined();
  expect(build.codeRan).toBe(false);
});

describe('a build of one hostile text', () => {
  const names = [
    'import of a data address',
    'expression in a sentence',
    'picture that is a module',
    'layout in a data address',
  ];

  test.each(names)('would run its code if Astro compiled it: %s', async (name) => {
    const articles = new Map([['hostile', sourceOf(name)]]);
    const { codeRan } = await buildHostileSite({ articles, way: 'compiled', continues: false });
    expect(codeRan).toBe(true);
  });

  test('reports every problem of the text and stops', async () => {
    const text = `${title}\n<b>x</b> [y](javascript:alert)\n\n![](./up/evil.js)\n`;
    const articles = new Map([['hostile', text]]);
    const build = await buildHostileSite({ articles, way: 'guarded', continues: false });
    expect(build.codeRan).toBe(false);
    expect(build.pages.size).toBe(0);
    // Astro repeats the message.
    const reported = new Set(build.failure?.match(/content\/articles\/hostile\.mdx:\d+:\d+ .*/g));
    expect([...reported]).toMatchInlineSnapshot(`
      [
        "content/articles/hostile.mdx:5:1 "<b>" is HTML, which articles do not use. Take it out and use the toolbar. The blocks are: Callout, UrgentAdvice, Figure, Drawing, Cite, Term, OutOf100, CallToAction.",
        "content/articles/hostile.mdx:5:10 the link to "javascript:alert" is not allowed. Link to a page of this site (/conditions/neck-pain/), a heading (#risks), a PDF of the media folder (/media/leaflet.pdf), a whole https:// address, tel: or mailto:.",
        "content/articles/hostile.mdx:7:1 a picture does not say what it shows. Describe it between the square brackets, for readers who cannot see it. A picture that only decorates goes into the Picture field above the text.",
        "content/articles/hostile.mdx:7:1 the picture "./up/evil.js" is not a picture of the media folder. Upload the picture, then choose it, so that its address is like /media/neck.jpg.",
      ]
    `);
  });
});
