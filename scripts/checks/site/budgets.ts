import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** How many bytes pages of a type may transfer: compressed with brotli for text, as is for images. */
export interface Budget {
  type: string;
  /** Matches the addresses of the type. The first type that matches a page applies. */
  addresses: RegExp;
  allowed: Partial<Record<Weight, number | undefined>>;
}

/** `htmlAndCss` is what a browser needs for the first render. */
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

/** The budgets in `budgets.json`. @throws a ZodError if the file has a different shape. */
export function readBudgets(): Budget[] {
  const file = new URL('./budgets.json', import.meta.url);
  const budgets = budgetsFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.entries(budgets).map(([type, { addresses, ...allowed }]) => ({
    type,
    addresses: new RegExp(addresses),
    allowed,
  }));
}
