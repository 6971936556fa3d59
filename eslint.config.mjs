import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { floorRule } from './scripts/checks/imports/eslint-rule.ts';

export default defineConfig(
  // Editors can write to content/. `--config` keeps ESLint from running a config that it finds there.
  globalIgnores(['content/', 'dist/', '.astro/', '.build/', 'node_modules/']),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  astro.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Zod's meta needs the implicit index signature that only a type alias has.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Numbers and booleans format well in a template; null, undefined and objects do not.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // As in a template, a number formats well in a concatenation.
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      // `() => close()` and `return clear()` are clear; braces would add nothing.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Our interfaces are records of closures, which do not use `this`.
      '@typescript-eslint/unbound-method': 'off',
      // An empty string counts as absent, which `||` expresses and `??` does not.
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      // A type parameter that is used once still gives an argument or a result its exact type.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `async` satisfies an interface that returns a promise, and turns exceptions into rejections.
      '@typescript-eslint/require-await': 'off',
      // Types of the DOM, of JSON.stringify and of a `let` across an await promise more than holds at run time.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `typed[0] === word[0]` compares letters, also if both are undefined; startsWith does not.
      '@typescript-eslint/prefer-string-starts-ends-with': 'off',
      // Spreading a string gives its code points, which is intended.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: ['string', { from: 'lib', name: 'String' }] },
      ],
      // Parsed JSON and YAML must be unknown, never any.
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },
  // No type information for Astro files, which `astro check` covers, and .mjs files, outside tsconfig.json.
  {
    files: ['**/*.astro', '**/*.astro/*', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  {
    // These use types that Astro generates; a fresh clone does not have them yet. `astro check` covers them.
    files: [
      'src/content.config.ts',
      'src/library.ts',
      'src/pages/**/*.ts',
      'admin/preview/choose-page.ts',
      'admin/preview/register.ts',
      'src/client/header-search.ts',
    ],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
    },
  },
  // Vitest's matchers, such as expect.stringContaining, have the type any.
  { files: ['**/*.test.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  {
    // `void` marks expressions that are only type-checked.
    files: ['src/domain/json-ld/types.test.ts'],
    rules: { '@typescript-eslint/no-meaningless-void-operator': 'off' },
  },

  { plugins: { local: { rules: { floors: floorRule } } }, rules: { 'local/floors': 'error' } },
  {
    // Model, validation and domain have no clock and no I/O; both are arguments.
    files: ['src/model/**/*.ts', 'src/validation/**/*.ts', 'src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'window', 'document'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Do not read the clock here: take the day as an argument.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Do not read the clock here: take the day as an argument.',
        },
      ],
    },
  },
  {
    // Only the library reads collections, so that one place hides drafts.
    files: ['src/pages/**', 'src/components/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.name='getCollection']",
          message: 'Read collections through src/library.ts.',
        },
      ],
    },
  },
);
