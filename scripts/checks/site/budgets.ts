import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** What the pages of a type may weigh in bytes: brotli for text, as it is for images. */
export interface Budget {
  type: string;
  /** The addresses of the type. A page is of the first type that fits. */
  addresses: RegExp;
  allowed: Partial<Record<Weight, number | undefined>>;
}

/** `htmlAndCss` is what a browser needs before it shows anything. */
export type Weight = 'html' | 'css' | 'htmlAndCss' | 'js' | 'images';

const bytes = z.int().nonnegative();
const budgetsFile = z.record(
  z.string(),
  z.strictObject({
    addresses: z.string(),
    html: bytes,
    css: bytes,
    htmlAndCss: bytes.optional(),
    js: bytes,
    images: bytes,
  }),
);

/** The budgets in `budgets.json`. Throws a ZodError if the file has another shape. */
export function readBudgets(): Budget[] {
  const file = new URL('./budgets.json', import.meta.url);
  const budgets = budgetsFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.entries(budgets).map(([type, { addresses, ...allowed }]) => ({
    type,
    addresses: new RegExp(addresses),
    allowed,
  }));
}
