/** Underlines what the checks reject, using the rules of the checks themselves. */
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { rejectLink } from '../../src/entries/guard/address-guard.ts';
import { rejectHeading } from '../../src/entries/guard/node-type-guard.ts';
import { findFigure } from '../../src/validation/text/figure.ts';
import { citeMark } from '../../src/validation/text/sentences.ts';
import { findLocalTarget } from '../../src/model/block-meaning.ts';
import type { BlockAttributes } from './document/schema.ts';
import { listPassages, type Passage } from './passages.ts';

export interface TextDiagnostic {
  from: number;
  to: number;
  message: string;
  fix: string;
  /** The position at which a citation would fix it. */
  citeAt?: number;
}

interface DiagnosticState {
  diagnostics: readonly TextDiagnostic[];
  decorations: DecorationSet;
}

const key = new PluginKey<DiagnosticState>('diagnostics');

export function listDiagnostics(state: EditorState): readonly TextDiagnostic[] {
  return key.getState(state)?.diagnostics ?? [];
}

export function findDiagnosticAt(state: EditorState, position: number): TextDiagnostic | undefined {
  return listDiagnostics(state).find(({ from, to }) => from <= position && position <= to);
}

/**
 * Returns a plugin that underlines problems in the text.
 *
 * @param hasSource Whether the entry lists a source of that ID.
 * @param onOpen Called when the editor clicks an underlined problem.
 */
export function markDiagnostics(
  hasSource: (id: string) => boolean,
  onOpen: (diagnostic: TextDiagnostic) => void,
): Plugin<DiagnosticState> {
  return new Plugin({
    key,
    state: {
      init: (_, { doc }) => readDiagnostics(doc, hasSource),
      apply: (transaction, value) =>
        transaction.docChanged ? readDiagnostics(transaction.doc, hasSource) : value,
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      handleClick(view, position, event) {
        const isMarked = event.target instanceof Element && event.target.closest('.diagnostic');
        const diagnostic = isMarked && findDiagnosticAt(view.state, position);
        if (!diagnostic) return false;
        onOpen(diagnostic);
        return true;
      },
    },
  });
}

function readDiagnostics(doc: Node, hasSource: (id: string) => boolean): DiagnosticState {
  const diagnostics = [
    ...findFigures(doc),
    ...findLinks(doc),
    ...findHeadings(doc),
    ...findUnknownSources(doc, hasSource),
  ].sort((a, b) => a.from - b.from);
  const decorations = DecorationSet.create(
    doc,
    diagnostics.map(({ from, to, message }) =>
      Decoration.inline(from, to, { class: 'diagnostic', title: message }),
    ),
  );
  return { diagnostics, decorations };
}

type Local = Omit<TextDiagnostic, 'citeAt'> & { citeAt: number };
const known = new WeakMap<Passage, readonly Local[]>();

function findFigures(doc: Node): TextDiagnostic[] {
  return listPassages(doc).flatMap(({ passage, start }) =>
    readFigures(passage).map((diagnostic) => ({
      ...diagnostic,
      from: start + diagnostic.from,
      to: start + diagnostic.to,
      citeAt: start + diagnostic.citeAt,
    })),
  );
}

/** Every figure needs a source in the same sentence or row (`rules/figures.ts`). */
function readFigures(passage: Passage): readonly Local[] {
  const earlier = known.get(passage);
  if (earlier) return earlier;
  const { kind, sentences, positionOf } = passage;
  const needsSource = kind === 'paragraph' || kind === 'row';
  const found = (needsSource ? sentences : []).flatMap(({ text, index }): Local[] => {
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

function findLinks(doc: Node): TextDiagnostic[] {
  const found: TextDiagnostic[] = [];
  doc.descendants((node, position) => {
    const link = node.marks.find(({ type }) => type.name === 'link');
    const rejected = link && rejectLink(String(link.attrs.href));
    if (rejected) {
      const message = rejected.message.replace(/^./, (letter) => letter.toUpperCase());
      found.push({ from: position, to: position + node.nodeSize, message, fix: rejected.fix });
    }
  });
  return found;
}

function findHeadings(doc: Node): TextDiagnostic[] {
  const found: TextDiagnostic[] = [];
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

function findUnknownSources(doc: Node, hasSource: (id: string) => boolean): TextDiagnostic[] {
  const found: TextDiagnostic[] = [];
  doc.descendants((node, position) => {
    const attribute = findLocalTarget(node.type.name, 'sources');
    const source = attribute && (node.attrs.attributes as BlockAttributes)[attribute];
    if (source === undefined || hasSource(source)) return;
    const message = `There is no source “${source}” on this page`;
    const fix = 'Choose another source, or add it to the form.';
    found.push({ from: position, to: position + node.nodeSize, message, fix });
  });
  return found;
}
