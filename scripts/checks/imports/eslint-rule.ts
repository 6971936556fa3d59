import { dirname, join, relative, sep } from 'node:path';
import type { Rule } from 'eslint';
import { floorOf, floors } from './floors.ts';

/** Reports an import from a higher floor (`floors.ts`). Tests may import anything. */
export const floorRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      up: '{{from}} is below {{to}}: move the shared code down, or this file up.',
    },
  },
  create(context) {
    const file = toPath(context.cwd, context.filename);
    const from = floorOf(file);
    if (from === -1 || file.endsWith('.test.ts')) return {};
    const check = (node: Rule.Node, source: unknown) => {
      if (typeof source !== 'string' || !source.startsWith('.')) return;
      const to = floorOf(toPath(context.cwd, join(dirname(context.filename), source)));
      if (to <= from) return;
      context.report({
        node,
        messageId: 'up',
        data: { from: floors[from]?.name ?? '', to: floors[to]?.name ?? '' },
      });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) => {
        if (node.source.type === 'Literal') check(node, node.source.value);
      },
    };
  },
};

function toPath(root: string, file: string): string {
  return relative(root, file).split(sep).join('/');
}
