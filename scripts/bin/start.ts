/**
 * `npm start`: the site with its CMS on this machine, built again after every change. With `--workflow`
 * changes are drafts that wait for review, in a clone of the project.
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
  // Each port has a site of its own: its pages know the port, and `dist/` is what goes online.
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
      console.error('The site stays as it was. Mend the fault and save: it is built again then.');
    }
  };

  console.log('Building the site ...');
  await build();
  console.log(`\n  The library:  ${site.url}/\n  Its editor:   ${site.url}/admin/\n`);
  if (workflow) {
    console.log(
      '  What is published are commits in .build/editing: git pull .build/editing main\n',
    );
  }
  console.log('Changes are built as they are saved. Press Ctrl+C to stop.');
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
