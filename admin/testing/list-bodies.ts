import { readdirSync } from 'node:fs';

/** Returns the files of the library that have a text, like `content/articles/acupuncture.mdx`. */
export function listBodies(): string[] {
  return ['content/articles', 'content/conditions'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => `${folder}/${name}`),
  );
}
