import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { floorRule } from './scripts/checks/imports/eslint-rule.ts';

export default defineConfig(
  // Nothing under content/ is code; `--config` keeps ESLint from looking for a config beside each file.
  globalIgnores(['content/', 'dist/', '.astro/', '.build/', 'node_modules/']),
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Zod's meta wants the index signature that only a type alias has.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Typed `any` is what parsed JSON and YAML must never become.
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },

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
