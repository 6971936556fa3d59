import { expect, test } from 'vitest';
import { report, reportOfFields } from './testing/content-tree.ts';

test('finds no problems in the small library', async () => {
  expect(await report({})).toBe('');
});

test('reports a missing required field', async () => {
  expect(await reportOfFields((fields) => fields.replace(/^title: .*\n/m, '')))
    .toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 1, title: “Title” is missing
        -> Fill in “Title”. The words a patient would search for."
  `);
});

test('reports an unknown field with its line', async () => {
  expect(await reportOfFields((fields) => `${fields}layout: evil\n`)).toMatchInlineSnapshot(`
    "content/articles/massage.mdx
      line 42, layout: there is no field "layout"
        -> Remove it, or use one of the fields that exist: title, summary, answer, status, publishedOn, updatedOn, treatmentName, therapyType, careLevel, conditions, bodyRegions, specialty, alsoKnownAs, searchTerms, keyPoints, atAGlance, whoPerforms, preparation, whatHappens, recoveryTimeline, coverage, sources, questionsToAsk, urgentAdvice, faqs, callsToAction, image, authors, review, publishAt, changes, redirectsFrom, seo."
  `);
});

test.each([
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '0000-01-01',
  '2026-1-5',
  '2026-02-03T10:00:00Z',
])('rejects an invalid day, and quotes the file: %s', async (day) => {
  const found = await reportOfFields((fields) =>
    fields.replace(/^publishedOn: .*$/m, `publishedOn: ${day}\npublishAt: ${day}`),
  );
  expect(found).toContain(`line 5, publishedOn: “First published on”`);
  expect(found).toContain(`line 6, publishAt: “Publish on”`);
  expect(found.match(new RegExp(`holds "${day}"`, 'g'))).toHaveLength(2);
});

test.each(['2_020', '0x7E4', '2020.0', '2.02e3'])(
  'rejects a year in a notation for computers: %s',
  async (year) => {
    const found = await reportOfFields((fields) =>
      fields.replace('    doi:', `    year: ${year}\n    doi:`),
    );
    expect(found).toContain(`“Year” holds "${year}", which is not a`);
  },
);

test('reads text that looks like a decimal number as the file has it', async () => {
  expect(await reportOfFields((fields) => fields.replace('title: Massage', 'title: 10.50'))).toBe(
    '',
  );
});

test.each([
  '10.1370',
  'https://doi.org/10.1370/afm.1602',
  'doi:10.1370/afm.1602',
  '10.1370/afm.1602.',
  '10.1370/afm.1602),',
  '10.1370/afm.1602?via=mail',
  '10.1370/afm 1602',
  '11.1370/afm.1602',
])('rejects an invalid DOI, with the address it would lead to: %s', async (doi) => {
  const found = await reportOfFields((fields) => fields.replace(/doi: .*/, `doi: '${doi}'`));
  expect(found).toContain(
    `“DOI” holds "${doi}", which leads to ${encodeURI(`https://doi.org/${doi}`)}`,
  );
});

test.each([
  '10.1002/14651858.CD009790.pub2',
  '10.1016/S0140-6736(18)30480-X',
  '10.1016/s0140-6736(00)',
  '10.1002/(SICI)1097-4679(199901)55:1<1::AID-JCLP1>3.0.CO;2-A',
  '10.1000.10/123456',
])('accepts the DOI %s', async (doi) => {
  expect(await reportOfFields((fields) => fields.replace(/doi: .*/, `doi: '${doi}'`))).toBe('');
});
