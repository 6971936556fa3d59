/** `npm run record:addresses`: adds the addresses of the site in `dist/` to the ledger. Never removes one. */
import { existsSync } from 'node:fs';
import { readLedger, writeLedger } from '../checks/site/ledger.ts';
import { localOrigin } from '../hosting/origin.ts';
import { listPublishedPaths } from '../checks/site/published-pages.ts';
import { readSite } from '../checks/site/site.ts';

if (existsSync('dist/index.html')) {
  const known = readLedger();
  const found = listPublishedPaths(readSite('dist', localOrigin));
  writeLedger([...known, ...found]);
  const added = found.filter((address) => !known.includes(address));
  console.log(
    added.length > 0 ? `Added:\n${added.join('\n')}` : 'The ledger already has every address.',
  );
} else {
  console.error('There is no built site: run npm run build first.');
  process.exitCode = 1;
}
