/**
 * `npm run send -- <site> [--preview <name>]`: sends a built site to the host that `DEPLOY_TARGET`
 * names. In a GitHub workflow its address is the step's output `url`.
 */
import { appendFileSync } from 'node:fs';
import { sendSite } from '../deploy/send-site.ts';
import { readArguments } from '../process/read-arguments.ts';

try {
  const { positionals, values } = readArguments(
    { allowPositionals: true, options: { preview: { type: 'string' } } },
    'Name the site: npm run send -- dist [--preview pr-12]',
  );
  const { preview } = values;
  if (preview !== undefined && !/^[a-z0-9-]{1,28}$/.test(preview)) {
    throw new Error(`"${preview}" is no name for a preview: use a-z, 0-9 and -, like "pr-12".`);
  }
  const say = (line: string) => console.log(line);
  const url = await sendSite({ site: positionals[0] ?? 'dist', preview, env: process.env, say });
  console.log(`The site is at ${url}`);
  const { GITHUB_OUTPUT: outputs } = process.env;
  if (outputs) appendFileSync(outputs, `url=${url}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
