import type { Page } from 'playwright-core';

/** The phone on which the length of a page counts. */
export const readersPhone = {
  viewport: { width: 390, height: 844 },
  reducedMotion: 'reduce',
} as const;

/** How a page of the library reads on a phone; lengths in CSS pixels. */
export interface PageMeasure {
  /** From the top of the page to the start of its one-sentence answer. */
  answerTop: number;
  /** From the top of the page to the end of the main call to action, or of the deciding facts. */
  firstStepBottom: number;
  /** The height of what is read: without questions, sources, changes and what is folded. */
  readingHeight: number;
  drawings: number;
}

/** Measures a treatment's or condition's page that is open in a window of `readersPhone`. */
export function measurePage(page: Page): Promise<PageMeasure> {
  return page.evaluate(() => {
    const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const main = boxOf('.medical-page .main');
    const questions = boxOf('section[aria-labelledby="questions"]');
    const step = boxOf('.main-action') ?? boxOf('.deciding-facts');
    return {
      answerTop: Math.round(boxOf('.lead')?.top ?? Infinity),
      firstStepBottom: Math.round(step?.bottom ?? Infinity),
      readingHeight: Math.round((main?.bottom ?? Infinity) - (questions?.height ?? 0)),
      drawings: document.querySelectorAll('.medical-page figure svg, .out-of-100').length,
    };
  });
}
