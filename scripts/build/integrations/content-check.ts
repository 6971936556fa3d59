import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { chooseBuildDay } from '../../../src/domain/days.ts';
import { guardName } from './content-guard.ts';
import { countDiagnostics, formatDiagnostics } from '../../checks/report/format-problems.ts';
import { checkContent } from '../../checks/content/check-content.ts';

/** Set for a build whose content somebody else is checking at the same time. */
export const contentIsChecked = 'CONTENT_IS_CHECKED';

/**
 * Checks `content/` before every build, and stops the build where there is an error. It comes before
 * Astro reads the collections, which would stop at the first fault and name no line.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        if (config.integrations.some(({ name }) => name === guardName)) return;
        throw new Error(
          'The guard is off: put contentGuard() among the integrations of astro.config.mjs.',
        );
      },
      'astro:config:setup': async ({ command, config, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        if (process.env[contentIsChecked]) return;
        const diagnostics = await checkContent(fileURLToPath(config.root), {
          today: chooseBuildDay(process.env.BUILD_DAY, new Date()),
        });
        const errors = diagnostics.filter(({ severity }) => severity === 'error');
        if (command === 'build' && errors.length > 0) {
          throw new Error(`content cannot be published:\n\n${formatDiagnostics(errors)}\n`);
        }
        if (command === 'dev' && diagnostics.length > 0)
          logger.warn(`\n${formatDiagnostics(diagnostics)}`);
        logger.info(countDiagnostics(diagnostics));
      },
    },
  };
}
