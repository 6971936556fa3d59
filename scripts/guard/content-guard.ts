import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { MdastPluginEntry } from 'satteri';
import { guardArticle } from '../../src/markdown/guard-article.ts';
import { guardPlugin } from '../../src/markdown/guard-plugin.ts';
import { collections } from '../../src/model/collections.ts';

export const guardName = 'content-guard';

/** The guard, and the proof that it ran: a build that one text went past is no build. */
export interface ContentGuard {
  /** Must be the first of the Markdown processor's `mdastPlugins`. */
  plugin: MdastPluginEntry;
  proof: AstroIntegration;
}

/** What no guard worth its name lets through. */
const canary = 'Text.\n\n{(await import("node:fs")).writeFileSync("canary", "")}\n';

/** @param root The top of the project. */
export function createContentGuard(root: string): ContentGuard {
  const passed = new Set<string>();
  const isMediaFile = (path: string) => existsSync(join(root, 'content', path));
  return {
    plugin: guardPlugin({ root, mediaFiles: isMediaFile, onGuarded: (file) => passed.add(file) }),
    proof: {
      name: guardName,
      hooks: {
        'astro:build:start': () => {
          passed.clear();
          const problems = guardArticle(canary, { file: 'canary.mdx', mediaFiles: isMediaFile });
          if (problems.length === 0) throw new Error('The guard let the canary through.');
        },
        'astro:build:done': async ({ logger }) => {
          const texts = await listTexts(root);
          const missed = texts.filter((file) => !passed.has(file));
          if (missed.length > 0) {
            throw new Error(
              `The guard did not see ${missed.join(', ')}. ` +
                'Put its plugin first in markdown.processor of astro.config.mjs.',
            );
          }
          logger.info(`${texts.length} texts passed the guard`);
        },
      },
    },
  };
}

async function listTexts(root: string): Promise<string[]> {
  const folders = Object.values(collections).filter(({ extension }) => extension === 'mdx');
  const lists = await Promise.all(
    folders.map(async ({ folder }) =>
      (await readdir(join(root, folder)))
        .filter((name) => name.endsWith('.mdx'))
        .map((name) => `${folder}/${name}`),
    ),
  );
  return lists.flat();
}
