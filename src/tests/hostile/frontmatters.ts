/** Front matter that must not be built, with its fences. `__CANARY__` is as in `bodies.ts`. */

export interface HostileFrontmatter {
  name: string;
  frontmatter: string;
  /** The line of the file where the error must be. */
  line: number;
  /** Whether Astro itself stops at it before the guard, so that it cannot share a build with others. */
  unreadable?: boolean;
}

const run = "process.getBuiltinModule('fs').appendFileSync('__CANARY__', 'x')";
const asset = `data:text/javascript,${encodeURIComponent(`${run}; export default () => ''`)}`;

function fields(...lines: string[]): string {
  return ['---', 'title: Massage', ...lines, '---', ''].join('\n');
}

export const hostileFrontmatters: readonly HostileFrontmatter[] = [
  { name: 'layout in a data address', frontmatter: fields(`layout: "${asset}"`), line: 3 },
  { name: 'layout that is a module', frontmatter: fields('layout: ./up/evil.js'), line: 3 },
  { name: 'layout with a name in quotes', frontmatter: fields('"layout": ./up/evil.js'), line: 3 },
  {
    name: 'layout with an escaped name',
    frontmatter: fields('"l\\x61yout": ./up/evil.js'),
    line: 2,
  },
  {
    name: 'layout in a flow mapping',
    frontmatter: '---\n{ layout: ./up/evil.js, title: Massage }\n---\n',
    line: 2,
  },
  {
    name: 'layout by a merge key',
    frontmatter: fields('seo: &a { layout: ./up/evil.js }', '<<: *a'),
    line: 4,
  },
  {
    name: 'layout as TOML',
    frontmatter: '+++\ntitle = "Massage"\nlayout = "./up/evil.js"\n+++\n',
    line: 1,
  },
  {
    name: 'layout after empty lines',
    frontmatter: '\n\n---\ntitle: Massage\nlayout: ./up/evil.js\n---\n',
    line: 3,
  },
  {
    name: 'layout above a fence with words after it',
    frontmatter: '---\ntitle: Massage\n---x\nlayout: ./up/evil.js\n---\n',
    line: 3,
  },
  { name: 'fence of another language', frontmatter: `---js\n${run}\n---\n`, line: 1 },
  { name: 'fence that is never closed', frontmatter: '---\nlayout: ./up/evil.js\n', line: 1 },
  { name: 'components', frontmatter: fields('components: ./up/evil.js'), line: 3 },
  { name: 'slug of its own', frontmatter: fields('slug: ../../evil'), line: 3 },
  { name: 'address of its own', frontmatter: fields('url: https://a.example/'), line: 3 },
  { name: 'prerender', frontmatter: fields('prerender: false'), line: 3 },
  {
    name: 'name of the prototype',
    frontmatter: fields('__proto__: { layout: x }'),
    line: 3,
    unreadable: true,
  },
  { name: 'unknown field', frontmatter: fields('evil: true'), line: 3 },
  { name: 'list in place of fields', frontmatter: '---\n- layout\n---\n', line: 1 },
  { name: 'text turned round', frontmatter: fields('summary: "5\u202E0 mg"'), line: 3 },
  {
    name: 'alias bomb',
    frontmatter: fields(
      'keyPoints: &a [x, x]',
      'faqs: &b [*a, *a]',
      'sources: &c [*b, *b]',
      'authors: [*c, *c]',
    ),
    line: 4,
  },
  {
    name: 'brackets 3,000 deep',
    frontmatter: fields(`keyPoints: ${'['.repeat(3000)}${']'.repeat(3000)}`),
    line: 3,
    unreadable: true,
  },
  {
    name: 'conflict',
    frontmatter: fields('<<<<<<< HEAD', 'summary: a', '=======', 'summary: b', '>>>>>>> draft'),
    line: 3,
    unreadable: true,
  },
  {
    name: 'code by a tag',
    frontmatter: fields(`summary: !!js/function 'function () { ${run} }'`),
    line: 3,
    unreadable: true,
  },
];
