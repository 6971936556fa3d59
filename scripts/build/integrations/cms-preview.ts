import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { chooseBuildDay } from '../../../src/domain/days.ts';
import type { Bundle } from '../../../admin/preview/bundle.ts';
import { checkParity } from '../preview-bundle/check-parity.ts';
import {
  bundleName,
  libraryName,
  previewFolder,
  type LibraryData,
} from '../../../admin/preview/library-data.ts';
import { fingerprintSources, keepBundle } from '../editor-bundle/keep-bundle.ts';
import { buildBundle } from '../preview-bundle/build-bundle.ts';
import { readHeadings, readLibrary } from '../preview-bundle/read-library.ts';

/** As many pages of a collection as every build compares; a library of this size is compared whole. */
const comparedInBuild = 50;

/**
 * Builds what the CMS's preview needs beside the CMS itself, and holds it against the built pages.
 *
 * @throws where a page differs from its preview.
 */
export function preview(): AstroIntegration {
  let root: string;
  let origin: string | undefined;
  return {
    name: 'cms-preview',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        origin = config.site;
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!origin) throw new Error('`site` is missing in astro.config.mjs');
        const siteFolder = fileURLToPath(dir);
        const folder = join(siteFolder, previewFolder);
        const today = chooseBuildDay(process.env.BUILD_DAY, new Date());
        const [entries, mediaFiles, version] = await Promise.all([
          readLibrary(root, today),
          listMedia(root),
          provideBundle(root, folder),
        ]);
        const headings = await readHeadings(root, entries);
        const library: LibraryData = { version, origin, entries, mediaFiles, headings };
        await writeFile(join(folder, libraryName), JSON.stringify(library));

        const bundle = pathToFileURL(join(folder, bundleName)).href;
        const { renderEntry: render } = (await import(bundle)) as Bundle;
        const most = comparedInBuild;
        const differences = await checkParity({ root, siteFolder, library, render, today, most });
        if (differences.length > 0) {
          throw new Error(`Editors would not see what patients see.\n${differences.join('\n')}`);
        }
        logger.info('the preview shows the pages as they are');
      },
    },
  };
}

async function listMedia(root: string): Promise<string[]> {
  const names = await readdir(join(root, 'content/media'), { recursive: true });
  return names.filter((name) => !name.startsWith('.')).map((name) => `/media/${name}`);
}

async function provideBundle(root: string, outFolder: string): Promise<string> {
  const version = await fingerprintSources(root);
  const build = (aside: string) => buildBundle({ root, outFolder: aside });
  await keepBundle({ root, name: 'preview', version, outFolder, build });
  return version;
}
