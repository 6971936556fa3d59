/** Adds a field, a block and a collection to a copy of the project, by the steps of CONTRIBUTING.md. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../validation/diagnostic.ts';
import { buildSite } from '../../scripts/build/build-site.ts';
import { blockSteps, collectionSteps, fieldSteps, type Steps } from './sites/extensions.ts';
import { makeScratchSite, type ScratchSite } from './sites/scratch-site.ts';

const run = promisify(execFile);
const article = 'content/articles/massage-for-neck-pain.mdx';
const exercise = 'content/exercises/chin-tuck.mdx';

let site: ScratchSite;

beforeAll(async () => {
  site = await makeScratchSite();
});
afterAll(() => site.remove());

/** The files that a section of CONTRIBUTING.md has steps for, with placeholders filled in. */
async function listSteps(section: string, names: Record<string, string>): Promise<string[]> {
  const text = await readFile('CONTRIBUTING.md', 'utf8');
  const [, steps = ''] = text.split(`\n## ${section}\n`);
  const [own = ''] = steps.split(/\n(?=## |Only if)/);
  return [...own.matchAll(/^\d+\. `([^`]+)`(?: and `([^`]+)`)?/gm)]
    .flatMap(([, first = '', second]) => [first, ...(second ? [second] : [])])
    .map((path) => path.replace(/<(\w+)>/g, (_, name: string) => names[name] ?? name));
}

async function follow(steps: Steps): Promise<void> {
  for (const [path, edit] of Object.entries(steps)) {
    const file = join(site.root, path);
    await mkdir(dirname(file), { recursive: true });
    const before = await readFile(file, 'utf8').catch(() => '');
    const after = edit(before);
    expect(after, `the step in ${path} changes nothing`).not.toBe(before);
    await writeFile(file, after);
  }
}

/** The messages of check:content on the copy, by file. */
async function checkContent(): Promise<string[]> {
  const command = ['scripts/bin/check-content.ts', '--json'];
  const { stdout } = await run(process.execPath, command, { cwd: site.root }).catch(
    (error: unknown) => error as { stdout: string },
  );
  const diagnostics = JSON.parse(stdout) as Diagnostic[];
  return diagnostics.map(({ file, rule, message }) => `${file} (${rule}): ${message}`);
}

/** Runs code in the copy, with its own modules, and returns what the code prints as JSON. */
async function evaluate(code: string): Promise<unknown> {
  const args = ['--input-type=module', '--eval', code];
  const { stdout } = await run(process.execPath, args, { cwd: site.root });
  return JSON.parse(stdout);
}

const read = (path: string) => readFile(join(site.root, 'dist', path), 'utf8');

test('CONTRIBUTING.md lists exactly the files that these tests change', async () => {
  const block = await listSteps('Add a block', { Name: 'Quantity' });
  expect(block).toEqual(Object.keys(blockSteps));
  const collection = await listSteps('Add a collection', {
    name: 'exercise',
    names: 'exercises',
    Name: 'Exercise',
  });
  expect(collection).toEqual(
    Object.keys(collectionSteps).map((path) => path.replace(/chin-tuck\.mdx$/, '')),
  );
});

test('an unknown field is an error until the schema has it', async () => {
  await site.edit(article, (text) =>
    text.replace('status: ', 'video: https://example.org/video\nstatus: '),
  );
  expect(await checkContent()).toEqual([`${article} (field-schema): there is no field "video"`]);
  await follow(fieldSteps);
  expect(await checkContent()).toEqual([]);
});

describe('a block that was added', () => {
  beforeAll(() => follow(blockSteps));

  const write = (block: string) =>
    site.edit(article, (text) =>
      text.includes('<Quantity') ? text.replace(/<Quantity .*\/>/, block) : `${text}\n${block}\n`,
    );

  test('is guarded: its attributes have patterns, and there are no others', async () => {
    await write('<Quantity amount="many" label="visits are usual" color="red" />');
    expect(await checkContent()).toEqual([
      `${article} (text-block): <Quantity> has no field "color"`,
      `${article} (text-block): <Quantity>, amount: “Amount” holds "many"`,
    ]);
  });

  test('needs a source for a figure in its prose', async () => {
    await write('<Quantity amount="3" label="visits helped 50% of people" />');
    expect(await checkContent()).toEqual([
      expect.stringContaining('(cited-figure): the figure "50%"'),
    ]);
  });

  test('has a form, and the text field keeps it as it is', async () => {
    const text = '<Quantity amount="3" label="visits are usual" />';
    await write(text);
    expect(await checkContent()).toEqual([]);
    const code = `
      import { formatBody } from './admin/text-field/document/format-body.ts';
      import { blocks } from './src/model/blocks.ts';
      import { describeForm } from './src/model/form-schema.ts';
      const { properties } = describeForm(blocks.Quantity.attributes);
      console.log(JSON.stringify({ text: formatBody(${JSON.stringify(text)}), fields: Object.keys(properties) }));
    `;
    expect(await evaluate(code)).toEqual({
      text: expect.stringContaining(text) as unknown,
      fields: ['amount', 'label'],
    });
  });
});

test('a bad entry of a collection that was added is an error', async () => {
  await follow(collectionSteps);
  expect(await checkContent()).toEqual([]);
  await site.edit(exercise, (text) => text.replace('repetitions: ', 'repeats: '));
  expect(await checkContent()).toEqual([
    `${exercise} (field-schema): “How often” is missing`,
    `${exercise} (field-schema): there is no field "repeats"`,
  ]);
  await site.edit(exercise, (text) => text.replace('repeats: ', 'repetitions: '));
});

/** The build also compares every page with its preview, so it proves that previews show all of this. */
describe('the site and the editor, built with all of it', () => {
  beforeAll(async () => {
    const env = {
      SITE_URL: 'https://library.example',
      CMS_BACKEND: 'local',
      CMS_PROXY_URL: 'http://127.0.0.1:8081/api/v1',
      EXAMPLE_PAGES: 'yes',
    };
    await buildSite({ root: site.root, env });
  }, 300_000);

  test('have the field in the form of articles', async () => {
    expect(await read('admin/index.html')).toContain(
      '"name":"video","label":"Video","widget":"string","required":false',
    );
  });

  test('have the form of the new collection', async () => {
    const page = await read('admin/index.html');
    expect(page).toContain('"name":"exercises","label":"Exercises","label_singular":"Exercise"');
    expect(page).toContain('"name":"repetitions","label":"How often"');
  });

  test('draw the block on a page and among the examples', async () => {
    const drawn = '<p class="quantity"><strong>3</strong> visits are usual</p>';
    expect(await read('treatments/massage-for-neck-pain/index.html')).toContain(drawn);
    expect(await read('components/reviewed/index.html')).toContain('class="quantity"');
  });

  test('have the page of the new entry, with its JSON-LD and its share image', async () => {
    const page = await read('exercises/chin-tuck/index.html');
    expect(page).toContain('<h1>Chin tuck</h1>');
    expect(page).toContain('Do it slowly.');
    expect(page).toContain('content="https://library.example/share/exercises/chin-tuck.png"');
    expect((await read('share/exercises/chin-tuck.png')).length).toBeGreaterThan(1000);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    const { '@graph': nodes } = JSON.parse(json) as { '@graph': object[] };
    expect(nodes).toContainEqual(
      expect.objectContaining({
        '@type': 'WebPage',
        '@id': 'https://library.example/exercises/chin-tuck/#page',
        name: 'Chin tuck',
      }),
    );
  });

  test('redirect the old address of the new entry', async () => {
    expect(await read('_redirects')).toContain('/exercises/tuck/ /exercises/chin-tuck/ 301');
  });
});
