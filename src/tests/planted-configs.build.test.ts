/** Tests that no tool uses a config under `content/`, by planting the config of every tool there. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../scripts/build/build-site.ts';
import { makeScratchSite } from './sites/scratch-site.ts';

const folders = [
  'content',
  'content/articles',
  'content/articles/.gitkeep',
  'content/media',
  'content/media/.DS_Store',
];

/** Code that records that it ran, as an ES module or as CommonJS. */
const mark = (root: string, name: string) =>
  `import { appendFileSync } from 'node:fs';\nappendFileSync(${JSON.stringify(join(root, 'ran.txt'))}, ${JSON.stringify(`${name}\n`)});\nexport default {};\n`;
const oldMark = (root: string, name: string) =>
  `require('node:fs').appendFileSync(${JSON.stringify(join(root, 'ran.txt'))}, ${JSON.stringify(`${name}\n`)});\nmodule.exports = {};\n`;

const modules = [
  ...['eslint.config.js', 'eslint.config.mjs', 'eslint.config.ts', 'eslint.config.mts'],
  ...['prettier.config.mjs', '.prettierrc.mjs', '.prettierrc.ts', 'plugin.mjs'],
  ...['vite.config.ts', 'vite.config.mjs', 'vitest.config.ts', 'vitest.config.mjs'],
  ...['vitest.workspace.ts', 'astro.config.mjs', 'astro.config.ts', 'content.config.ts'],
  ...['postcss.config.mjs', 'postcss.config.ts', '.postcssrc.mjs', 'tailwind.config.mjs'],
  ...['index.ts', 'planted.ts', 'planted.test.ts', 'planted.astro', 'playwright.config.ts'],
];
const commonModules = ['.eslintrc.cjs', 'postcss.config.cjs', '.postcssrc.cjs', '.pnpmfile.cjs'];

/** Configs that are data and name code to run. */
const data: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    type: 'module',
    prettier: './prettier.config.mjs',
    eslintConfig: { extends: './.eslintrc.cjs' },
    scripts: { 'check:lint': 'node ./plugin.mjs', preinstall: 'node ./plugin.mjs' },
    browserslist: ['extends ./browserslist-config-planted'],
  }),
  '.prettierrc': JSON.stringify({ plugins: ['./plugin.mjs'] }),
  '.npmrc': 'node-options=--import=./plugin.mjs\nscript-shell=./plugin.mjs\n',
  'tsconfig.json': JSON.stringify({ compilerOptions: { plugins: [{ name: './plugin.mjs' }] } }),
  '.browserslistrc': 'extends ./browserslist-config-planted\n',
  '.editorconfig': 'root = true\n[*]\nindent_style = tab\n',
  'planted.css': 'a { color: red }\n',
};

function plant(root: string): void {
  for (const folder of folders) {
    mkdirSync(join(root, folder), { recursive: true });
    for (const name of modules) writeFileSync(join(root, folder, name), mark(root, name));
    for (const name of commonModules) writeFileSync(join(root, folder, name), oldMark(root, name));
    for (const [name, text] of Object.entries(data)) writeFileSync(join(root, folder, name), text);
  }
}

let root: string;

/** The real configs of the project, with almost no files to process. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'tool-configs-'));
  const own = [
    ...['package.json', '.npmrc', '.prettierrc.json', '.prettierignore', '.editorconfig'],
    ...[
      'eslint.config.mjs',
      'tsconfig.json',
      'vitest.config.ts',
      'scripts/checks/imports',
      'src/tests/setup/duration-reporter.ts',
    ],
  ];
  for (const path of own) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(path, join(root, path), { recursive: true });
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  mkdirSync(join(root, 'src'), { recursive: true });
  writeFileSync(join(root, 'src/own.ts'), 'export const own = 1;\n');
  const text = "import { expect, test } from 'vitest';\n\ntest('own', () => expect(1).toBe(1));\n";
  writeFileSync(join(root, 'src/own.test.ts'), text);
  plant(root);
});
afterAll(() => rmSync(root, { recursive: true }));

test.each([
  ['ESLint', ['run', 'check:lint'], 0],
  ['Prettier', ['run', 'check:format'], 0],
  ['TypeScript', ['exec', '--', 'tsc', '--noEmit', '--listFilesOnly'], 0],
  ['vitest', ['exec', '--', 'vitest', 'list', '--project', 'unit', '--filesOnly'], 0],
  ['npm', ['pkg', 'get', 'name'], 0],
] as const)('%s ignores content/', (_tool, args, status) => {
  const run = spawnSync('npm', args, { cwd: root, encoding: 'utf8' });
  expect([run.status, run.status === status ? '' : run.stdout + run.stderr]).toEqual([status, '']);
  expect(run.stdout).not.toContain('planted.');
  expect(existsSync(join(root, 'ran.txt'))).toBe(false);
});

test('the build rejects the planted files and runs none of them', async () => {
  const site = await makeScratchSite();
  try {
    plant(site.root);
    await expect(buildSite({ root: site.root })).rejects.toThrow('content/articles/.gitkeep');
    expect(existsSync(join(site.root, 'ran.txt'))).toBe(false);
  } finally {
    await site.remove();
  }
});
