import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Folders that a layer may not import from, with the reason that a reader of the error needs. */
function forbid(files, folders, reason) {
  const group = folders.flatMap((folder) => [`**/${folder}/**`, `**/${folder}`]);
  return {
    files,
    // Tests may look at what is around them.
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message: reason }] }] },
  };
}

const outer = ['pages', 'admin', 'scripts', 'tests'];

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.build/', 'node_modules/']),
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

  // The arrows of the architecture: model <- domain <- library <- pages.
  forbid(
    ['src/model/**'],
    ['domain', 'markdown', 'components', 'client', 'library*', 'content.config*', ...outer],
    'The model imports zod and itself only.',
  ),
  forbid(
    ['src/domain/**'],
    ['markdown', 'components', 'client', 'library*', 'content.config*', ...outer],
    'The domain is pure: it imports the model and itself only.',
  ),
  forbid(
    ['src/markdown/**'],
    ['components', 'client', 'library*', 'content.config*', ...outer],
    'Markdown plugins import the model and the domain only.',
  ),
  forbid(
    ['src/library.ts'],
    ['components', 'client', 'markdown', ...outer],
    'The library imports the domain and the model.',
  ),
  forbid(
    ['src/components/**'],
    ['library*', 'content.config*', 'markdown', ...outer],
    'Components take props; pages ask the library.',
  ),
  forbid(
    ['src/client/**'],
    ['library*', 'content.config*', 'markdown', 'components', ...outer],
    'What runs in the browser imports the domain, the model and itself only.',
  ),
  forbid(
    ['src/pages/**'],
    ['admin', 'scripts', 'tests', 'content.config*'],
    'Pages ask the library and draw components.',
  ),
  forbid(
    ['admin/**'],
    ['src/library*', 'pages', 'scripts', 'tests', 'content.config*'],
    'The CMS reads the model, the domain, components and styles.',
  ),
  forbid(
    ['scripts/**'],
    ['src/library*', 'pages', 'components', 'client', 'tests', 'content.config*'],
    'Scripts read the model, the domain and the Markdown plugins.',
  ),
  {
    // Domain and model have no clock and no I/O: both come in as arguments.
    files: ['src/model/**/*.ts', 'src/domain/**/*.ts'],
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
