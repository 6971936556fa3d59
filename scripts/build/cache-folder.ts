import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where Astro keeps what it made of the content, relative to the root. Astro asks only whether a file of
 * the content changed, so each state of the model has a folder of its own: a new field with a default
 * would otherwise be missing from every entry that was read before.
 */
export function chooseCacheFolder(root: string): string {
  const model = join(root, 'src', 'model');
  const hash = createHash('sha256');
  for (const name of readdirSync(model).sort()) {
    if (!name.endsWith('.test.ts')) hash.update(readFileSync(join(model, name)));
  }
  return `.build/astro-cache/${hash.digest('hex').slice(0, 12)}`;
}
