/**
 * `npm run deploy -- <folder> [--built <folder>]`: builds the site and releases it into the folder that a
 * web server serves. `npm run deploy -- <folder> --rollback` goes back to the previous release.
 */
import { execSync } from 'node:child_process';
import { deploy, goBack } from '../deploy/releases/deploy.ts';
import { exitOnSignal } from '../process/exit-on-signal.ts';
import { readArguments } from '../process/read-arguments.ts';

exitOnSignal(1);
const usage = 'Name the folder: npm run deploy -- /srv/library [--rollback | --built dist]';
const log = (line: string) => console.log(line);

try {
  const { positionals, values } = readArguments(
    {
      allowPositionals: true,
      options: { rollback: { type: 'boolean' }, built: { type: 'string' } },
    },
    usage,
  );
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) {
    throw new Error(usage);
  }
  if (values.rollback) {
    await goBack(folder, log);
  } else {
    const { BUILD_DAY: day } = process.env;
    if (day) log(`BUILD_DAY is set: pages due by ${day} are published.`);
    await deploy({ root: process.cwd(), folder, built: values.built, log });
  }
  const { DEPLOY_RELOAD: reload } = process.env;
  if (reload) execSync(reload, { stdio: 'inherit' });
  else log('If headers or redirects changed, make the web server reload its configuration.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
