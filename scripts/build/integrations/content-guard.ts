import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pagePaths } from '../../../src/model/page-paths.ts';
import { turnOnGuard } from '../../../src/entries/guard/require-guard.ts';
import { guardArticle } from '../../../src/entries/guard/guard-article.ts';
import { collections } from '../../../src/model/collections.ts';

export const guardName = 'content-guard';

/** What no guard worth its name lets through. */
const canary = 'Text.\n\n{(await import("node:fs")).writeFileSync("canary", "")}\n';

/**
 * Turns on the guard, without which no text becomes a page, and proves at the end of a build that
 * it ran: a build that one text went past is no build.
 */
export function contentGuard(): AstroIntegration {
  const passed = new Set<string>();
  let root: string;
  return {
    name: guardName,
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = fileURLToPath(config.root);
        const isMediaFile = (path: string) => existsSync(join(root, 'content', path));
        const diagnostics = guardArticle(canary, { file: 'canary.mdx', mediaFiles: isMediaFile });
        if (diagnostics.length === 0) throw new Error('The guard let the canary through.');
        turnOnGuard({ root, mediaFiles: isMediaFile, onGuarded: (file) => passed.add(file) });
      },
      'astro:build:done': async ({ pages, logger }) => {
        const built = new Set(pages.map(({ pathname }) => `/${pathname}`));
        const missed = (await listPagesOfTexts(root))
          .filter(({ path, file }) => built.has(path) && !passed.has(file))
          .map(({ file }) => file);
        if (missed.length > 0) {
          throw new Error(
            `The guard did not see ${missed.join(', ')}. Read the text of a page with readText.`,
          );
        }
        logger.info(`${passed.size} texts passed the guard`);
      },
    },
  };
}

/** Every text, and the address of the page that is made of it once it is public. */
async function listPagesOfTexts(root: string): Promise<{ file: string; path: string }[]> {
  const lists = Object.entries(pagePaths).map(async ([name, pathOf]) => {
    const { folder } = collections[name as keyof typeof pagePaths];
    const files = await readdir(join(root, folder));
    return files
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => ({ file: `${folder}/${file}`, path: pathOf(file.slice(0, -4)) }));
  });
  return (await Promise.all(lists)).flat();
}
