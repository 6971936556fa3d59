import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { chooseBuildDay } from '../../../src/domain/days.ts';
import { guardArticle } from '../../../src/entries/guard/guard-article.ts';
import { readContent } from '../../../src/entries/read-content.ts';
import { listDrawn, requireLibrary, shareLibrary } from '../../../src/entries/shared-library.ts';
import { pagePathOf } from '../../../src/model/page-paths.ts';
import { isError } from '../../../src/validation/diagnostic.ts';
import { checkLibraryAndMedia } from '../../checks/content/check-content.ts';
import { countDiagnostics, formatDiagnostics } from '../../checks/report/format-diagnostics.ts';
import { reportToBuild } from '../report-to-build.ts';

/** Code that the content guard must reject; a build starts by proving that it does. */
const canary = 'Text.\n\n{(await import("node:fs")).writeFileSync("canary", "")}\n';

/**
 * Reads `content/` once for the whole build, and stops the build if an editor has something to fix. At the
 * end, it proves that every page was drawn from a text that passed the content guard.
 */
export function content(): AstroIntegration {
  let isBuild = false;
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        isBuild = command === 'build';
        if (guardArticle(canary, { file: 'canary.mdx', mediaFiles: new Set() }).length === 0) {
          throw new Error('The content guard accepted code (the canary).');
        }
        const today = chooseBuildDay(process.env.BUILD_DAY, new Date());
        const root = fileURLToPath(config.root);
        const library = readContent(root, today);
        shareLibrary(library);
        if (command !== 'build' && command !== 'dev') return;
        const diagnostics = await checkLibraryAndMedia(root, library);
        const errors = diagnostics.filter(isError);
        if (isBuild && errors.length > 0) {
          const reason = `content cannot be published:\n\n${formatDiagnostics(errors)}\n`;
          reportToBuild(reason);
          throw new Error(reason);
        }
        if (command === 'dev' && diagnostics.length > 0) {
          logger.warn(`\n${formatDiagnostics(diagnostics)}`);
        }
        logger.info(countDiagnostics(diagnostics));
      },
      'astro:build:done': ({ pages, logger }) => {
        const built = new Set(pages.map(({ pathname }) => `/${pathname}`));
        const drawn = listDrawn();
        const missed = requireLibrary()
          .entries.filter(({ collection, slug, path }) => {
            const page = pagePathOf(collection, slug);
            return page !== undefined && built.has(page) && !drawn.has(path);
          })
          .map(({ path }) => path);
        if (missed.length > 0) {
          throw new Error(
            `The content guard did not check ${missed.join(', ')}. Read the text of a page with readTree.`,
          );
        }
        logger.info(`${drawn.size} texts passed the content guard`);
      },
    },
  };
}
