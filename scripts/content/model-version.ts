import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A name for the content model as it is now. Astro keeps what it has read of the content, and would
 * keep what an older model made of it: it looks at `content.config.ts` alone, not at what that imports.
 *
 * @param root The top of the project.
 */
export function nameModelVersion(root: string): string {
  const folder = join(root, 'src/model');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.test.ts')) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 12);
}
