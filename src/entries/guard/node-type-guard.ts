/** Node types: why some are rejected, and the rules for the ones that are allowed. */
import type { MdastNode } from 'satteri';
import type { DiagnosticText } from '../../validation/diagnostic.ts';
import { quoteValue } from '../../validation/characters.ts';

type Heading = Extract<MdastNode, { type: 'heading' }>;
type List = Extract<MdastNode, { type: 'list' }>;
type Table = Extract<MdastNode, { type: 'table' }>;

const code = {
  message: 'there is code in the text: articles hold words and blocks only',
  fix: 'Take it out, with its curly brackets.',
};

const rejections: Record<string, DiagnosticText> = {
  mdxFlowExpression: code,
  mdxTextExpression: code,
  mdxjsEsm: {
    message: 'there is a command to a computer (import or export) in the text',
    fix: 'Take it out, or begin the sentence with another word.',
  },
  html: {
    message: 'there is HTML in the text',
    fix: 'Take it out and use the toolbar.',
  },
  // No medical text needs it, and highlighting would write styles that the CSP forbids.
  code: {
    message: 'there is a block of program code in the text',
    fix: 'Take out the rows of backticks (```) around it.',
  },
  inlineCode: {
    message: 'there are words set as program code',
    fix: 'Take out the backticks (`) around them; use bold or italics.',
  },
  // A dose that is struck through can be misread as a dose.
  delete: {
    message: 'there are words struck out with tildes (~)',
    fix: 'Delete the words, or write "about" where you mean ~.',
  },
  task: {
    message: 'a list has check boxes',
    fix: 'Take out the "[ ]" or "[x]" at the start of the line.',
  },
  yaml: {
    message: 'there is a second set of fields between lines of "---"',
    fix: 'Keep the fields at the very top of the file, once.',
  },
};

/** Returns the problem with a node type that articles do not have. */
export function rejectNodeType(type: string): DiagnosticText {
  return (
    rejections[type] ?? {
      message: `there is a kind of text that articles do not have: ${quoteValue(type)}`,
      fix: 'Take it out and use the toolbar.',
    }
  );
}

/** Syntax of other Markdown dialects, which would reach patients unprocessed. */
const foreignNotation = /^(?::::?[^\s:].*|\$\$.*|\[![A-Za-z]+\].*)$/m;

export function rejectText(value: string): DiagnosticText | undefined {
  if (/[{}]/.test(value)) {
    return {
      message: `there is a curly bracket in ${quoteValue(value)}, which marks code`,
      fix: 'Use round brackets, or none.',
    };
  }
  const notation = foreignNotation.exec(value)?.[0];
  return notation === undefined
    ? undefined
    : {
        message: `${quoteValue(notation)} is a notation that this site does not know`,
        fix: 'Use a block of the toolbar, such as Callout.',
      };
}

/** Allows levels 2 to 4, none skipped: the title is the only first-level heading of the page. */
export function rejectHeading(
  node: Readonly<Heading>,
  previous: { depth: number },
): DiagnosticText[] {
  const { depth } = node;
  const found: DiagnosticText[] = [];
  if (node.children.length === 0) {
    found.push({ message: 'a heading has no words', fix: 'Write it, or take out its "#".' });
  }
  if (depth === 1) {
    found.push({
      message: 'there is a heading of the first level, which is the title of the page',
      fix: 'Begin it with "## ", or choose Heading 2.',
    });
  } else if (depth > 4) {
    found.push({
      message: `there is a heading of level ${String(depth)}; the deepest is 4`,
      fix: 'Choose Heading 4, or make it bold text.',
    });
  } else if (depth > previous.depth + 1) {
    found.push({
      message: `a heading of level ${String(depth)} follows one of level ${String(previous.depth)}`,
      fix: `Choose Heading ${String(previous.depth + 1)}, so that no level is skipped.`,
    });
  }
  previous.depth = depth;
  return found;
}

/** The site's styles align columns, and the text field has no alignment. */
export function rejectTable(node: Readonly<Table>): DiagnosticText[] {
  if (!node.align?.some((side) => side !== null)) return [];
  return [
    {
      message: 'a table has columns that are aligned with colons',
      fix: 'Take the colons out of the line below the headings: write |---|---|.',
    },
  ];
}

/** In the text field, a footnote is one paragraph. */
export function rejectFootnote(node: { children: readonly { type: string }[] }) {
  if (node.children.length === 1 && node.children[0]?.type === 'paragraph') return undefined;
  return {
    message: 'a footnote has more than one paragraph',
    fix: 'Keep it to one paragraph, and put the rest into the text.',
  };
}

/** An address belongs with its words, so that editors change both in one place. */
export function rejectDefinition(name: string): DiagnosticText {
  return {
    message: `${quoteValue(`[${name}]:`)} gives an address apart from its words`,
    fix: 'Write the address after the words that lead to it: [neck pain](/conditions/neck-pain/).',
  };
}

export interface NodePosition {
  parentType: string;
  index: number;
  before?: Readonly<MdastNode> | undefined;
}

/** The text field joins adjacent lists of one kind, and a list item begins with words. */
export function rejectList(
  node: Readonly<List>,
  position: NodePosition,
): DiagnosticText | undefined {
  const { parentType, index, before } = position;
  if (parentType === 'listItem' && index === 0) {
    return {
      message: 'a list item begins with another list',
      fix: 'Write words before the inner list, or remove one of the two list markers.',
    };
  }
  if (before?.type !== 'list' || before.ordered !== node.ordered) return undefined;
  return {
    message: 'a list follows another of the same kind',
    fix: 'Make one list of the two, or write a sentence between them.',
  };
}

/** Nested or adjacent quotes tell readers nothing that one quote does not. */
export function rejectQuote(
  node: { children: readonly unknown[] },
  { parentType, before }: Omit<NodePosition, 'index'>,
): DiagnosticText | undefined {
  if (node.children.length === 0) {
    return { message: 'a quote is empty', fix: 'Write it, or take out its ">".' };
  }
  if (parentType === 'blockquote') {
    return { message: 'a quote is inside another quote', fix: 'Take out one ">".' };
  }
  if (before?.type !== 'blockquote') return undefined;
  return { message: 'a quote follows another', fix: 'Write a sentence between them.' };
}

/** A horizontal line separates what is above it from what is below. */
export function rejectRule(index: number): DiagnosticText | undefined {
  if (index > 0) return undefined;
  return {
    message: 'a text, a quote or a list item begins with a horizontal line',
    fix: 'Take the line out, or write a paragraph above it.',
  };
}

export function rejectEmptyItem(node: {
  children: readonly unknown[];
}): DiagnosticText | undefined {
  if (node.children.length > 0) return undefined;
  return { message: 'a list item is empty', fix: 'Write it, or take out its marker.' };
}

export function rejectEmptyLink(node: {
  children: readonly unknown[];
}): DiagnosticText | undefined {
  if (node.children.length > 0) return undefined;
  return { message: 'a link has no words', fix: 'Write what it leads to, or take it out.' };
}

export function rejectMissingAlt(alt: string | null | undefined): DiagnosticText | undefined {
  if (alt?.trim()) return undefined;
  return {
    message: 'a picture does not say what it shows',
    fix: 'Describe it between the square brackets, for readers who cannot see it. A picture that only decorates goes into the Picture field above the text.',
  };
}
