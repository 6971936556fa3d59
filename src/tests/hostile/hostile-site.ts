import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAstroBuild } from '../../../scripts/build/build-site.ts';
import { blocks } from '../../model/blocks.ts';

/** The result of a build of hostile texts. */
export interface HostileBuild {
  /** The diagnostics of each rejected file. */
  rejections: Map<string, string>;
  /** The approved files. */
  guarded: string[];
  /** Whether any code of a text ran. */
  codeRan: boolean;
  /** The error message, if the build failed. */
  failure: string | undefined;
  /** The content of `<main>` of each built page, by slug. */
  pages: Map<string, string>;
}

interface Options {
  /** Texts by file name; `__CANARY__` in them becomes the path of a file that must not be written. */
  articles: Map<string, string>;
  /**
   * `guarded` is how the site renders its pages. `unguarded` skips only the guard. `compiled` is Astro's
   * own rendering, which compiles every text.
   */
  way: 'guarded' | 'unguarded' | 'compiled';
  /** Whether to replace a rejected text with a placeholder, so that one build can contain all of them. */
  continues: boolean;
}

/**
 * Builds the texts with Astro in a separate site: with the real guard and renderer, minimal pages and
 * blocks, and without a schema.
 */
export async function buildHostileSite(options: Options): Promise<HostileBuild> {
  const root = await mkdtemp(join(tmpdir(), 'hostile-site-'));
  const canary = join(root, 'canary');
  try {
    await writeSite(root, canary, options);
    // Only Astro, since the content check would stop a text before the guard.
    const failure = await runAstroBuild(root, join(root, 'dist'), {}).then(
      () => undefined,
      (error: unknown) => String(error),
    );
    return {
      rejections: new Map(await readLog(join(root, 'rejections.jsonl'))),
      guarded: (await readLog(join(root, 'guarded.jsonl'))).map(([file]) => file),
      codeRan: existsSync(canary),
      failure,
      pages: await readPages(root, options.articles.keys()),
    };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function writeSite(root: string, canary: string, options: Options): Promise<void> {
  const evil = `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(canary)}, 'x'); export default 1;`;
  const files = new Map([
    ['package.json', '{ "type": "module" }'],
    ['astro.config.mjs', configure(root, options)],
    ['src/content.config.ts', defineContent(options)],
    ['src/pages/[slug].astro', writePage(options)],
    ['content/articles/up/evil.js', evil],
    ['content/media/evil.js', evil],
    ['content/media/neck.jpg', 'a picture'],
    ...blockNames.map((name) => [`src/blocks/${name}.astro`, '<slot />'] as const),
    ...Array.from(
      options.articles,
      ([slug, text]) =>
        [`content/articles/${slug}.mdx`, text.replaceAll('__CANARY__', canary)] as const,
    ),
  ]);
  for (const [path, text] of files) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await symlink(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
}

const blockNames = Object.keys(blocks);

/** Returns the import specifier of a module of the project. */
function ours(path: string): string {
  return JSON.stringify(join(process.cwd(), 'src', path));
}

function defineContent({ way }: Options): string {
  return `
    import { defineCollection } from 'astro:content';
    import { glob } from 'astro/loaders';
        const files = glob({ base: './content/articles', pattern: '*.mdx', generateId: ({ entry }) => entry.slice(0, -4) });
    import { requireLibrary } from ${ours('entries/shared-library.ts')};
    const read = {
      name: 'read',
      load: async ({ store }) => {
        for (const { slug, path, body } of requireLibrary().entries) store.set({ id: slug, data: {}, body, filePath: path });
      },
    };
    const loader = ${way === 'compiled' ? 'files' : 'read'};
    export const collections = { articles: defineCollection({ loader }) };
  `;
}

const makeContent = {
  guarded: "makeText(readTree('articles', entry.id), blocks)",
  // Rendered immediately, so that a missing block fails here.
  unguarded: 'makeText(parseBody(entry.body), blocks); page.Content()',
  compiled: 'await render(entry)',
};

function writePage({ way, continues }: Options): string {
  return `---
import { getCollection, render } from 'astro:content';
import { drawText } from ${ours('components/text/draw-text.ts')};
import { viewText } from ${ours('domain/views/text.ts')};
import { parseBody } from ${ours('entries/parsing/parse-body.ts')};
import { readTree } from ${ours('entries/shared-library.ts')};
${blockNames.map((name) => `import ${name} from '../blocks/${name}.astro';`).join('\n')}
export async function getStaticPaths() {
  const entries = await getCollection('articles');
  return entries.map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const blocks = { ${blockNames.join(', ')} };
// Every reference resolves, since only the guard and the rendering are under test.
const any = { find: () => ({ slug: 'any', data: {} }), findIndex: () => 0 };
const references = { sources: any, callsToAction: any, glossary: any, 'urgent-advice': any };
const makeText = (tree, blocks) => ({ Content: drawText(viewText(tree, references).nodes, blocks) });
const { entry } = Astro.props;
let page;
try {
  page = ${makeContent[way]};
} catch (error) {
  page = undefined;
  if (!${String(continues)}) throw error;
}
---
<html lang="en"><body><main>{page ? <page.Content components={blocks} /> : <p>Rejected.</p>}</main></body></html>
`;
}

function configure(root: string, { way, continues }: Options): string {
  return `
    import mdx from '@astrojs/mdx';
    import { appendFileSync } from 'node:fs';
    import { basename } from 'node:path';
    import { readContent } from ${ours('entries/read-content.ts')};
    import { shareLibrary } from ${ours('entries/shared-library.ts')};

    const root = ${JSON.stringify(root)};
    const library = readContent(root, '2026-11-23');
    shareLibrary(library);
    const rejected = [];
    for (const { path, isGuarded } of library.entries) {
      const reasons = library.diagnostics.filter(({ file }) => file === path).map(({ at, message, fix }) => \`\${path}:\${at?.line}:\${at?.column} \${message}. \${fix}\`);
      if (isGuarded) appendFileSync(root + '/guarded.jsonl', JSON.stringify([basename(path, '.mdx'), '']) + '\\n');
      else appendFileSync(root + '/rejections.jsonl', JSON.stringify([basename(path, '.mdx'), reasons.join('\\n')]) + '\\n');
      if (!isGuarded) rejected.push(...reasons);
    }
    if (${String(way === 'guarded' && !continues)} && rejected.length > 0) throw new Error(rejected.join('\\n'));

    export default {
      integrations: [mdx()],
      // The linked node_modules is the repository's, so no cache may be stored in it.
      cacheDir: './cache',
      vite: { cacheDir: './cache/vite' },
      devToolbar: { enabled: false },
    };
  `;
}

async function readLog(path: string): Promise<[string, string][]> {
  const text = existsSync(path) ? await readFile(path, 'utf8') : '';
  return text
    .split('\n')
    .filter(Boolean)
    .map((entry) => JSON.parse(entry) as [string, string]);
}

async function readPages(root: string, slugs: Iterable<string>): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const slug of slugs) {
    const path = join(root, 'dist', slug, 'index.html');
    if (!existsSync(path)) continue;
    const html = await readFile(path, 'utf8');
    pages.set(slug, /<main>(.*)<\/main>/s.exec(html)?.[1]?.trim() ?? html);
  }
  return pages;
}
