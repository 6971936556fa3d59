/**
 * `npm run announce [-- --since 2026-11-22]`: reports pages of `dist/` that changed since that day (by
 * default, yesterday) to search engines through IndexNow. Does nothing without INDEXNOW_KEY.
 */
import { parseArgs } from 'node:util';
import { dayOf } from '../../src/domain/days.ts';
import { announce, indexNow } from '../deploy/announce/announce.ts';
import { readBuiltOrigin } from '../hosting/origin.ts';

const { INDEXNOW_KEY: key, INDEXNOW_ENDPOINT: endpoint = indexNow } = process.env;
const { values } = parseArgs({ options: { since: { type: 'string' } } });
const { since = dayOf(new Date(Date.now() - 86_400_000)) } = values;

if (key) {
  try {
    const origin = readBuiltOrigin('dist');
    const changed = await announce({ folder: 'dist', origin, key, since, endpoint });
    console.log([`Announced ${changed.length} pages.`, ...changed].join('\n  '));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} else {
  console.log('INDEXNOW_KEY is not set, so nothing is announced.');
}
