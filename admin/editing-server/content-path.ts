import { posix } from 'node:path';
import { collections, type Collection } from '../../src/model/collections.ts';
import { detectFormat, formatOfEnding } from '../../src/entries/media/media-header.ts';
import { ValidationError } from './store.ts';

const mediaFolder = 'content/media';
const all: Collection[] = Object.values(collections);

/**
 * The one gate to files: an entry of a collection or a file of the media folder, and nothing else.
 *
 * @returns the path as it came. @throws on any other path.
 */
export function requireContentPath(path: string): string {
  const folder = posix.dirname(path);
  const name = posix.basename(path);
  const isPlain = posix.normalize(path) === path && /^[\p{L}\p{N}][\p{L}\p{N} ._()-]*$/u.test(name);
  if (isPlain && (folder === mediaFolder || isEntry(folder, name))) return path;
  throw new ValidationError(
    403,
    `"${path}" is no entry and no file of ${mediaFolder}: it is left alone.`,
  );
}

/** @returns the path of an entry as it came. @throws on any other, that of a media file among them. */
export function requireEntryPath(path: string): string {
  if (posix.dirname(requireContentPath(path)) !== mediaFolder) return path;
  throw new ValidationError(403, `"${path}" is no entry: it is left alone.`);
}

/**
 * @returns the path of a media file as it came.
 * @throws where its name is not that of a picture or a PDF, or its content is something else.
 */
export function requireMediaFile(path: string, content: Buffer): string {
  const [, ending = ''] = /\.([^.]+)$/.exec(requireContentPath(path)) ?? [];
  const format = Object.hasOwn(formatOfEnding, ending.toLowerCase())
    ? formatOfEnding[ending.toLowerCase()]
    : undefined;
  if (posix.dirname(path) === mediaFolder && format && detectFormat(content) === format)
    return path;
  const endings = Object.keys(formatOfEnding).join(', ');
  throw new ValidationError(
    422,
    `"${posix.basename(path)}" is no picture and no PDF that a page can show. Use one of: ${endings}.`,
  );
}

function isEntry(folder: string, name: string): boolean {
  return all.some(
    (collection) =>
      collection.folder === folder &&
      name.endsWith(`.${collection.extension}`) &&
      (!collection.file || name === `${collection.file}.${collection.extension}`),
  );
}

/** @throws on a folder that is neither a collection's nor that of the media. */
export function requireContentFolder(folder: string): string {
  const plain = folder.replace(/\/+$/, '');
  if (plain === mediaFolder || all.some((each) => each.folder === plain)) return plain;
  throw new ValidationError(403, `"${folder}" is no folder of the library: it is left alone.`);
}

/** A page that was once public keeps its address: it is archived. @throws for the file of such a page. */
export function requireDeletable(path: string): string {
  const folder = posix.dirname(requireContentPath(path));
  const collection = all.find((each) => each.folder === folder);
  if (!collection || !('status' in collection.schema.shape)) return path;
  throw new ValidationError(403, `"${path}" is a page: set its status to "Archived" instead.`);
}

/** The name that a draft's branch is made of. @throws on anything but a collection and a slug. */
export function draftKey(collection: string, slug: string): string {
  if (Object.hasOwn(collections, collection) && /^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(slug)) {
    return `${collection}/${slug}`;
  }
  throw new ValidationError(422, `"${collection}/${slug}" is no entry of the library.`);
}
