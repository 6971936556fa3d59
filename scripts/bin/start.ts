/**
 * `npm start`: the site with its CMS on this machine, built again after every change. With `--workflow`
 * changes are drafts that wait for review, in a clone of the project.
 */
import { join } from 'node:path';
import { openEditingClone } from '../../admin/editing-server/editing-clone.ts';
import { startLocalServer } from '../../admin/editing-server/local-server.ts';
import { serveSite } from '../hosting/static-server.ts';
import { buildSite } from '../build/build-site.ts';
import { watchSources } from '../build/watch-sources.ts';

const workflow = process.argv.includes('--workflow');
const root = workflow ? await openEditingClone(process.cwd()) : process.cwd();
const site = await serveSite(join(root, 'dist'), Number(process.env.PORT ?? 4321));
const cms = await startLocalServer({
  repository: root,
  port: Number(process.env.CMS_PORT ?? 8081),
  siteOrigin: site.url,
  mode: workflow ? 'git' : 'fs',
});

async function build(): Promise<void> {
  const start = performance.now();
  try {
    await buildSite({
      root,
      env: {
        SITE_URL: site.url,
        CMS_BACKEND: 'local',
        CMS_PROXY_URL: cms.proxyUrl,
        ...(workflow && { CMS_WORKFLOW: 'yes' }),
      },
    });
    console.log(`Built in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('The site stays as it was. Mend the fault and save: it is built again then.');
  }
}

console.log('Building the site ...');
await build();
console.log(`\n  The library:  ${site.url}/\n  Its editor:   ${site.url}/admin/\n`);
if (workflow) {
  console.log('  What is published are commits in .build/editing: git pull .build/editing main\n');
}
console.log('Changes are built as they are saved. Press Ctrl+C to stop.');

const watcher = watchSources(root, build);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    watcher.stop();
    void Promise.all([site.stop(), cms.stop()]).then(() => process.exit(0));
  });
}
