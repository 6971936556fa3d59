import { expect, test } from 'vitest';
import { articleSchema } from '../model/article.ts';
import { describeForm } from '../model/form-schema.ts';
import { explainIssue } from './explain-issue.ts';

const form = describeForm(articleSchema);

/** Explains the issues of the given fields and ignores those of absent fields. */
function explain(data: Record<string, unknown>): string[] {
  const issues = articleSchema.safeParse(data).error?.issues ?? [];
  return issues
    .filter((issue) => issue.path.length === 0 || String(issue.path[0]) in data)
    .map((issue) => explainIssue(issue, form, data))
    .map(({ field, message, fix }) => `${field}: ${message} -> ${fix}`);
}

test('names the path, the label, the value and the fix of each issue', () => {
  expect(
    explain({
      title: 'x'.repeat(71),
      summary: 'Too short',
      publishedOn: '2026-02-30',
      conditions: ['Neck Pain'],
      keyPoints: ['one'],
      careLevel: 3,
      atAGlance: { risks: [{ name: 'Sore', serious: 'no' }] },
      callsToAction: [
        { type: 'fax', id: 'a', placement: 'end' },
        { type: 'phone', id: 'b', placement: 'top', number: '310 828 7757' },
        { type: 'link', id: 'c', placement: 'end', label: 'Go', to: 'javascript:x' },
      ],
      sources: [{ id: 'a', title: 'T', kind: 'blog', year: '2014' }],
    }),
  ).toMatchInlineSnapshot(`
    [
      "title: “Title” has 71 characters -> It must have at most 70: shorten it.",
      "summary: “Summary” has 9 characters -> It must have at least 70: say a little more.",
      "publishedOn: “First published on” holds "2026-02-30" -> It must be a day that exists, like "2026-11-23".",
      "careLevel: “Level of care” holds 3, which is not one of its values -> Use one of: self-care, conservative, injection, surgery.",
      "conditions[0]: “Condition” holds "Neck Pain" -> It must be lowercase letters, digits and single hyphens, like "neck-pain".",
      "keyPoints: “Key points” has 1 item -> It must have at least 3.",
      "atAGlance.whatFor: “What it is for” is missing -> Fill in “What it is for”.",
      "atAGlance.benefits: “Benefits” is missing -> Fill in “Benefits”.",
      "atAGlance.risks[0].serious: “Serious, even if rare” holds "no", which is not true or false -> Write true or false.",
      "atAGlance.alternatives: “Other treatments” is missing -> Fill in “Other treatments”.",
      "atAGlance.withoutTreatment: “What happens without treatment” is missing -> Fill in “What happens without treatment”.",
      "atAGlance.time: “Time it takes” is missing -> Fill in “Time it takes”.",
      "atAGlance.recovery: “Recovery” is missing -> Fill in “Recovery”.",
      "atAGlance.certainty: “How sure we are” is missing -> Choose one of: high, moderate, low, very-low.",
      "atAGlance.certaintyReason: “Why we are that sure” is missing -> Fill in “Why we are that sure”.",
      "sources[0].kind: “Kind of work” holds "blog", which is not one of its values -> Use one of: systematic-review, guideline, randomized-trial, observational-study, case-report, overview-article, web-page.",
      "sources[0].year: “Year” holds "2014", which is not a number -> Write a number.",
      "callsToAction[0].type: "fax" is not one of its types -> Use one of: phone, appointment, link, download.",
      "callsToAction[1].placement: “Where it appears” holds "top", which is not one of its values -> Use one of: after-introduction, in-text, end.",
      "callsToAction[1].number: “Telephone number” holds "310 828 7757" -> It must be the international form without spaces, like "+13108287757". Left empty: the clinic's number in the site settings.",
      "callsToAction[2].to: “Where it leads” holds "javascript:x" -> It must be a page of this site, like "/conditions/neck-pain/", or a whole https:// address.",
    ]
  `);
});
