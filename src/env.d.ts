declare namespace App {
  interface Locals {
    /** What the blocks of a text may point to; set by the page before it renders the text. */
    reading: import('./components/reading-context.ts').ReadingContext;
  }
}
