import { escapeHtml } from './block-text.ts';

interface Picture {
  image?: string;
  alt?: string;
  title?: string;
}

/**
 * A picture that is a paragraph of its own, as the editor shows it. It takes the place of Decap's, which
 * also takes a picture out of the sentence that it begins.
 */
export const picture = {
  id: 'image',
  label: 'Picture',
  fields: [
    { name: 'image', label: 'Picture', widget: 'image', choose_url: false },
    { name: 'alt', label: 'What the picture shows', widget: 'string' },
    { name: 'title', label: 'Title', widget: 'string', required: false },
  ],
  pattern: /^!\[([^\]\\]*)\]\(([^\s()<>]+)(?:\s"([^"\\]*)")?\)(?=[^\S\n]*(?:\n[^\S\n]*\n|\n?$))/,
  fromBlock: ([, alt, image, title]: RegExpMatchArray): Picture => ({
    ...(image && { image }),
    ...(alt && { alt }),
    ...(title && { title }),
  }),
  toBlock,
  toPreview: (values: Picture) => `<pre>${escapeHtml(toBlock(values))}</pre>`,
};

function toBlock({ image = '', alt = '', title }: Picture): string {
  return `![${inLine(alt)}](${image.trim()}${title ? ` "${inLine(title)}"` : ''})`;
}

/** What would end the description or the title early is left out. */
function inLine(text: string): string {
  return text
    .replace(/["[\]\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
