import type { ReadingContext } from './components/text/reading-context.ts';

declare global {
  namespace App {
    interface Locals {
      /** What the blocks of a text may point to; set by the page before it renders the text. */
      reading: ReadingContext;
    }
  }
}
