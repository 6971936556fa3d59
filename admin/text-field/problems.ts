/** What the checks would say of the text, marked where it is. The rules are those of the checks. */
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { rejectLink } from '../../src/entries/guard/address-guard.ts';
import { rejectHeading } from '../../src/entries/guard/node-type-guard.ts';
import { findFigure } from '../../src/validation/text/figure.ts';
import { citeMark } from '../../src/validation/text/sentences.ts';
import type { BlockAttributes } from './document/schema.ts';
import { listPassages, type Passage } from './passages.ts';

export interface TextProblem {
  from: number;
  to: number;
  message: string;
  fix: string;
  /** Where a citation would settle it. */
  citeAt?: number;
}

interface ProblemState {
  problems: readonly TextProblem[];
  decorations: DecorationSet;
}

const key = new PluginKey<ProblemState>('problems');

export function listProblems(state: EditorState): readonly TextProblem[] {
  return key.getState(state)?.problems ?? [];
}

export function findProblemAt(state: EditorState, position: number): TextProblem | undefined {
  return listProblems(state).find(({ from, to }) => from <= position && position <= to);
}

/**
 * Underlines problems.
 *
 * @param hasSource Whether the entry has a source.
 * @param onOpen Is asked to help with one that was clicked.
 */
export function makeProblems(
  hasSource: (id: string) => boolean,
  onOpen: (problem: TextProblem) => void,
): Plugin<ProblemState> {
  return new Plugin({
    key,
    state: {
      init: (_, { doc }) => readProblems(doc, hasSource),
      apply: (transaction, value) =>
        transaction.docChanged ? readProblems(transaction.doc, hasSource) : value,
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      handleClick(view, position, event) {
        const isMarked = event.target instanceof Element && event.target.closest('.problem');
        const problem = isMarked && findProblemAt(view.state, position);
        if (!problem) return false;
        onOpen(problem);
        return true;
      },
    },
  });
}

function readProblems(doc: Node, hasSource: (id: string) => boolean): ProblemState {
  const problems = [
    ...findFigures(doc),
    ...findLinks(doc),
    ...findHeadings(doc),
    ...findLostCitations(doc, hasSource),
  ].sort((a, b) => a.from - b.from);
  const decorations = DecorationSet.create(
    doc,
    problems.map(({ from, to, message }) =>
      Decoration.inline(from, to, { class: 'problem', title: message }),
    ),
  );
  return { problems, decorations };
}

type Local = Omit<TextProblem, 'citeAt'> & { citeAt: number };
const known = new WeakMap<Passage, readonly Local[]>();

function findFigures(doc: Node): TextProblem[] {
  return listPassages(doc).flatMap(({ passage, start }) =>
    readFigures(passage).map((problem) => ({
      ...problem,
      from: start + problem.from,
      to: start + problem.to,
      citeAt: start + problem.citeAt,
    })),
  );
}

/** Every figure needs its source in its sentence, or in its row (`rules/figures.ts`). */
function readFigures(passage: Passage): readonly Local[] {
  const earlier = known.get(passage);
  if (earlier) return earlier;
  const { kind, sentences, positionOf } = passage;
  const isTold = kind === 'paragraph' || kind === 'row';
  const found = (isTold ? sentences : []).flatMap(({ text, index }): Local[] => {
    const figure = text.includes(citeMark) ? undefined : findFigure(text);
    if (figure === undefined) return [];
    const place = Math.max(0, text.replace(/\s/g, ' ').indexOf(figure));
    const where = kind === 'row' ? 'row' : 'sentence';
    return [
      {
        from: positionOf(index + place),
        to: positionOf(index + place + figure.length - 1) + 1,
        citeAt: positionOf(index + text.length - 1) + 1,
        message: `The figure “${figure}” has no source in its ${where}`,
        fix: 'Cite its source, or take the figure out.',
      },
    ];
  });
  known.set(passage, found);
  return found;
}

function findLinks(doc: Node): TextProblem[] {
  const found: TextProblem[] = [];
  doc.descendants((node, position) => {
    const link = node.marks.find(({ type }) => type.name === 'link');
    const refusal = link && rejectLink(String(link.attrs.href));
    if (refusal) {
      const message = refusal.message.replace(/^./, (letter) => letter.toUpperCase());
      found.push({ from: position, to: position + node.nodeSize, message, fix: refusal.fix });
    }
  });
  return found;
}

function findHeadings(doc: Node): TextProblem[] {
  const found: TextProblem[] = [];
  const previous = { depth: 1 };
  doc.descendants((node, position) => {
    if (node.type.name !== 'heading') return !node.isTextblock;
    const heading = { type: 'heading', depth: Number(node.attrs.level), children: [{}] };
    for (const { message, fix } of rejectHeading(heading as never, previous)) {
      const text = message.replace(/^./, (letter) => letter.toUpperCase());
      found.push({ from: position + 1, to: position + 1 + node.content.size, message: text, fix });
    }
    return false;
  });
  return found.filter(({ from, to }) => to > from);
}

function findLostCitations(doc: Node, hasSource: (id: string) => boolean): TextProblem[] {
  const found: TextProblem[] = [];
  doc.descendants((node, position) => {
    const { source } = (node.attrs.attributes ?? {}) as BlockAttributes;
    if (source === undefined || hasSource(source)) return;
    const message = `There is no source “${source}” on this page`;
    const fix = 'Choose another source, or add it to the form.';
    found.push({ from: position, to: position + node.nodeSize, message, fix });
  });
  return found;
}
