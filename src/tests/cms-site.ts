import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { adminPagePolicy } from '../../admin/page-policy.ts';
import { startLocalServer } from '../../scripts/cms/local-server.ts';
import { buildSite } from '../../scripts/site/build-site.ts';
import { findFreePort } from './free-port.ts';
import { makeScratchSite, type ScratchSite } from './scratch-site.ts';

/** A copy of the site, built and served with its CMS under the policy that `/admin/` is to have. */
export interface CmsSite extends ScratchSite {
  url: string;
  /** Builds it anew from its files. */
  build(): Promise<void>;
}

export async function serveCmsSite(scratch?: ScratchSite): Promise<CmsSite> {
  const copy = scratch ?? (await makeScratchSite());
  const [sitePort, port] = [await findFreePort(), await findFreePort()];
  const url = `http://127.0.0.1:${sitePort}`;
  const cms = await startLocalServer({ repository: copy.root, port, siteOrigin: url });
  const policy = adminPagePolicy({ name: 'proxy', proxy_url: cms.proxyUrl });
  const files = sirv(join(copy.root, 'dist'), {
    dev: true,
    setHeaders: (response, path) => {
      if (path.startsWith('/admin/')) response.setHeader('Content-Security-Policy', policy);
    },
  });
  const server = createServer((request, response) => {
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(sitePort, '127.0.0.1', resolve));
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
      server.close();
      server.closeAllConnections();
      await cms.stop();
      await copy.remove();
    },
  };
}
