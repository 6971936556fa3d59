import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../../scripts/build/build-site.ts';
import { testSite } from '../sites/test-site.ts';

let built: Promise<void> | undefined;

/** Builds the site once for all tests that need it: the public site, with the example pages. */
export default async function setup({ vitest }: TestProject): Promise<void> {
  built ??= buildSite({
    root: vitest.config.root,
    outFolder: join(vitest.config.root, testSite.folder),
    env: { SITE_URL: testSite.origin, EXAMPLE_PAGES: 'yes' },
  });
  await built;
}
