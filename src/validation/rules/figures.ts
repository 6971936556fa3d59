import { findLocalTarget, listProseAttributes } from '../../model/block-meaning.ts';
import { readItems, readKey, readString, type FormNode } from '../../model/form-schema.ts';
import { listCitedFields } from '../cited-fields.ts';
import { quoteValue } from '../characters.ts';
import { findFigure } from '../text/figure.ts';
import { listPassages } from '../text/passage.ts';
import { citeMark } from '../text/sentences.ts';
import { listBlocks, readAttribute } from '../text/tree.ts';
import { positionOf, type Report, type RuledEntry } from '../rule.ts';

/**
 * Reports every figure without a source: in a text, its source is in the same sentence or table row; in a field,
 * among the sources of that field. Headings are exempt, since they only announce what the text says.
 */
export function checkFigures(entry: RuledEntry): Report[] {
  const { data, tree } = entry;
  const ids = readItems(data, 'sources').flatMap((source) => readString(source, 'id') ?? []);
  const choices = ids.length > 0 ? ` Sources of this page: ${ids.join(', ')}.` : '';
  return [
    ...checkFields(entry, choices),
    ...(tree ? [...checkPassages(tree, choices), ...checkProseAttributes(tree)] : []),
  ];
}

type Tree = NonNullable<RuledEntry['tree']>;

function checkFields(entry: RuledEntry, choices: string): Report[] {
  return listCitedFields(entry)
    .filter(({ sources }) => sources.length === 0)
    .flatMap(({ path, node, value }) =>
      Object.entries(node.properties ?? {}).flatMap(([key, field]): Report[] => {
        const figure = findFieldFigure(field, readKey(value, key));
        if (figure === undefined) return [];
        const message = `the figure ${quoteValue(figure)} has no source`;
        const fix = `Add its source below it, or take the figure out.${choices}`;
        return [{ at: { path: [...path, key] }, message, fix }];
      }),
    );
}

/** The number of a numeric field, such as a week, or the first figure in a prose field. */
function findFieldFigure({ isProse }: FormNode, value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return isProse && typeof value === 'string' ? findFigure(value) : undefined;
}

function checkPassages(tree: Tree, choices: string): Report[] {
  return listPassages(tree).flatMap((passage) => {
    if (passage.kind === 'heading' || passage.kind === 'header') return [];
    const isRow = passage.kind === 'row';
    const whole = [{ text: passage.text.trim(), index: 0 }];
    const sentences = isRow ? whole : passage.sentences;
    return sentences.flatMap(({ text, index }): Report[] => {
      if (text.includes(citeMark)) return [];
      const figure = findFigure(text);
      if (figure === undefined) return [];
      const unit = isRow ? 'row' : 'sentence';
      return [
        {
          at: { line: passage.lineAt(index) },
          message: `the figure ${quoteValue(figure)} has no source in its ${unit}: ${quoteValue(text)}`,
          fix: `Put <Cite source="…" /> at its end, or take the figure out.${choices}`,
        },
      ];
    });
  });
}

/** A field of a block cannot hold a citation, so only a block that names its own source may hold figures. */
function checkProseAttributes(tree: Tree): Report[] {
  return listBlocks(tree).flatMap((block) => {
    if (findLocalTarget(block.name, 'sources') !== undefined) return [];
    return listProseAttributes(block.name).flatMap((name) => {
      const text = readAttribute(block, name) ?? '';
      const figure = findFigure(text);
      if (figure === undefined) return [];
      const message = `the figure ${quoteValue(figure)} is where no source can be cited: ${quoteValue(text)}`;
      const fix = 'Say it in a sentence of the text, with its source.';
      return [{ at: positionOf(block), message, fix }];
    });
  });
}
