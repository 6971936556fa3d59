import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAstroBuild } from '../../../scripts/site/build-site.ts';
import { blocks } from '../../model/blocks.ts';

/** What a build of texts of unknown intent came to. */
export interface HostileBuild {
  /** What the guard said of each file that it refused. */
  refusals: Map<string, string>;
  /** The files that it let pass. */
  guarded: string[];
  /** Whether any code of a text ran. */
  codeRan: boolean;
  /** What the build said as it failed, where it did. */
  failure: string | undefined;
  /** The inside of `<main>` of each page that was built, by its slug. */
  pages: Map<string, string>;
}

interface Options {
  /** Texts by file name; `__CANARY__` in them becomes the path of a file that must not appear. */
  articles: Map<string, string>;
  isGuarded: boolean;
  /** A refusal stops a build. To show all with one build, put a plain text in the refused one's place. */
  continues: boolean;
}

/**
 * Builds the texts with Astro itself, in a site of its own: Astro's collections, its MDX and the real
 * guard, with pages and blocks as plain as can be and a schema that lets everything through.
 */
export async function buildHostileSite(options: Options): Promise<HostileBuild> {
  const root = await mkdtemp(join(tmpdir(), 'hostile-site-'));
  const canary = join(root, 'canary');
  try {
    await writeSite(root, canary, options);
    // Astro alone: the check of the content would stop a text before the guard is asked.
    const failure = await runAstroBuild(root, join(root, 'dist'), {}).done.then(
      () => undefined,
      (error: unknown) => String(error),
    );
    return {
      refusals: new Map(await readLog(join(root, 'refusals.jsonl'))),
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
    ['src/content.config.ts', contentConfig],
    ['src/pages/[slug].astro', page],
    ['content/articles/up/evil.js', evil],
    ...Object.keys(blocks).map((name) => [`src/blocks/${name}.astro`, '<slot />'] as const),
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

const contentConfig = `
  import { defineCollection } from 'astro:content';
  import { glob } from 'astro/loaders';
  const loader = glob({ base: './content/articles', pattern: '*.mdx', generateId: ({ entry }) => entry.slice(0, -4) });
  export const collections = { articles: defineCollection({ loader }) };
`;

const page = `---
import { getCollection, render } from 'astro:content';
${Object.keys(blocks)
  .map((name) => `import ${name} from '../blocks/${name}.astro';`)
  .join('\n')}
export async function getStaticPaths() {
  const entries = await getCollection('articles');
  return entries.map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { Content } = await render(Astro.props.entry);
---
<html lang="en"><body><main><Content components={{ ${Object.keys(blocks).join(', ')} }} /></main></body></html>
`;

function configure(root: string, { isGuarded, continues }: Options): string {
  const plugin = JSON.stringify(join(process.cwd(), 'src/markdown/guard-plugin.ts'));
  return `
    import mdx from '@astrojs/mdx';
    import { satteri } from '@astrojs/markdown-satteri';
    import { appendFileSync } from 'node:fs';
    import { basename } from 'node:path';
    import { guardPlugin } from ${plugin};

    const root = ${JSON.stringify(root)};
    const log = (name, entry) => appendFileSync(root + '/' + name + '.jsonl', JSON.stringify(entry) + '\\n');
    const guard = guardPlugin({
      root,
      mediaFiles: new Set(['/media/neck.jpg', '/media/evil.js']),
      onGuarded: (file) => log('guarded', [basename(file, '.mdx'), '']),
    });
    const processor = satteri({ mdastPlugins: ${isGuarded ? '[guard]' : '[]'} });
    const plain = satteri();

    async function createMdxRenderer(...settings) {
      const renderer = await processor.createMdxRenderer(...settings);
      const substitute = await plain.createMdxRenderer(...settings);
      return {
        process: (text, path, frontmatter) =>
          renderer.process(text, path, frontmatter).catch((error) => {
            log('refusals', [basename(path, '.mdx'), error.message]);
            return substitute.process('Refused.', path, {});
          }),
      };
    }

    export default {
      integrations: [mdx()],
      markdown: { processor: ${continues ? '{ ...processor, createMdxRenderer }' : 'processor'} },
      // The linked node_modules is the repository's own: nothing of this site may be kept there.
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
