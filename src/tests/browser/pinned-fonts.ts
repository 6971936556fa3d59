import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Fonts from npm, in place of the system fonts, which differ between machines. */
const faces = [
  ['text', 400, '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2'],
  ['text', 700, '@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff2'],
  ['heading', 700, '@fontsource/charis-sil/files/charis-sil-latin-700-normal.woff2'],
] as const;

/** Returns a stylesheet that gives a page the same fonts on every machine. */
export function pinFonts(): string {
  const rules = faces.map(([name, weight, file]) => {
    const data = readFileSync(require.resolve(file)).toString('base64');
    return `@font-face { font-family: pinned-${name}; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) }`;
  });
  return `${rules.join('\n')}
:root { --face-text: pinned-text; --face-heading: pinned-heading }`;
}
