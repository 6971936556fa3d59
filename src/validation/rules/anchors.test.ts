import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { report } from '../../../scripts/checks/content/testing/content-tree.ts';
import { smallLibrary } from '../../../scripts/checks/content/testing/small-library.ts';
import { isIdOfListPage } from '../../model/heading-ids.ts';

const word = 'term: main thing\ndefinition: What matters most.\n';

test('rejects a word of the glossary with the id of the text that readers skip to', async () => {
  expect(await report({ 'content/glossary/main.yaml': word })).toMatchInlineSnapshot(`
    "content/glossary/main.yaml
      line 1, term: the file is called "main", and its page has another part of that name
        -> Rename the file, for example to "about-main.yaml", here and where it is linked to."
  `);
});

test.each(['main', 'header-search', 'urgent-emergency'])(
  'rejects urgent advice with an id of its page: %s',
  async (slug) => {
    const advice = (smallLibrary['content/urgent-advice/neck-fracture.yaml'] ?? '').replace(
      /^title: .*$/m,
      'title: Another danger',
    );
    const path = `content/urgent-advice/${slug}.yaml`;
    expect(await report({ [path]: advice })).toContain(
      `${path}\n  line 1, title: the file is called`,
    );
  },
);

test('rejects a person with an id of the page that presents reviewers', async () => {
  const found = await report({ 'content/people/review.yaml': 'name: A Person\nreviewer: true\n' });
  expect(found).toContain('content/people/review.yaml\n  line 1, name: the file is called');
});

test.each([
  ['glossary', 'src/pages/glossary.astro'],
  ['urgent-advice', 'src/pages/urgent-advice.astro'],
  ['people', 'src/pages/editorial-policy.astro'],
] as const)('every id that the page of %s writes for itself is known', (collection, page) => {
  const sources = [page, 'Page', 'HeaderSearch', 'SiteHeader', 'SiteFooter', 'Breadcrumbs'].map(
    (name) => readFileSync(name === page ? name : `src/components/layout/${name}.astro`, 'utf8'),
  );
  const ids = Array.from(sources.join('\n').matchAll(/\sid="([^"]+)"/g), ([, id = '']) => id);
  expect(ids).toContain('main');
  expect(ids.filter((id) => !isIdOfListPage(collection, id))).toEqual([]);
});
