/**
 * Texts that must not be built. Code in them would write the file `__CANARY__`, which a test replaces with
 * a path. So would `./up/evil.js`, which is next to the article.
 */

export interface HostileBody {
  name: string;
  body: string;
  /** The line of the body where the error must be. */
  line: number;
}

const run = "process.getBuiltinModule('fs').appendFileSync('__CANARY__', 'x')";
const asset = `data:text/javascript,${run}`;

function after(first: string, ...lines: string[]): string {
  return ['An honest first paragraph.', '', first, ...lines, ''].join('\n');
}

/** Code in MDX syntax. */
const code: HostileBody[] = [
  { name: 'import of a module', body: `import fs from 'node:fs'\n\nHello.\n`, line: 1 },
  { name: 'import of a file for its effect', body: `import './up/evil.js'\n\nHello.\n`, line: 1 },
  { name: 'import of a data address', body: `import ${JSON.stringify(asset)}\n`, line: 1 },
  { name: 'import after a paragraph', body: after("import './up/evil.js'"), line: 3 },
  { name: 'import of an Astro module', body: after("import 'astro:content'"), line: 3 },
  { name: 'export of a value', body: after(`export const x = ${run}`), line: 3 },
  {
    name: 'getStaticPaths',
    body: after('export const getStaticPaths = () => {', `  ${run}`, '  return []', '}'),
    line: 3,
  },
  { name: 'export of all', body: after("export * from './up/evil.js'"), line: 3 },
  {
    name: 'export of components',
    body: after(`export const components = { p: () => ${run} }`),
    line: 3,
  },
  { name: 'default export of a layout', body: after(`export default () => ${run}`), line: 3 },
  { name: 'expression alone', body: after(`{${run}}`), line: 3 },
  { name: 'expression in a sentence', body: after(`Two and {${run}} make four.`), line: 3 },
  { name: 'dynamic import', body: after("{import('./up/evil.js')}"), line: 3 },
  { name: 'top-level await', body: after("{await import('./up/evil.js')}"), line: 3 },
  { name: 'expression over lines', body: after('{', `  ${run}`, '}'), line: 3 },
  { name: 'template literal', body: after('{`${' + run + '}`}'), line: 3 },
  { name: 'JSX in an expression', body: after(`{<b>{${run}}</b>}`), line: 3 },
  { name: 'comment', body: after('{/* to be checked */}'), line: 3 },
  { name: 'comment that ends early', body: after(`{/* a */ ${run} /* b */}`), line: 3 },
  { name: 'expression in a heading', body: after(`## Risks {${run}}`), line: 3 },
  { name: 'expression in a list', body: after('- one', `- two {${run}}`), line: 4 },
  { name: 'expression in a quote', body: after(`> He said {${run}}`), line: 3 },
  { name: 'expression in a link', body: after(`[x {${run}}](/a/)`), line: 3 },
  { name: 'expression in bold text', body: after(`**x {${run}}**`), line: 3 },
  {
    name: 'expression in a table',
    body: after('| a | b |', '| --- | --- |', `| 1 | {${run}} |`),
    line: 5,
  },
  { name: 'expression in a footnote', body: after('A.[^1]', '', `[^1]: See {${run}}.`), line: 5 },
  {
    name: 'expression in a block',
    body: after('<Callout tone="note">', '', `Hello {${run}}.`, '', '</Callout>'),
    line: 5,
  },
  { name: 'expression in a word', body: after(`A <Term id="disc">{${run}}</Term>.`), line: 3 },
  { name: 'front matter in an expression', body: after('{frontmatter.title}'), line: 3 },
  { name: 'escaped brackets', body: after('The set \\{x\\}.'), line: 3 },
  { name: 'curly bracket alone', body: after('A } here.'), line: 3 },
  { name: 'heading with an anchor of its own', body: after('## Risks {#risks}'), line: 3 },
];

/** Code and HTML in tags. */
const tags: HostileBody[] = [
  { name: 'attribute in code', body: after(`<Callout tone={${run}}>x</Callout>`), line: 3 },
  { name: 'template in an attribute', body: after('<Cite source={`${' + run + '}`} />'), line: 3 },
  { name: 'spread', body: after(`A <Cite {...{ source: ${run} }} />.`), line: 3 },
  {
    name: 'code on a later line of a tag',
    body: after('<Figure', '  src="/media/neck.jpg"', `  alt={${run}}`, '/>'),
    line: 5,
  },
  {
    name: 'raw HTML through an allowed block',
    body: after('<Callout tone="note" set:html="<script>1</script>">x</Callout>'),
    line: 3,
  },
  {
    name: 'raw HTML in a Fragment',
    body: after('<Fragment set:html="<img src=x onerror=alert(1)>" />'),
    line: 3,
  },
  {
    name: 'client directive',
    body: after('<Callout tone="note" client:load>x</Callout>'),
    line: 3,
  },
  { name: 'client:only', body: after('<UrgentAdvice id="a" client:only="x" />'), line: 3 },
  { name: 'server island', body: after('<UrgentAdvice id="a" server:defer />'), line: 3 },
  { name: 'inline script', body: after('<script is:inline>alert(1)</script>'), line: 3 },
  { name: 'script', body: after('<script>', '', 'alert(1)', '', '</script>'), line: 3 },
  {
    name: 'script from another site',
    body: after('<script src="https://a.example/x.js" />'),
    line: 3,
  },
  { name: 'style', body: after('<style>a</style>'), line: 3 },
  { name: 'iframe', body: after('<iframe src="https://a.example/"></iframe>'), line: 3 },
  { name: 'object', body: after('<object data="javascript:alert(1)"></object>'), line: 3 },
  { name: 'embed', body: after('<embed src="/media/a.svg" />'), line: 3 },
  { name: 'form', body: after('<form action="https://a.example/"><input /></form>'), line: 3 },
  { name: 'base', body: after('<base href="https://a.example/" />'), line: 3 },
  { name: 'meta refresh', body: after('<meta http-equiv="refresh" content="0" />'), line: 3 },
  { name: 'stylesheet', body: after('<link rel="stylesheet" href="//a.example" />'), line: 3 },
  { name: 'picture with a handler', body: after('<img src="x" onerror="alert(1)" />'), line: 3 },
  {
    name: 'block with a handler',
    body: after('<Callout tone="tip" onclick="a()">x</Callout>'),
    line: 3,
  },
  { name: 'SVG with a handler', body: after('<svg onload="alert(1)"><circle /></svg>'), line: 3 },
  { name: 'MathML', body: after('<math><mtext>x</mtext></math>'), line: 3 },
  { name: 'details with a handler', body: after('<details ontoggle="a()">x</details>'), line: 3 },
  { name: 'line break in HTML', body: after('One<br />two.'), line: 3 },
  { name: 'plain HTML in a sentence', body: after('One <b>two</b>.'), line: 3 },
  { name: 'link in HTML', body: after('A <a href="javascript:alert(1)">b</a>.'), line: 3 },
  { name: 'HTML over paragraphs', body: after('<div>', '', 'x', '', '</div>'), line: 3 },
  { name: 'fragment without a name', body: after('<>x</>'), line: 3 },
  { name: 'member expression', body: after('<a.b />'), line: 3 },
  { name: 'member of a block', body: after('<Callout.constructor />'), line: 3 },
  { name: 'name space', body: after('<svg:script />'), line: 3 },
  { name: 'custom element', body: after('<x-evil a="1"></x-evil>'), line: 3 },
  { name: 'name of a prototype', body: after('<constructor />'), line: 3 },
  { name: 'name of the prototype', body: after('<__proto__ />'), line: 3 },
  { name: 'unknown component', body: after('<Evil />'), line: 3 },
  { name: 'component of Astro', body: after('<Image src="/media/neck.jpg" alt="a" />'), line: 3 },
  {
    name: 'HTML in a block',
    body: after('<Callout tone="note">', '', 'Hi <img src="x" />', '', '</Callout>'),
    line: 5,
  },
  { name: 'HTML comment', body: after('<!-- hidden -->'), line: 3 },
  { name: 'doctype', body: after('<!doctype html>'), line: 3 },
  { name: 'CDATA', body: after('<![CDATA[x]]>'), line: 3 },
  { name: 'processing instruction', body: after('<?php 1 ?>'), line: 3 },
  { name: 'tag that is never closed', body: after('<Callout tone="note">', '', 'x'), line: 3 },
  { name: 'tag that is never opened', body: after('x', '', '</Callout>'), line: 5 },
];

/** Incorrect uses of blocks in the registry. */
const blocks: HostileBody[] = [
  { name: 'unknown field', body: after('<CallToAction id="call-us" style="x" />'), line: 3 },
  { name: 'field of the prototype', body: after('<CallToAction id="a" __proto__="x" />'), line: 3 },
  { name: 'missing field', body: after('<UrgentAdvice />'), line: 3 },
  { name: 'field without a value', body: after('<Callout tone>x</Callout>'), line: 3 },
  { name: 'field twice', body: after('<UrgentAdvice id="a" id="b" />'), line: 3 },
  { name: 'value out of the set', body: after('<Callout tone="evil">x</Callout>'), line: 3 },
  { name: 'value out of its pattern', body: after('<UrgentAdvice id="../x" />'), line: 3 },
  { name: 'figure with a script', body: after('<Figure src="/media/evil.js" alt="a" />'), line: 3 },
  { name: 'figure out of the folder', body: after('<Figure src="/media/../x.jpg" />'), line: 3 },
  { name: 'figure with a data address', body: after('<Figure src="data:text/html,x" />'), line: 3 },
  { name: 'count over 100', body: after('<OutOf100 count="101" label="a" source="b" />'), line: 3 },
  {
    name: 'text in a block that takes none',
    body: after('<UrgentAdvice id="a">x</UrgentAdvice>'),
    line: 3,
  },
  { name: 'block without its text', body: after('<Callout tone="note"></Callout>'), line: 3 },
  { name: 'block in a sentence', body: after('See <UrgentAdvice id="a" /> now.'), line: 3 },
  { name: 'source on a line of its own', body: after('<Cite source="a" />'), line: 3 },
  { name: 'word within a link', body: after('[a <Term id="disc">b</Term>](/a/)'), line: 3 },
];

/** Addresses of links and pictures. */
const addresses: HostileBody[] = [
  { name: 'picture that is a module', body: after('![x](./up/evil.js)'), line: 3 },
  { name: 'picture with a query', body: after('![x](./up/evil.js?raw)'), line: 3 },
  { name: 'picture by reference', body: after('![x][e]', '', '[e]: ./up/evil.js'), line: 5 },
  { name: 'picture out of the folder', body: after('![x](/media/../up/evil.js)'), line: 3 },
  { name: 'picture with an encoded path', body: after('![x](/media/%2e%2e/evil.js)'), line: 3 },
  { name: 'script among the media', body: after('![x](/media/evil.js)'), line: 3 },
  { name: 'picture of the file system', body: after('![x](file:///etc/passwd)'), line: 3 },
  { name: 'picture of a package', body: after('![x](~/up/evil.js)'), line: 3 },
  { name: 'picture of another site', body: after('![x](https://a.example/t.gif)'), line: 3 },
  { name: 'picture in a data address', body: after('![x](data:image/svg+xml,<svg/>)'), line: 3 },
  { name: 'picture that is missing', body: after('![x](/media/missing.jpg)'), line: 3 },
  { name: 'picture without words', body: after('![](/media/neck.jpg)'), line: 3 },
  { name: 'javascript link', body: after('[x](javascript:alert(1))'), line: 3 },
  { name: 'javascript in capitals', body: after('[x](JaVaScRiPt:alert(1))'), line: 3 },
  { name: 'javascript with an entity', body: after('[x](java&#115;cript:alert(1))'), line: 3 },
  {
    name: 'javascript with a named entity',
    body: after('[x](javascript&colon;alert(1))'),
    line: 3,
  },
  { name: 'javascript with a tab', body: after('[x](<java\tscript:alert(1)>)'), line: 3 },
  { name: 'javascript with a tab entity', body: after('[x](java&Tab;script:alert(1))'), line: 3 },
  { name: 'javascript after a control', body: after('[x](<&#1;javascript:alert(1)>)'), line: 3 },
  { name: 'javascript encoded', body: after('[x](%6Aavascript:alert(1))'), line: 3 },
  {
    name: 'javascript by reference',
    body: after('[x][j]', '', '[j]: javascript:alert(1)'),
    line: 5,
  },
  { name: 'javascript as an autolink', body: after('<javascript:alert(1)>'), line: 3 },
  {
    name: 'javascript in a footnote',
    body: after('A.[^1]', '', '[^1]: [x](javascript:a)'),
    line: 5,
  },
  { name: 'vbscript', body: after('[x](vbscript:a)'), line: 3 },
  { name: 'data link', body: after('[x](data:text/html;base64,PHNjcmlwdD4=)'), line: 3 },
  { name: 'blob link', body: after('[x](blob:https://a.example/1)'), line: 3 },
  { name: 'address without a scheme', body: after('[x](//a.example/)'), line: 3 },
  { name: 'address with backslashes', body: after('[x](/\\\\a.example/)'), line: 3 },
  {
    name: 'address with an account',
    body: after('[x](https://uclahealth.org@a.example/)'),
    line: 3,
  },
  { name: 'address with a port', body: after('[x](https://a.example:8443/)'), line: 3 },
  { name: 'address in look-alike letters', body: after('[x](https://аpple.com/)'), line: 3 },
  { name: 'address without encryption', body: after('[x](http://a.example/)'), line: 3 },
  { name: 'address that becomes a link', body: after('See www.a.example for more.'), line: 3 },
  { name: 'relative link', body: after('[x](../secret)'), line: 3 },
  { name: 'number with a query', body: after('[x](tel:+13108287757?title=a)'), line: 3 },
  { name: 'mail with a query', body: after('[x](mailto:a@b.org?subject=massage)'), line: 3 },
  { name: 'link without words', body: after('[](/a/)'), line: 3 },
];

/** Text that the CMS would damage, syntax of other Markdown dialects, and invisible characters. */
const texts: HostileBody[] = [
  { name: 'heading of the first level', body: after('# Title'), line: 3 },
  { name: 'heading that skips a level', body: after('## A', '', '#### B'), line: 5 },
  {
    name: 'heading of level five',
    body: after('## A', '', '### B', '', '#### C', '', '##### D'),
    line: 9,
  },
  { name: 'heading without words', body: after('##'), line: 3 },
  { name: 'program code', body: after('```js title="x"', '1', '```'), line: 3 },
  { name: 'words as code', body: after('Take `this`.'), line: 3 },
  { name: 'words struck out', body: after('Take ~~5 mg~~.'), line: 3 },
  { name: 'check boxes', body: after('- [ ] one'), line: 3 },
  { name: 'aligned table', body: after('| a |', '| :-: |', '| b |'), line: 3 },
  { name: 'directive', body: after(':::note', 'x', ':::'), line: 3 },
  { name: 'leaf directive', body: after('::youtube[a]'), line: 3 },
  { name: 'text directive with code', body: after(`A :x[y]{z=${run}}.`), line: 3 },
  { name: 'mathematics', body: after('$$', 'x', '$$'), line: 3 },
  { name: 'alert of another system', body: after('> [!NOTE]', '> x'), line: 3 },
  { name: 'text turned round', body: after('Take 5\u202E0 mg.'), line: 3 },
  { name: 'text turned round by an entity', body: after('Take 5&#x202E;0 mg.'), line: 3 },
  { name: 'isolate', body: after('A \u2066b\u2069.'), line: 3 },
  { name: 'zero-width space', body: after('pa\u200Bin'), line: 3 },
  { name: 'zero-width joiner by name', body: after('pa&zwj;in'), line: 3 },
  { name: 'byte order mark inside', body: after('pa\uFEFFin'), line: 3 },
  { name: 'escape of a terminal', body: after('a \u001B[31mred'), line: 3 },
  { name: 'tag characters', body: after('a\u{E0041}\u{E0042}'), line: 3 },
  { name: 'failed decoding', body: after('caf\uFFFD'), line: 3 },
  {
    name: 'hidden character in a field',
    body: after('<Callout tone="tip" title="a&#x200B;b">x</Callout>'),
    line: 3,
  },
  { name: 'NUL', body: after('a\0b'), line: 3 },
  {
    name: 'conflict',
    body: after('<<<<<<< HEAD', 'a', '=======', 'b', '>>>>>>> draft'),
    line: 3,
  },
  { name: 'end of a conflict', body: after('>>>>>>> draft'), line: 3 },
  { name: 'quotes 3,000 deep', body: after(`${'>'.repeat(3000)} a`), line: 3 },
  { name: 'lists 3,000 deep', body: after(`${'- '.repeat(3000)}a`), line: 3 },
  { name: 'blocks 3,000 deep', body: after(`${'<Callout tone="note">'.repeat(3000)}a`), line: 3 },
  { name: 'brackets 30,000 deep', body: after(`{${'('.repeat(30_000)}`), line: 3 },
  {
    name: 'bold text 50 deep',
    body: after(`${'*a **b '.repeat(25)}c${'** d*'.repeat(25)}`),
    line: 3,
  },
  { name: 'half a megabyte', body: after('word '.repeat(100_001)), line: 1 },
  { name: 'entities by the thousand', body: after('&amp;'.repeat(20_000)), line: 3 },
];

export const hostileBodies: readonly HostileBody[] = [
  ...code,
  ...tags,
  ...blocks,
  ...addresses,
  ...texts,
];
