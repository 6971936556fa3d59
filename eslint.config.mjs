import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { floorRule } from './scripts/checks/imports/eslint-rule.ts';

export default defineConfig(
  // Nothing under content/ is code; `--config` keeps ESLint from looking for a config beside each file.
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
      // Zod's meta wants the index signature that only a type alias has.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // A number or a boolean reads in a text as one expects; null, undefined and objects do not.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // A number beside text reads as text.
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      // `() => close()` and `return clear()` read well; a body of its own would say it no better.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Our interfaces are records of closures, which never ask for `this`.
      '@typescript-eslint/unbound-method': 'off',
      // An empty text counts as absent, which `||` says and `??` does not.
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      // A type parameter that is used once still gives an argument or an answer its exact type.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `async` keeps the promise of an interface, and turns what is thrown into a rejection.
      '@typescript-eslint/require-await': 'off',
      // Types of the DOM, of JSON.stringify and of a `let` across an await promise more than holds at run time.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `typed[0] === word[0]` compares letters; startsWith would ask the other question.
      '@typescript-eslint/prefer-string-starts-ends-with': 'off',
      // Spreading a string gives its code points, which is what is meant here.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: ['string', { from: 'lib', name: 'String' }] },
      ],
      // Typed `any` is what parsed JSON and YAML must never become.
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },
  // No types are asked of Astro's files, which `astro check` reads, and of .mjs files, outside tsconfig.json.
  {
    files: ['**/*.astro', '**/*.astro/*', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  {
    // Astro makes their types when it builds; a fresh clone has none yet, and `astro check` makes them.
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
    // `void` before an expression that only a type is asked of.
    files: ['src/domain/json-ld/types.test.ts'],
    rules: { '@typescript-eslint/no-meaningless-void-operator': 'off' },
  },

  { plugins: { house: { rules: { floors: floorRule } } }, rules: { 'house/floors': 'error' } },
  {
    // Model, validation and domain have no clock and no I/O: both come in as arguments.
    files: ['src/model/**/*.ts', 'src/validation/**/*.ts', 'src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'window', 'document'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'No clock here: take the day as an argument.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'No clock here: take the day as an argument.',
        },
      ],
    },
  },
  {
    // Only the library reads collections, so that drafts are hidden in one place.
    files: ['src/pages/**', 'src/components/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.name='getCollection']",
          message: 'Ask src/library.ts.',
        },
      ],
    },
  },
);
