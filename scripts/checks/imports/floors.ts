/**
 * The floors of the code, lowest first: a file imports from its own floor and from those below it.
 * `docs/architecture.md` draws them, and ESLint enforces them (`eslint-rule.ts`).
 */
export const floors = [
  {
    name: 'model',
    paths: ['src/model', 'src/styles'],
    holds: 'the content model: schemas, closed tables, block registry, addresses',
  },
  {
    name: 'validation',
    paths: ['src/validation'],
    holds: 'the rules and `Diagnostic`; pure, for the build, the checks and the CMS',
  },
  {
    name: 'entries',
    paths: ['src/entries'],
    holds: 'the one way from a file to a typed entry: decode, parse, guard, positions',
  },
  {
    name: 'domain',
    paths: ['src/domain'],
    holds: 'pure functions by subject: views, JSON-LD, search, reviews',
  },
  {
    name: 'library',
    paths: ['src/library.ts', 'src/content.config.ts'],
    holds: 'the only caller of `getCollection`',
  },
  { name: 'client', paths: ['src/client'], holds: "what runs in a patient's browser" },
  {
    name: 'components',
    paths: ['src/components', 'src/env.d.ts'],
    holds: 'what draws views, and decides nothing',
  },
  { name: 'pages', paths: ['src/pages'], holds: 'one file for each kind of address' },
  {
    name: 'process',
    paths: ['scripts/process'],
    holds: 'running programs and cleaning up after processes',
  },
  {
    name: 'admin',
    paths: ['admin'],
    holds: 'the CMS, its editing server and its sign-in',
  },
  {
    name: 'hosting',
    paths: ['scripts/hosting'],
    holds: 'headers, redirects and servers of a built site',
  },
  {
    name: 'checks',
    paths: ['scripts/checks'],
    holds: 'checks of content, code, pull requests and built sites',
  },
  { name: 'build', paths: ['scripts/build'], holds: 'from content and code to a site' },
  { name: 'deploy', paths: ['scripts/deploy'], holds: 'from a site to where patients read it' },
  { name: 'commands', paths: ['scripts/bin'], holds: 'the npm scripts' },
  {
    name: 'tests',
    paths: ['src/tests', 'scripts/bench'],
    holds: 'suites that need a site, a browser or a build, and benchmarks',
  },
] as const;

/** The floor of a file, from 0, by its path from the project root; -1 if it is on none. */
export function floorOf(file: string): number {
  return floors.findIndex(({ paths }) =>
    paths.some((path) => file === path || file.startsWith(`${path}/`)),
  );
}
