import type { Problem } from '../../../src/domain/problem.ts';
import { readItems, readText } from '../../../src/model/form-schema.ts';
import { quote } from '../../../src/markdown/characters.ts';
import { bodyProblem } from '../content-problem.ts';
import type { ContentFile } from '../content-file.ts';
import { findFigure } from '../text/figure.ts';
import { listPassages } from '../text/passage.ts';
import { citeMark } from '../text/sentences.ts';
import { listBlocks, readAttribute } from '../text/tree.ts';

/**
 * Whether every figure in a text has its source in the same sentence, or in the same row of a table
 * (design.md, "Medical honesty"). Headings only announce what the text says.
 */
export function checkFigures(file: ContentFile): Problem[] {
  if (!file.tree) return [];
  return [...checkPassages(file, file.tree), ...checkCaptions(file, file.tree)];
}

type Tree = NonNullable<ContentFile['tree']>;

function checkPassages(file: ContentFile, tree: Tree): Problem[] {
  const ids = readItems(file.data, 'sources').flatMap((source) => readText(source, 'id') ?? []);
  const choices = ids.length > 0 ? ` Sources of this page: ${ids.join(', ')}.` : '';
  return listPassages(tree).flatMap((passage) => {
    if (passage.kind === 'heading' || passage.kind === 'header') return [];
    const isRow = passage.kind === 'row';
    const whole = [{ text: passage.text.trim(), index: 0 }];
    const sentences = isRow ? whole : passage.sentences;
    return sentences.flatMap(({ text, index }): Problem[] => {
      if (text.includes(citeMark)) return [];
      const figure = findFigure(text);
      if (figure === undefined) return [];
      return [
        {
          severity: 'error',
          file: file.path,
          line: passage.lineAt(index) + file.bodyLineOffset,
          message: `the figure ${quote(figure)} has no source in its ${isRow ? 'row' : 'sentence'}: ${quote(text)}`,
          fix: `Put <Cite source="…" /> at its end, or take the figure out.${choices}`,
        },
      ];
    });
  });
}

/** What stands in a field of a block can carry no citation. */
function checkCaptions(file: ContentFile, tree: Tree): Problem[] {
  return listBlocks(tree, 'Figure', 'Callout').flatMap((block) =>
    ['caption', 'title'].flatMap((name) => {
      const text = readAttribute(block, name) ?? '';
      const figure = findFigure(text);
      if (figure === undefined) return [];
      const message = `the figure ${quote(figure)} stands where no source can: ${quote(text)}`;
      const fix = 'Say it in a sentence of the text, with its source.';
      return [bodyProblem(file, block, { message, fix })];
    }),
  );
}
