import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blocks } from '../../src/model/blocks.ts';

const config = `
import mdx from '@astrojs/mdx';
import * as pagefind from 'pagefind';
const search = {
  name: 'pagefind',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const { index } = await pagefind.createIndex();
      await index.addDirectory({ path: dir.pathname });
      await index.writeFiles({ outputPath: dir.pathname + 'pagefind' });
      await pagefind.close();
    },
  },
};
export default { site: process.env.SITE_URL, integrations: [mdx(), search] };
`;

const collections = `
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
const load = (folder) => defineCollection({ loader: glob({ base: './content/' + folder, pattern: '*.mdx' }) });
export const collections = { articles: load('articles'), conditions: load('conditions') };
`;

const page = `---
import { getCollection, render } from 'astro:content';
import Block from '../Block.astro';
export async function getStaticPaths() {
  const entries = [...(await getCollection('articles')), ...(await getCollection('conditions'))];
  return entries.map((entry) => ({ params: { slug: entry.collection + '-' + entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
const names = ${JSON.stringify(Object.keys(blocks))};
const components = Object.fromEntries(names.map((name) => [name, Block]));
---
<html lang="en"><head><title>{entry.data.title}</title></head>
<body><main data-pagefind-body><h1>{entry.data.title}</h1><Content components={components} /></main></body></html>
`;

/** Writes a minimal Astro site of the same texts, without schema, content guard, checks or design. */
export async function makeBareSite(root: string, project: string): Promise<void> {
  await mkdir(join(root, 'src/pages'), { recursive: true });
  await Promise.all([
    writeFile(join(root, 'astro.config.mjs'), config),
    writeFile(join(root, 'package.json'), '{"type":"module"}'),
    writeFile(join(root, 'src/content.config.ts'), collections),
    writeFile(join(root, 'src/Block.astro'), '<span><slot /></span>'),
    writeFile(join(root, 'src/pages/[slug].astro'), page),
    symlink(join(project, 'node_modules'), join(root, 'node_modules')),
    ...['articles', 'conditions'].map((name) =>
      cp(join(project, 'content', name), join(root, 'content', name), { recursive: true }),
    ),
  ]);
}
