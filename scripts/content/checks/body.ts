import type { Problem } from '../../../src/domain/problem.ts';
import { guardTree } from '../../../src/markdown/tree-guard.ts';
import { blocks, type Block, type BlockName } from '../../../src/model/blocks.ts';
import { describeForm, type FormNode } from '../../../src/model/form-schema.ts';
import { bodyProblem } from '../content-problem.ts';
import type { ContentFile } from '../content-file.ts';
import type { Library } from '../library.ts';
import { listBlocks, readAttribute } from '../text/tree.ts';
import { refuseRelation } from './relations.ts';

/** What the guard refuses in the text of a page. */
export function checkBody(file: ContentFile, { mediaAddresses }: Library): Problem[] {
  if (!file.tree) return [];
  return guardTree(file.tree, {
    file: file.path,
    source: file.text,
    frontmatter: file.data,
    lineOffset: file.bodyLineOffset,
    mediaFiles: mediaAddresses,
  });
}

const forms = new Map<string, FormNode>(
  Object.entries<Block>(blocks).map(([name, block]) => [name, describeForm(block.attributes)]),
);

/** Whether the entries that blocks name, such as words of the glossary, exist. */
export function checkBlockRelations(file: ContentFile, library: Library): Problem[] {
  const { tree } = file;
  if (!tree) return [];
  return [...forms].flatMap(([name, { properties = {} }]) =>
    Object.entries(properties).flatMap(([attribute, { relation }]) => {
      if (!relation) return [];
      return listBlocks(tree, name as BlockName).flatMap((block) => {
        const value = readAttribute(block, attribute);
        const finding = value === undefined ? undefined : refuseRelation(relation, value, library);
        if (!finding) return [];
        const message = `<${name}>, ${attribute}: ${finding.message}`;
        return [bodyProblem(file, block, { ...finding, message })];
      });
    }),
  );
}
