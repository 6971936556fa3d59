/** `npm run format:content`: formats every text the way the editor writes it. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { splitFrontMatter } from '../../src/entries/parsing/front-matter.ts';
import { collections, type Collection } from '../../src/model/collections.ts';
import { formatBody } from '../../admin/text-field/document/format-body.ts';

interface Outcome {
  file: string;
  changed: boolean;
  /** Why the file was left unchanged. */
  reason?: string;
}

/** Formats every MDX file of the library that survives the editor without loss. */
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
  if (!('body' in split)) return { file, changed: false, reason: split.message };
  const { body } = split;
  try {
    const text = formatBody(body);
    const formatted = `${source.slice(0, source.length - body.length)}\n\n${text}\n`;
    if (formatted === source) return { file, changed: false };
    await writeFile(join(root, file), formatted);
    return { file, changed: true };
  } catch (error) {
    return { file, changed: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

if (import.meta.main) {
  const outcomes = await formatContent(process.cwd());
  for (const { file, changed, reason } of outcomes) {
    if (reason) process.stderr.write(`${file}: left unchanged: ${reason}\n`);
    else if (changed) process.stdout.write(`${file}: formatted\n`);
  }
  const changed = outcomes.filter((outcome) => outcome.changed).length;
  process.stdout.write(`${outcomes.length} texts, ${changed} changed.\n`);
  if (outcomes.some(({ reason }) => reason)) process.exitCode = 1;
}
