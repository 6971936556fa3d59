import { sortProblems, type Problem } from '../../src/domain/problem.ts';
import { checkRelations } from './check-relations.ts';
import { checkSchema } from './check-schema.ts';
import { readContent } from './read-content.ts';

/**
 * Everything that can be known to be wrong in `content/` without building the site.
 *
 * @param root The top of the repository.
 * @returns all problems, sorted by file and line.
 */
export async function checkContent(root: string): Promise<Problem[]> {
  const { files, problems } = await readContent(root);
  return sortProblems([...problems, ...files.flatMap(checkSchema), ...checkRelations(files)]);
}
