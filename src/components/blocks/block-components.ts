import type { BlockName } from '../../model/blocks.ts';
import CallToAction from './CallToAction.astro';
import Callout from './Callout.astro';
import Cite from './Cite.astro';
import Drawing from './Drawing.astro';
import Figure from './Figure.astro';
import OutOf100 from './OutOf100.astro';
import Term from './Term.astro';
import UrgentAdvice from './UrgentAdvice.astro';

/** The component of each block in the registry. */
export const blockComponents = {
  CallToAction,
  Callout,
  Cite,
  Drawing,
  Figure,
  OutOf100,
  Term,
  UrgentAdvice,
} satisfies Record<BlockName, unknown>;
