import type { Plugin } from 'vite';
import { bundleForNode } from '../decap/bundle-for-node.ts';
import { makeEditorBlocks } from './editor-blocks.ts';
import { textRules } from './lossless-markdown.ts';
import { picture } from './picture.ts';

/** What becomes of a text that is opened in the rich-text editor and saved. */
export type TextSerializer = (body: string) => string;

interface DecapSerializers {
  registerEditorComponents(components: readonly unknown[]): void;
  markdownToSlate(markdown: string, options: object): unknown;
  slateToMarkdown(slate: unknown, options: object): string;
}

const entry = `
export * from 'decap-cms-widget-markdown/dist/esm/serializers/index.js';
export { registerEditorComponents } from 'decap-editor-components';
`;

/** Stands for the editor itself, which the serializers ask for the blocks alone. */
const components = `
let components = [];
export const getEditorComponents = () => components;
export const registerEditorComponents = (list) => { components = list; };
`;

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
  const decap = (await bundleForNode('decap-serializers', [standIns, change])) as DecapSerializers;
  decap.registerEditorComponents([picture, ...makeEditorBlocks()]);
  const options = { remarkPlugins: rules };
  return (body) => decap.slateToMarkdown(decap.markdownToSlate(body, options), options);
}

const standIns: Plugin = {
  name: 'decap-serializers',
  enforce: 'pre',
  resolveId: (id, importer) => {
    if (id === 'decap-serializers' || id === 'decap-editor-components') return `\0${id}`;
    const asksEditor = id === '../MarkdownControl' && importer?.includes('/serializers/');
    return asksEditor ? '\0decap-editor-components' : undefined;
  },
  load: (id) => {
    if (id === '\0decap-serializers') return entry;
    return id === '\0decap-editor-components' ? components : undefined;
  },
};
