import { describe, expect, test } from 'vitest';
import { describeForm, type FormNode } from '../../src/model/form-schema.ts';
import { line, linkTarget, prose, slug } from '../../src/model/field.ts';
import { siteSettingsSchema } from '../../src/model/site-settings.ts';
import { textPattern } from './text-pattern.ts';

const meta = { title: 'Field' };

function accepts(node: FormNode, text: string): boolean {
  return new RegExp(textPattern(node)?.[0] ?? '').test(text);
}

describe('a text in the form', () => {
  test('has the length that the model asks for, counted over several lines', () => {
    const node = describeForm(prose(meta, { min: 5, max: 8 }));

    expect(textPattern(node)?.[1]).toBe('must have 5 to 8 characters');
    expect(accepts(node, 'ab\ncd')).toBe(true);
    expect(accepts(node, 'ab\nc')).toBe(false);
    expect(accepts(node, 'ab\ncdefgh')).toBe(false);
  });

  test('of one line is bounded in length, and stays one line', () => {
    const node = describeForm(line(meta, { max: 5 }));

    expect(textPattern(node)?.[1]).toBe('must have at most 5 characters');
    expect(accepts(node, 'abcde')).toBe(true);
    expect(accepts(node, 'abcdef')).toBe(false);
    expect(accepts(node, 'ab\ncd')).toBe(false);
  });

  test('with a pattern says in words what the pattern is', () => {
    const node = describeForm(slug(meta));

    expect(textPattern(node)).toEqual([node.pattern, node.patternMessage]);
    expect(accepts(node, 'neck-pain')).toBe(true);
    expect(accepts(node, 'Neck pain')).toBe(false);
  });

  test('may match either half of a pattern, and still has its length', () => {
    const node = describeForm(linkTarget(meta).max(30));

    expect(textPattern(node)?.[1]).toMatchInlineSnapshot(
      `"must be a page of this site, like "/conditions/neck-pain/", or a whole https:// address, and must have at most 30 characters"`,
    );
    expect(accepts(node, '/conditions/neck-pain/')).toBe(true);
    expect(accepts(node, 'https://example.org/')).toBe(true);
    expect(accepts(node, 'neck pain')).toBe(false);
    expect(accepts(node, `/conditions/${'x'.repeat(30)}/`)).toBe(false);
  });

  test('may match a pattern anywhere where the pattern has no anchor', () => {
    const node: FormNode = { pattern: 'b', patternMessage: 'must have a b', maxLength: 3 };

    expect(accepts(node, 'aab')).toBe(true);
    expect(accepts(node, 'aac')).toBe(false);
    expect(accepts(node, 'aaab')).toBe(false);
  });

  test('that is a mail address must look like one', () => {
    const node = describeForm(siteSettingsSchema).properties?.email ?? {};

    expect(textPattern(node)?.[1]).toBe('must be an email address, like "office@example.org"');
    expect(accepts(node, 'office@example.org')).toBe(true);
    expect(accepts(node, 'office')).toBe(false);
  });

  test('without rules may be anything', () => {
    expect(textPattern({ type: 'string' })).toBeUndefined();
    expect(textPattern({ type: 'string', minLength: 4 })?.[1]).toBe(
      'must have at least 4 characters',
    );
  });
});
