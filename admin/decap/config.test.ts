import { beforeAll, describe, expect, test, vi } from 'vitest';
import { webAddress } from '../../src/model/field.ts';
import { describeForm } from '../../src/model/form-schema.ts';
import { collections } from '../../src/model/collections.ts';
import { readBackend, type Backend } from './backend.ts';
import { buildDecapConfig } from './config.ts';
import type { DecapCollection } from './types.ts';
import { loadDecapCheck } from './testing/decap-check.ts';
import { exampleArticle } from '../testing/example-article.ts';

const backend: Backend = {
  backend: { name: 'proxy', proxy_url: 'http://127.0.0.1:8081/api/v1', branch: 'main' },
  publishMode: 'simple',
};
const config = buildDecapConfig({ backend, siteUrl: 'https://library.example' });

function find(name: string): DecapCollection | undefined {
  return config.collections.find((collection) => collection.name === name);
}

describe("Decap's own check", () => {
  let check: (config: unknown) => void;
  beforeAll(async () => {
    check = await loadDecapCheck();
  }, 60_000);

  test.for([
    { CMS_BACKEND: 'local', CMS_PROXY_URL: 'http://127.0.0.1:8081/api/v1' },
    { CMS_BACKEND: 'github', CMS_REPO: 'a/b', CMS_AUTH_URL: 'https://auth.example/auth' },
    { CMS_BACKEND: 'gitlab', CMS_REPO: 'a/b', CMS_APP_ID: '1' },
    { CMS_BACKEND: 'gitea', CMS_REPO: 'a/b', CMS_BASE_URL: 'https://git.example', CMS_APP_ID: '1' },
  ])('accepts the configuration for $CMS_BACKEND', (env) => {
    const chosen = readBackend(env);
    if (!chosen) throw new Error('there is no backend');

    expect(() => check(buildDecapConfig({ backend: chosen }))).not.toThrow();
  });

  test('refuses a select without options, so it does look at the fields', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const [articles] = structuredClone(config.collections);
    delete articles?.fields?.find(({ widget }) => widget === 'select')?.options;

    expect(() => check({ ...config, collections: [articles] })).toThrow(/'options'/);
  });
});

describe('a collection of the model', () => {
  test('adding one optional field to the article schema, and nothing else, makes it appear in the CMS form and be accepted by the build', () => {
    const schema = collections.articles.schema.extend({
      video: webAddress({ title: 'Video', hint: 'Of an exercise.' }).optional(),
    });
    const changed = { ...collections, articles: { ...collections.articles, schema } };
    const entry = { ...exampleArticle, video: 'https://example.org/video' };

    const form = buildDecapConfig({ backend, collections: changed }).collections[0]?.fields;
    expect(form?.find(({ name }) => name === 'video')).toEqual({
      name: 'video',
      label: 'Video',
      widget: 'string',
      required: false,
      hint: 'Of an exercise.',
      pattern: [expect.any(String), 'must be a whole address that starts with https://'],
    });
    expect(schema.safeParse(entry).success).toBe(true);

    expect(find('articles')?.fields?.map(({ name }) => name)).not.toContain('video');
    expect(collections.articles.schema.safeParse(exampleArticle).success).toBe(true);
    expect(collections.articles.schema.safeParse(entry).success).toBe(false);
  });

  test('has every field of its schema in the form, those that must be filled in first', () => {
    for (const [name, { schema }] of Object.entries(collections)) {
      const { fields, files } = find(name) ?? {};
      const names = (fields ?? files?.[0]?.fields)?.map((field) => field.name);
      const all = Object.keys(schema.shape);
      const required = describeForm(schema).required ?? [];

      expect(names?.filter((field) => field !== 'body')).toEqual([
        ...all.filter((field) => required.includes(field)),
        ...all.filter((field) => !required.includes(field)),
      ]);
    }
  });

  test('with a text has it after the key points, in the field of this site', () => {
    const fields = find('articles')?.fields ?? [];
    const index = fields.findIndex(({ name }) => name === 'body');

    expect(fields[index - 1]?.name).toBe('keyPoints');
    expect(fields[index]?.widget).toBe('text-field');
    expect(find('glossary')?.fields?.some(({ name }) => name === 'body')).toBe(false);
  });

  test('with a text after a field that does not exist stops the build', () => {
    const articles = { ...collections.articles, bodyAfter: 'introduction' };

    expect(() =>
      buildDecapConfig({ backend, collections: { ...collections, articles } }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[Error: articles: the text should stand after "introduction", which is no field]`,
    );
  });

  test('whose entries can be archived cannot lose one, and begins each as a draft', () => {
    expect(find('articles')).toMatchObject({
      delete: false,
      create: true,
      summary: '{{title}} ({{status}})',
      sortable_fields: ['title', 'status', 'updatedOn'],
      preview_path: 'treatments/{{slug}}/',
    });
    expect(find('articles')?.fields?.find(({ name }) => name === 'status')?.default).toBe('draft');
    expect(find('glossary')).toMatchObject({ delete: true, summary: '{{term}}' });
  });

  test('that is one set of settings is one file', () => {
    expect(find('settings')).toMatchObject({
      label: 'Site settings',
      files: [{ name: 'site', label: 'Site settings', file: 'content/settings/site.yaml' }],
    });
    expect(find('settings')?.folder).toBeUndefined();
  });
});
