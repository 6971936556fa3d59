import type { Plugin } from 'vite';
import { loadSerializers } from '../decap/serializers.ts';
import { makeEditorBlocks } from './editor-blocks.ts';
import { textRules } from './lossless-markdown.ts';
import { picture } from './picture.ts';

/** What becomes of a text that is opened in the rich-text editor and saved. */
export type TextSerializer = (body: string) => string;

/**
 * Decap's own reader and writer of Markdown, with the blocks and rules of this site as the editor has
 * them (admin/main.ts).
 *
 * @param options.rules Rules other than the site's, to see what they are for.
 * @param options.change A change to Decap's files, to see that a fault in them is noticed.
 */
export async function loadTextSerializer({
  rules = textRules,
  change,
}: {
  rules?: readonly unknown[];
  change?: Plugin;
} = {}): Promise<TextSerializer> {
  const decap = await loadSerializers(change);
  decap.registerEditorComponents([picture, ...makeEditorBlocks()]);
  const options = { remarkPlugins: rules };
  return (body) => decap.slateToMarkdown(decap.markdownToSlate(body, options), options);
}
