import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A page of a site as a file. */
export interface PageFile {
  /** Path within the site's folder, like `conditions/neck-pain/index.html`. */
  file: string;
  html: string;
}

/** How long it rests when it has caught up with the build, in milliseconds. */
const rest = 500;

/**
 * The pages of a site that is being built, each once it is written whole, so that work on the first
 * need not wait for the last.
 *
 * @param folder Where the site is written; it need not be there yet.
 * @param isBuilt Whether all pages are written.
 */
export async function* followPages(
  folder: string,
  isBuilt: () => boolean,
): AsyncGenerator<PageFile> {
  const seen = new Set<string>();
  for (;;) {
    // Asked before the folder is read: a page that is written in between is found in the next round.
    const isLastRound = isBuilt();
    for (const file of listPageFiles(folder, isLastRound)) {
      if (seen.has(file)) continue;
      const html = readFileSync(join(folder, file), 'utf8');
      if (!isLastRound && !isWhole(html)) continue;
      seen.add(file);
      yield { file, html };
    }
    if (isLastRound) return;
    await setTimeout(rest);
  }
}

function listPageFiles(folder: string, isLastRound: boolean): string[] {
  if (!existsSync(folder)) return [];
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => file.replaceAll(sep, '/'));
  } catch (error) {
    // Astro takes folders of its own away while they are read; the next round finds the pages.
    if (!isLastRound && error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return [];
    throw error;
  }
}

function isWhole(html: string): boolean {
  return html.trimEnd().endsWith('</html>');
}
