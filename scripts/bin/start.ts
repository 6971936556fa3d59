/**
 * `npm start`: serves the site and its CMS on this machine, and rebuilds after every change. With
 * `--workflow`, changes are drafts that wait for review, in a clone of the project.
 */
import { join } from 'node:path';
import { openEditingClone } from '../../admin/editing-server/editing-clone.ts';
import { startLocalServer } from '../../admin/editing-server/local-server.ts';
import { readPort, startNear } from '../hosting/start-near.ts';
import { serveSite } from '../hosting/static-server.ts';
import { buildSite } from '../build/build-site.ts';
import { watchSources } from '../build/watch-sources.ts';
import { exitOnSignal } from '../process/exit-on-signal.ts';

exitOnSignal(0);
const workflow = process.argv.includes('--workflow');

async function start(): Promise<void> {
  const [sitePort, cmsPort] = [
    readPort(process.env, 'PORT', 4321),
    readPort(process.env, 'CMS_PORT', 8081),
  ];
  const root = workflow ? await openEditingClone(process.cwd()) : process.cwd();
  // One site per port, because pages contain it. Never `dist/`, which is what gets deployed.
  const folderOf = (port: number) => join(root, '.build', `site-at-${port || process.pid}`);
  let folder = '';
  const site = await startNear(sitePort, (port) => {
    folder = folderOf(port);
    return serveSite(folder, port);
  });
  const cms = await startNear(cmsPort, (port) =>
    startLocalServer({
      repository: root,
      port,
      siteOrigin: site.url,
      mode: workflow ? 'git' : 'fs',
    }),
  );
  reportPort('The library', sitePort, site.url);
  reportPort('What the editor saves', cmsPort, cms.proxyUrl);

  const build = async () => {
    const begin = performance.now();
    try {
      await buildSite({
        root,
        outFolder: folder,
        env: {
          SITE_URL: site.url,
          CMS_BACKEND: 'local',
          CMS_PROXY_URL: cms.proxyUrl,
          ...(workflow && { CMS_WORKFLOW: 'yes' }),
        },
      });
      console.log(`Built in ${((performance.now() - begin) / 1000).toFixed(1)} s.`);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      console.error('The site is unchanged. Fix the problem and save; it will be built again.');
    }
  };

  console.log('Building the site ...');
  await build();
  console.log(`\n  The library:  ${site.url}/\n  Its editor:   ${site.url}/admin/\n`);
  if (workflow) {
    console.log(
      '  Published changes are commits in .build/editing: git pull .build/editing main\n',
    );
  }
  console.log('Every saved change is built. Press Ctrl+C to stop.');
  watchSources(root, build);
}

function reportPort(subject: string, wanted: number, address: string): void {
  const { port } = new URL(address);
  if (wanted === 0 || Number(port) === wanted) return;
  console.log(`Another program uses port ${wanted}. ${subject} goes to port ${port} instead.`);
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
