import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import { rules as rulesOfEntries } from '../../../src/validation/rules/rules.ts';
import type { Report, Rule } from '../../../src/validation/rules/rule.ts';
import type { ContentFile } from '../../../src/entries/content-file.ts';
import { textDiagnostic, fieldDiagnostic } from '../../../src/entries/content-problem.ts';
import type { Library } from '../../../src/entries/library.ts';
import { createRuleContext } from './surroundings.ts';

type Rules = typeof rulesOfEntries;

/** The rules over one entry as checks of its file, under their own names. */
export const ruleChecks = Object.fromEntries(
  Object.entries<Rule>(rulesOfEntries).map(([name, rule]) => [
    name,
    (file: ContentFile, library: Library) =>
      rule(file, createRuleContext(file, library)).map((report) => toDiagnostic(file, report)),
  ]),
) as Record<keyof Rules, (file: ContentFile, library: Library) => Diagnostic[]>;

function toDiagnostic(file: ContentFile, { at, message, fix }: Report): Diagnostic {
  return 'path' in at
    ? fieldDiagnostic(file, at.path, { message, fix })
    : textDiagnostic(file, at, { message, fix });
}
