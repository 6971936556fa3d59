import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listPublicEntries } from '../../../src/domain/library-entries.ts';
import { requireLibrary } from '../../../src/entries/shared-library.ts';
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
import { listPageHeadings } from '../preview-bundle/list-headings.ts';

/** How many pages of each collection every build compares. */
const comparedInBuild = 50;

/**
 * Builds what the CMS's preview needs, and compares previews with the built pages.
 *
 * @throws if a page differs from its preview.
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
        const content = requireLibrary();
        const { today } = content;
        const version = await provideBundle(root, folder);
        const entries = listPublicEntries(content);
        const mediaFiles = [...content.mediaAddresses];
        const headings = listPageHeadings(content);
        const library: LibraryData = { version, origin, entries, mediaFiles, headings };
        await writeFile(join(folder, libraryName), JSON.stringify(library));

        const bundle = pathToFileURL(join(folder, bundleName)).href;
        const { renderEntry: render } = (await import(bundle)) as Bundle;
        const most = comparedInBuild;
        const differences = await checkParity({
          content,
          siteFolder,
          library,
          render,
          today,
          most,
        });
        if (differences.length > 0) {
          throw new Error(`Editors would not see what patients see.\n${differences.join('\n')}`);
        }
        logger.info('previews match the built pages');
      },
    },
  };
}

async function provideBundle(root: string, outFolder: string): Promise<string> {
  const version = await fingerprintSources(root);
  const build = (aside: string) => buildBundle({ root, outFolder: aside });
  await keepBundle({ root, name: 'preview', version, outFolder, build });
  return version;
}
