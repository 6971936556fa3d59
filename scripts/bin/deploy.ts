/**
 * `npm run deploy -- <folder> [--built <folder>]`: builds the site and puts it where a web server of
 * one's own serves it from. `npm run deploy -- <folder> --rollback` goes back to the one before.
 */
import { execSync } from 'node:child_process';
import { deploy, goBack } from '../deploy/releases/deploy.ts';
import { exitOnSignal } from '../process/exit-on-signal.ts';
import { readArguments } from '../process/read-arguments.ts';

exitOnSignal(1);
const usage = 'Name the folder: npm run deploy -- /srv/library [--rollback | --built dist]';
const say = (line: string) => console.log(line);

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
    await goBack(folder, say);
  } else {
    const { BUILD_DAY: day } = process.env;
    if (day) say(`BUILD_DAY is set: what is due by ${day} is published.`);
    await deploy({ root: process.cwd(), folder, built: values.built, say });
  }
  const { DEPLOY_RELOAD: reload } = process.env;
  if (reload) execSync(reload, { stdio: 'inherit' });
  else say('If headers or redirects changed, tell the web server to load its configuration again.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
