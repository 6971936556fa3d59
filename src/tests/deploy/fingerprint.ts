import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from 'vitest';

/** Returns a hash of the names and contents of a site's files, and asserts that compressed copies equal their sources. */
export function fingerprint(site: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${file.slice(site.length)}\n`).update(content);
    const source = readFileSync(file.replace(/\.(?:br|gz)$/, ''));
    if (file.endsWith('.br')) expect(brotliDecompressSync(content).equals(source)).toBe(true);
    if (file.endsWith('.gz')) expect(gunzipSync(content).equals(source)).toBe(true);
  }
  return hash.digest('hex');
}
