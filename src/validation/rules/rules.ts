import { checkAlternatives } from './alternatives.ts';
import { checkPlacement } from './calls-to-action.ts';
import { checkFigures } from './figures.ts';
import { checkLinks } from './links.ts';
import { checkRedirects } from './redirects.ts';
import { checkBlockRelations } from './relations.ts';
import type { Rule } from './rule.ts';
import { checkSources } from './sources.ts';

/** What an entry must fulfil besides its schema and the guard. The build refuses one that does not. */
export const rules = {
  alternatives: checkAlternatives,
  placement: checkPlacement,
  blockRelations: checkBlockRelations,
  sources: checkSources,
  figures: checkFigures,
  redirects: checkRedirects,
  links: checkLinks,
} as const satisfies Record<string, Rule>;
