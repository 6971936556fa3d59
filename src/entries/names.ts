import type { Diagnostic } from '../validation/diagnostic.ts';
import { mediaFile, slug } from '../model/field.ts';

const slugField = slug({ title: 'File name' });
const mediaField = mediaFile({ title: 'File' }, 'file');

interface NameRules {
  /** The collection of the folder's entries; absent for the media folder. */
  entries?: { extension: string; file?: string };
}

/**
 * Reports file names that cannot be part of an address, and names that would claim the same address. In
 * the media folder the extension is part of the address, so names clash only by case.
 */
export function checkNames(
  folder: string,
  names: readonly string[],
  { entries }: NameRules,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = (name: string, message: string, fix: string) =>
    diagnostics.push({
      rule: 'file-name',
      severity: 'error',
      file: `${folder}/${name}`,
      message,
      fix,
    });
  const earlier = new Map<string, string>();
  for (const name of names) {
    const { stem, ending } = splitName(name);
    if (entries ? !slugField.safeParse(stem).success : !isMediaName(name)) {
      const better = `${toSlug(stem)}${entries ? ending : ending.toLowerCase()}`;
      report(
        name,
        `"${name}" cannot be part of an address`,
        `Rename it to "${better}": lowercase letters without accents, digits and hyphens.`,
      );
    }
    if (entries?.file && stem !== entries.file && ending === `.${entries.extension}`) {
      const only = `${entries.file}.${entries.extension}`;
      report(name, `the only settings file is ${only}`, 'Move its contents there, and delete it.');
    }
    const key = fold(entries ? stem : name);
    const other = earlier.get(key);
    if (other === undefined) earlier.set(key, name);
    else report(name, describeClash(other, name), 'Delete one of them, or give it another name.');
  }
  return diagnostics;
}

function describeClash(other: string, name: string): string {
  const isSame = splitName(other).stem === splitName(name).stem;
  const how = isSame
    ? 'only in their endings'
    : 'only in capital letters or in how accents are written';
  return `"${other}" and "${name}" differ ${how}: one of them would be lost`;
}

function isMediaName(name: string): boolean {
  return mediaField.safeParse(`/media/${name}`).success;
}

/** Returns a name as case-insensitive file systems compare it. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function splitName(name: string): { stem: string; ending: string } {
  const dot = name.lastIndexOf('.');
  return dot <= 0
    ? { stem: name, ending: '' }
    : { stem: name.slice(0, dot), ending: name.slice(dot) };
}

function toSlug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'a-name-of-its-own';
}
