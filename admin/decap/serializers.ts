import type { Plugin } from 'vite';
import { bundleForNode } from './bundle-for-node.ts';

/** Decap's reader and writer of Markdown. */
export interface DecapSerializers {
  registerEditorComponents(components: readonly unknown[]): void;
  markdownToSlate(markdown: string, options: object): unknown;
  slateToMarkdown(slate: unknown, options: object): string;
}

/** The module with the serializers, and the one of the editor that they import. */
export const serializers = 'decap-cms-widget-markdown/dist/esm/serializers/index.js';
const editorControl = '../MarkdownControl';

const entry = `
export * from '${serializers}';
export { registerEditorComponents } from 'decap-editor-components';
`;

/** Replaces the editor, which the serializers only ask for the blocks. */
const components = `
let components = [];
export const getEditorComponents = () => components;
export const registerEditorComponents = (list) => { components = list; };
`;

const standIns: Plugin = {
  name: 'decap-serializers',
  enforce: 'pre',
  resolveId: (id, importer) => {
    if (id === 'decap-serializers' || id === 'decap-editor-components') return `\0${id}`;
    const asksEditor = id === editorControl && importer?.includes('/serializers/');
    return asksEditor ? '\0decap-editor-components' : undefined;
  },
  load: (id) => {
    if (id === '\0decap-serializers') return entry;
    return id === '\0decap-editor-components' ? components : undefined;
  },
};

/**
 * Loads Decap's serializers in Node.
 *
 * @param change Changes files of Decap, for tests.
 */
export async function loadSerializers(change?: Plugin): Promise<DecapSerializers> {
  return (await bundleForNode('decap-serializers', [standIns, change])) as DecapSerializers;
}
