import type { CheckName } from '../../../scripts/checks/site/check-site.ts';
import { testSite } from '../sites/test-site.ts';

/** One fault in one file of a built site. */
export interface PlantedFault {
  title: string;
  /** The check that must report it. */
  check: CheckName;
  /** Other checks that must report it too; any further report would be a false alarm. */
  also?: CheckName[];
  file: string;
  plant: (text: string) => string | undefined;
}

type Plant = PlantedFault['plant'];

export const article = 'treatments/massage-for-neck-pain/index.html';
export const articleAddress = `${testSite.origin}/treatments/massage-for-neck-pain/`;

/** Adds HTML at the end of the text, where any element is allowed. */
export const add =
  (html: string): Plant =>
  (text) =>
    text.replace('</main>', `${html}</main>`);
export const addToHead =
  (html: string): Plant =>
  (text) =>
    text.replace('</head>', `${html}</head>`);
export const replace =
  (from: string | RegExp, to: string): Plant =>
  (text) =>
    text.replace(from, to);
export const write =
  (text: string): Plant =>
  () =>
    text;

/** Returns the faults of one check that are HTML at the end of the article's text. */
export function inText(check: CheckName, faults: Record<string, string>): PlantedFault[] {
  return Object.entries(faults).map(([title, html]) => ({
    title,
    check,
    file: article,
    plant: add(html),
  }));
}
