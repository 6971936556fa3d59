import { cpSync, appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nameModelVersion } from './model-version.ts';

test('a change of any part of the model is another version, one of a test is not', () => {
  const root = mkdtempSync(join(tmpdir(), 'model-'));
  try {
    cpSync('src/model', join(root, 'src/model'), { recursive: true });
    expect(nameModelVersion(root)).toBe(nameModelVersion('.'));
    writeFileSync(join(root, 'src/model/own.test.ts'), '');
    expect(nameModelVersion(root)).toBe(nameModelVersion('.'));
    appendFileSync(join(root, 'src/model/field.ts'), '\n');
    expect(nameModelVersion(root)).not.toBe(nameModelVersion('.'));
  } finally {
    rmSync(root, { recursive: true });
  }
});
