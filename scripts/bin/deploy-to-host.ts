/**
 * `npm run deploy:host -- <site> [--preview <name>]`: deploys a built site to the host that
 * `DEPLOY_TARGET` names. In a GitHub workflow, the step output `url` is its address.
 */
import { appendFileSync } from 'node:fs';
import { deployToHost } from '../deploy/deploy-to-host.ts';
import { readArguments } from '../process/read-arguments.ts';

try {
  const { positionals, values } = readArguments(
    { allowPositionals: true, options: { preview: { type: 'string' } } },
    'Name the site: npm run deploy:host -- dist [--preview pr-12]',
  );
  const { preview } = values;
  if (preview !== undefined && !/^[a-z0-9-]{1,28}$/.test(preview)) {
    throw new Error(`"${preview}" cannot name a preview: use a-z, 0-9 and -, like "pr-12".`);
  }
  const log = (line: string) => console.log(line);
  const url = await deployToHost({
    site: positionals[0] ?? 'dist',
    preview,
    env: process.env,
    log,
  });
  console.log(`The site is at ${url}`);
  const { GITHUB_OUTPUT: outputs } = process.env;
  if (outputs) appendFileSync(outputs, `url=${url}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
