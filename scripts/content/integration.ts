import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { countProblems, formatProblems } from '../report/format-problems.ts';
import { checkContent } from './check-content.ts';

/** Checks `content/` before every build, and stops the build where there is an error. */
export function contentCheck(): AstroIntegration {
  let root: string;
  return {
    name: 'content-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': async ({ logger }) => {
        const problems = await checkContent(root);
        const errors = problems.filter(({ severity }) => severity === 'error');
        if (errors.length > 0) {
          throw new Error(`content cannot be published:\n\n${formatProblems(errors)}\n`);
        }
        logger.info(countProblems(problems));
      },
      'astro:server:start': async ({ logger }) => {
        const problems = await checkContent(root);
        if (problems.length > 0) logger.warn(`\n${formatProblems(problems)}`);
      },
    },
  };
}
