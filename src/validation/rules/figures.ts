import { findLocalTarget, listProseAttributes } from '../../model/block-meaning.ts';
import { readItems, readString } from '../../model/form-schema.ts';
import { quoteValue } from '../characters.ts';
import { findFigure } from '../text/figure.ts';
import { listPassages } from '../text/passage.ts';
import { citeMark } from '../text/sentences.ts';
import { listBlocks, readAttribute } from '../text/tree.ts';
import { positionOf, type Report, type RuledEntry } from '../rule.ts';

/**
 * Reports every figure without a source in the same sentence, or in the same row of a table. Headings
 * are exempt, since they only announce what the text says.
 */
export function checkFigures({ data, tree }: RuledEntry): Report[] {
  if (!tree) return [];
  return [...checkPassages(data, tree), ...checkProseAttributes(tree)];
}

type Tree = NonNullable<RuledEntry['tree']>;

function checkPassages(data: unknown, tree: Tree): Report[] {
  const ids = readItems(data, 'sources').flatMap((source) => readString(source, 'id') ?? []);
  const choices = ids.length > 0 ? ` Sources of this page: ${ids.join(', ')}.` : '';
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
