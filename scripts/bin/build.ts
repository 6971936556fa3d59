/** `npm run build`: builds the site into `dist/`. */
import { buildSite } from '../build/build-site.ts';
import { exitOnSignal } from '../process/exit-on-signal.ts';

exitOnSignal(1);
try {
  await buildSite({ root: process.cwd(), verbose: true });
  if (process.env.BUILD_DAY) {
    console.log(`BUILD_DAY is set: pages due by ${process.env.BUILD_DAY} are published.`);
  }
  if (!process.env.SITE_URL) {
    console.log(
      'SITE_URL is not set: this build is for this machine only and asks robots to stay away.',
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
