import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { repairDecap } from './repairs.ts';

const file = 'decap-cms-core/dist/esm/components/Editor/Editor.js';
const editor = readFileSync(createRequire(import.meta.url).resolve(file), 'utf8');

test('Decap is as the repairs know it', () => {
  const repaired = repairDecap(editor, file);

  expect(repaired).toContain('.then(() => retrieveLocalBackup(collection, slug))');
  expect(repaired.match(/window\.dispatchEvent/g)).toHaveLength(3);
});

test('The form reports that it opened, and each attempt to save or publish', () => {
  const name = 'decap-cms-core/dist/esm/components/Editor/EditorInterface.js';
  const source = readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');
  const repaired = repairDecap(source, name);

  expect(repaired.match(/detail: \{ form: c \}/g)).toHaveLength(1);
  expect(repaired.match(/detail: \{ saving: this\.props\.entry \}/g)).toHaveLength(2);
});

test('A text has a box of as many lines as its field says', () => {
  const name = 'decap-cms-widget-text/dist/esm/TextControl.js';
  const control = readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');

  expect(repairDecap(control, name)).toContain("minRows: this.props.field.get('rows', 5)");
});

test('A Decap that has changed stops the build, so that no repair is lost unseen', () => {
  expect(() => repairDecap(editor.replace('}, 2000);', '}, 3000);'), file)).toThrow(
    'is not as admin/decap/repairs.ts knows it',
  );
});

test('Other files are left alone', () => {
  expect(repairDecap('a', 'other.js')).toBe('a');
});
