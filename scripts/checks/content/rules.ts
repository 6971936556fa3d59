import type { Problem } from '../../../src/validation/diagnostic.ts';
import { rules as rulesOfEntries } from '../../../src/validation/rules/rules.ts';
import type { Finding, Rule } from '../../../src/validation/rules/rule.ts';
import type { ContentFile } from '../../../src/entries/content-file.ts';
import { bodyProblem, fieldProblem } from '../../../src/entries/content-problem.ts';
import type { Library } from '../../../src/entries/library.ts';
import { lookAround } from './surroundings.ts';

type Rules = typeof rulesOfEntries;

/** The rules over one entry as checks of its file, under their own names. */
export const ruleChecks = Object.fromEntries(
  Object.entries<Rule>(rulesOfEntries).map(([name, rule]) => [
    name,
    (file: ContentFile, library: Library) =>
      rule(file, lookAround(file, library)).map((finding) => toProblem(file, finding)),
  ]),
) as Record<keyof Rules, (file: ContentFile, library: Library) => Problem[]>;

function toProblem(file: ContentFile, { at, message, fix }: Finding): Problem {
  return 'path' in at
    ? fieldProblem(file, at.path, { message, fix })
    : bodyProblem(file, at, { message, fix });
}
