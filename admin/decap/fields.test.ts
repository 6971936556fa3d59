import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { callsToActionField } from '../../src/model/call-to-action.ts';
import { choice, day, line, listOf, mediaFile, prose, relationTo } from '../../src/model/field.ts';
import { describeForm } from '../../src/model/form-schema.ts';
import { toDecapField, toDecapFields } from './fields.ts';

const context = { path: 'articles', required: true, nameFields: { people: 'name' } };
const meta = { title: 'Field', hint: 'A hint.' };
const common = { name: 'it', label: 'Field', required: true, hint: 'A hint.' };

/** The Decap field of a schema, as a required field of an entry. */
function toField(schema: z.ZodType) {
  return toDecapField('it', describeForm(schema), { ...context, path: 'articles.it' });
}

describe('a field of the model', () => {
  test('of one line becomes a string', () => {
    expect(toField(line(meta, { max: 70 }))).toMatchObject({ ...common, widget: 'string' });
  });

  test('of prose becomes a text', () => {
    expect(toField(prose(meta, { max: 70 }))).toMatchObject({ ...common, widget: 'text' });
  });

  test('of a closed set becomes a select with the words that editors know', () => {
    expect(toField(choice({ low: { label: 'Not sure' } }, meta))).toEqual({
      ...common,
      widget: 'select',
      options: [{ label: 'Not sure', value: 'low' }],
    });
  });

  test('of several members of a closed set becomes a select of several', () => {
    const list = listOf(choice({ neck: { label: 'Neck' } }, { title: 'Region' }), meta, { min: 1 });

    expect(toField(list)).toEqual({
      ...common,
      widget: 'select',
      multiple: true,
      options: [{ label: 'Neck', value: 'neck' }],
      min: 1,
      max: 60,
    });
  });

  test('that is a switch is off until it is touched, and never demanded', () => {
    expect(toField(z.boolean().meta(meta))).toEqual({
      ...common,
      widget: 'boolean',
      required: false,
      default: false,
    });
  });

  test('that is a whole number keeps its bounds and its default', () => {
    expect(toField(z.int().min(6).max(60).default(36).meta(meta))).toEqual({
      ...common,
      widget: 'number',
      value_type: 'int',
      min: 6,
      max: 60,
      default: 36,
    });
  });

  test('that is a day is saved as the plain day, and begins with today', () => {
    expect(toField(day(meta))).toEqual({
      ...common,
      widget: 'datetime',
      format: 'YYYY-MM-DD',
      date_format: 'YYYY-MM-DD',
      time_format: false,
      default: '{{now}}',
    });
  });

  test('that points to another entry becomes a choice of that collection by name', () => {
    const relation = {
      widget: 'relation',
      collection: 'people',
      value_field: '{{slug}}',
      search_fields: ['name'],
      display_fields: ['name'],
      options_length: 500,
    };
    const person = relationTo('people', { title: 'Author' });

    expect(toField(relationTo('people', meta))).toEqual({ ...common, ...relation });
    expect(toField(listOf(person, meta))).toEqual({
      ...common,
      ...relation,
      multiple: true,
      max: 60,
    });
  });

  test('that is a file of the media folder becomes an upload', () => {
    const image = toField(mediaFile(meta, 'image'));

    expect(image).toMatchObject({ ...common, widget: 'image', choose_url: false });
    // Decap checks the name of the file, and stores its whole path.
    const pattern = new RegExp(image.pattern?.[0] ?? '');
    expect(['neck.jpg', '.neck.jpg', 'a neck.jpg'].map((name) => pattern.test(name))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('that is a list of texts becomes a list of one field', () => {
    const list = listOf(line({ title: 'Name' }, { max: 60 }), meta, { max: 9 }).default([]);

    expect(toField(list)).toMatchObject({
      ...common,
      widget: 'list',
      label_singular: 'Name',
      max: 9,
      default: [],
      field: { name: 'item', label: 'Name', widget: 'string' },
    });
  });

  test('that is a list of groups becomes a list of their fields, summed up as the model says', () => {
    const risk = z.strictObject({ name: line({ title: 'Name' }, { max: 60 }) });

    expect(toField(listOf(risk, { ...meta, itemSummary: '{{name}}' }, { min: 1 }))).toMatchObject({
      ...common,
      widget: 'list',
      collapsed: true,
      summary: '{{name}}',
      min: 1,
      fields: [{ name: 'name', widget: 'string', required: true }],
    });
  });

  test('that is a list of typed blocks offers each type, without the field that Decap writes', () => {
    const field = toField(callsToActionField);

    expect(field).toMatchObject({ widget: 'list', typeKey: 'type' });
    expect(field.types?.map(({ name, label, widget }) => ({ name, label, widget }))).toEqual([
      { name: 'phone', label: 'Telephone call', widget: 'object' },
      { name: 'appointment', label: 'Appointment', widget: 'object' },
      { name: 'link', label: 'Link', widget: 'object' },
      { name: 'download', label: 'Download', widget: 'object' },
    ]);
    expect(field.types?.[2]?.fields?.map(({ name, required }) => [name, required])).toEqual([
      ['id', true],
      ['placement', true],
      ['label', true],
      ['to', true],
      ['primary', false],
      ['lead', false],
    ]);
  });

  test('that may be left out is not demanded', () => {
    const form = describeForm(z.strictObject({ it: line(meta, { max: 9 }).optional() }));

    expect(toDecapFields(form, context)).toMatchObject([{ name: 'it', required: false }]);
  });

  test('of a group that may be left out is neither demanded nor preset', () => {
    const group = z.strictObject({
      file: mediaFile({ title: 'Picture' }, 'image'),
      decorative: z.boolean().default(false).meta({ title: 'Decoration' }),
      date: day({ title: 'Day' }),
    });
    const form = describeForm(
      z.strictObject({
        whole: group.meta({ title: 'A' }),
        maybe: group.meta({ title: 'B' }).optional(),
      }),
    );
    const [whole, maybe] = toDecapFields(form, context);

    expect(whole?.fields?.map((field) => [field.required, field.default])).toEqual([
      [true, undefined],
      [true, '{{now}}'],
      [false, false],
    ]);
    expect(maybe?.fields?.map((field) => [field.required, field.default])).toEqual([
      [false, undefined],
      [false, undefined],
      [false, undefined],
    ]);
    expect(maybe?.fields?.map(({ hint }) => hint)).toEqual([
      'Needed once another field of this group is filled in.',
      'Needed once another field of this group is filled in.',
      undefined,
    ]);
  });

  test.for<[string, z.ZodType]>([
    ['a kind of value that the form has no field for', z.record(z.string(), z.string()).meta(meta)],
    ['several kinds of value', z.union([z.string(), z.int()]).meta(meta)],
    ['a rule that the form would lose', z.int().multipleOf(5).meta(meta)],
    ['a format that the form would lose', z.url().meta(meta)],
    ['a pattern that nothing says in words', z.string().regex(/^a$/).meta(meta)],
    ['no title', z.string()],
    ['a collection that does not exist', relationTo('articles', meta)],
    ['a list of anything', z.array(z.unknown()).meta(meta)],
    [
      'a union that nothing tells apart',
      z.array(z.xor([z.strictObject({}), z.strictObject({})])).meta(meta),
    ],
  ])('with %s stops the build and names the field', ([, schema]) => {
    expect(() => toField(schema)).toThrow(/^articles\.it(\[\])?: /);
  });

  test('that the form has no counterpart for is named by its whole path', () => {
    const rate = z.strictObject({ rate: z.int().multipleOf(5).meta({ title: 'Rate' }) });
    const form = describeForm(
      z.strictObject({ group: z.strictObject({ items: listOf(rate, meta) }).meta(meta) }),
    );

    expect(() => toDecapFields(form, context)).toThrowErrorMatchingInlineSnapshot(
      `[Error: articles.group.items[].rate: the CMS has no field for a schema with "multipleOf"]`,
    );
  });
});
