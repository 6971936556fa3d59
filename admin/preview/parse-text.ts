/**
 * The text of an entry as a tree, in the browser. The site itself is built by Satteri, whose WebAssembly
 * does not fit a page of the CMS: npm installs it on no ordinary machine (`cpu: wasm32`), it takes
 * 256 MB of shared memory, which browsers tie to an isolation that breaks sign-in windows, and 3 MB
 * of download. micromark is 60 kB, and where the two differ (smart punctuation, blocks within
 * paragraphs) it is taught Satteri's ways; parity with the built pages is checked at every build.
 */
import type { Paragraph, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { gfm } from 'micromark-extension-gfm';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import { smartPunctuation, smartPunctuationText } from './smart-punctuation.ts';

interface ParseOptions {
  /** Whether plain quotation marks, dots and hyphens become those of print, as on pages. */
  print?: boolean;
  /** Whether a paragraph that is made of blocks alone gives way to them, as on pages. */
  lift?: boolean;
}

/**
 * @param body MDX without expressions and modules, which the guard refuses before.
 * @throws where a block is not closed, with a message that begins with the place: `12:5: …`.
 */
export function parseText(body: string, { print = true, lift = true }: ParseOptions = {}): Root {
  try {
    const root = fromMarkdown(body, {
      extensions: [gfm(), mdxJsx(), mdxMd(), ...(print ? [smartPunctuation] : [])],
      mdastExtensions: [
        gfmFromMarkdown(),
        mdxJsxFromMarkdown(),
        ...(print ? [smartPunctuationText] : []),
      ],
    });
    if (lift) liftBlocks(root);
    return root;
  } catch (error) {
    throw placeError(error);
  }
}

/** A paragraph that is made of blocks alone is no paragraph (as in remark-mdx). */
function liftBlocks(parent: { children: RootContent[] }): void {
  parent.children = parent.children.flatMap((child) => {
    if (child.type === 'paragraph' && isMadeOfBlocks(child))
      return child.children.flatMap(liftChild);
    return [child];
  });
  for (const child of parent.children) if ('children' in child) liftBlocks(child);
}

function isMadeOfBlocks({ children }: Paragraph): boolean {
  return (
    children.some(({ type }) => type === 'mdxJsxTextElement') &&
    children.every(
      (child) =>
        child.type === 'mdxJsxTextElement' ||
        (child.type === 'text' && /^[\t\r\n ]+$/.test(child.value)),
    )
  );
}

function liftChild(child: RootContent): RootContent[] {
  if (child.type === 'text') return [];
  return [{ ...child, type: 'mdxJsxFlowElement' } as RootContent];
}

/** Words the parser's error as Satteri does, with the place first. */
function placeError(error: unknown): unknown {
  if (!(error instanceof Error) || !('reason' in error)) return error;
  const reason = String(error.reason);
  const { line, column } = error as { line?: number; column?: number };
  // Where a tag is missing at the very end, only the reason says which.
  const [, tagLine = '1', tagColumn = '1'] = /\((\d+):(\d+)-/.exec(reason) ?? [];
  return new Error(`${line ?? tagLine}:${column ?? tagColumn}: ${reason}`, { cause: error });
}
