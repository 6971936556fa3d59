import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { configCheck, repairDecap } from './repairs.ts';

const readDecap = (file: string) =>
  readFileSync(createRequire(import.meta.url).resolve(file), 'utf8');
const file = 'decap-cms-core/dist/esm/components/Editor/Editor.js';
const editor = readDecap(file);

test('repairs the editor of the installed Decap', () => {
  const repaired = repairDecap(editor, file);

  expect(repaired).toContain('.then(() => retrieveLocalBackup(collection, slug))');
  expect(repaired.match(/window\.dispatchEvent/g)).toHaveLength(3);
});

test('reports the form that opens, and each attempt to save or publish', () => {
  const name = 'decap-cms-core/dist/esm/components/Editor/EditorInterface.js';
  const repaired = repairDecap(readDecap(name), name);

  expect(repaired.match(/detail: \{ form: c \}/g)).toHaveLength(1);
  expect(repaired.match(/detail: \{ saving: this\.props\.entry \}/g)).toHaveLength(2);
});

test('gives a text a box of as many lines as its field says', () => {
  const name = 'decap-cms-widget-text/dist/esm/TextControl.js';

  expect(repairDecap(readDecap(name), name)).toContain("minRows: this.props.field.get('rows', 5)");
});

test('stops the build if Decap changed, so that no repair is lost silently', () => {
  expect(() => repairDecap(editor.replace('}, 2000);', '}, 3000);'), file)).toThrow(
    `Decap changed ${file}: update the repairs`,
  );
});

test('leaves other files unchanged', () => {
  expect(repairDecap('a', 'other.js')).toBe('a');
});

test('Decap has the module that is replaced', () => {
  expect(
    readDecap(configCheck),
    'Decap moved the check of its configuration: update repairs.ts.',
  ).toMatch(/export (?:async )?function validateConfig\b/);
});
