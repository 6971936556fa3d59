/** `node publish-folder.ts <built site> <folder of releases>`: publishes without building or checking. */
import { lockFolder } from '../../../scripts/deploy/releases/deploy-lock.ts';
import { publishRelease } from '../../../scripts/deploy/releases/publish-release.ts';
import { openReleases } from '../../../scripts/deploy/releases/releases.ts';

const [site = '', folder = ''] = process.argv.slice(2);
if (process.env.DEPLOY_UMASK) process.umask(process.env.DEPLOY_UMASK);
await openReleases(folder);
const unlock = lockFolder(folder);
await publishRelease({
  site,
  origin: 'https://library.example',
  folder,
  log: (line) => process.stdout.write(`${line}\n`),
});
unlock();
