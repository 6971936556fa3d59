import { join } from 'node:path';
import { startLocalServer } from '../../../admin/editing-server/local-server.ts';
import { serveSite } from '../../../scripts/hosting/static-server.ts';
import { buildSite } from '../../../scripts/build/build-site.ts';
import { findFreePort } from '../processes/free-port.ts';
import { makeScratchSite, type ScratchSite } from './scratch-site.ts';

/** A copy of the site, built and served with its CMS. */
export interface CmsSite extends ScratchSite {
  url: string;
  /** Rebuilds it from its files. */
  build(): Promise<void>;
}

export async function serveCmsSite(scratch?: ScratchSite): Promise<CmsSite> {
  const copy = scratch ?? (await makeScratchSite());
  const [sitePort, port] = [await findFreePort(), await findFreePort()];
  const url = `http://127.0.0.1:${sitePort}`;
  const cms = await startLocalServer({ repository: copy.root, port, siteOrigin: url });
  const server = await serveSite(join(copy.root, 'dist'), sitePort);
  const build = () =>
    buildSite({
      root: copy.root,
      env: { SITE_URL: url, CMS_BACKEND: 'local', CMS_PROXY_URL: cms.proxyUrl },
    });
  await build();
  return {
    ...copy,
    url,
    build,
    remove: async () => {
      await server.stop();
      await cms.stop();
      await copy.remove();
    },
  };
}
