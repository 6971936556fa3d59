/** `npm run format:content`: brings every text to the form that the editor writes. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { splitFrontMatter } from '../../src/entries/parsing/front-matter.ts';
import { collections, type Collection } from '../../src/model/collections.ts';
import { formatBody } from '../../admin/text-field/document/format-body.ts';

interface Outcome {
  file: string;
  changed: boolean;
  /** Why the file was left as it was. */
  diagnostic?: string;
}

/** Formats every MDX file of the library that the editor can hold without loss. */
export async function formatContent(root: string): Promise<Outcome[]> {
  const files = await listTexts(root);
  return Promise.all(files.map((file) => formatFile(root, file)));
}

async function listTexts(root: string): Promise<string[]> {
  const folders = Object.values<Collection>(collections)
    .filter(({ extension }) => extension === 'mdx')
    .map(({ folder }) => folder);
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder))).map((name) => `${folder}/${name}`),
    ),
  );
  return names
    .flat()
    .filter((name) => name.endsWith('.mdx'))
    .sort();
}

async function formatFile(root: string, file: string): Promise<Outcome> {
  const source = (await readFile(join(root, file), 'utf8')).replaceAll('\r\n', '\n');
  const split = splitFrontMatter(source);
  if (!('body' in split)) return { file, changed: false, diagnostic: split.message };
  const { body } = split;
  try {
    const text = formatBody(body);
    const formatted = `${source.slice(0, source.length - body.length)}\n\n${text}\n`;
    if (formatted === source) return { file, changed: false };
    await writeFile(join(root, file), formatted);
    return { file, changed: true };
  } catch (error) {
    const diagnostic = error instanceof Error ? error.message : String(error);
    return { file, changed: false, diagnostic };
  }
}

if (import.meta.main) {
  const outcomes = await formatContent(process.cwd());
  for (const { file, changed, diagnostic } of outcomes) {
    if (diagnostic) process.stderr.write(`${file}: left as it was: ${diagnostic}\n`);
    else if (changed) process.stdout.write(`${file}: formatted\n`);
  }
  const changed = outcomes.filter((outcome) => outcome.changed).length;
  process.stdout.write(`${outcomes.length} texts, ${changed} changed.\n`);
  if (outcomes.some(({ diagnostic }) => diagnostic)) process.exitCode = 1;
}
