import { certaintyLevels, type Certainty } from '../../model/taxonomies.ts';
import { readItems, readKey, readString } from '../../model/form-schema.ts';
import type { Report, RuledEntry } from '../rule.ts';

const named = /\b(very low|low|moderate|high)\b/gi;

/**
 * Reports verdict sentences of a treatment that disagree with "How sure we are". If the reason names a
 * level, it must name that one. A benefit is "probable" only from moderate certainty up; below that, it
 * "may" be (Cochrane's wording for GRADE).
 *
 * @see https://doi.org/10.1016/j.jclinepi.2019.10.014
 */
export function checkCertainty({ collection, data }: RuledEntry): Report[] {
  const atAGlance = readKey(data, 'atAGlance');
  const certainty = readString(atAGlance, 'certainty');
  if (collection !== 'articles' || !isCertainty(certainty)) return [];
  return [...checkReason(atAGlance, certainty), ...checkBenefits(atAGlance, certainty)];
}

function isCertainty(value: string | undefined): value is Certainty {
  return value !== undefined && Object.hasOwn(certaintyLevels, value);
}

function checkReason(atAGlance: unknown, certainty: Certainty): Report[] {
  const reason = readString(atAGlance, 'certaintyReason') ?? '';
  const sentences = reason.split(/(?<=\.)\s+/).filter((text) => /\bcertainty\b/i.test(text));
  const levels = sentences.flatMap((text) =>
    Array.from(text.matchAll(named), ([, level = '']) => level.toLowerCase().replace(' ', '-')),
  );
  // A reason about parts of the page may name only their levels.
  const isAboutParts = /\bthis rating is for\b/i.test(reason);
  if (levels.length === 0 || isAboutParts || levels.includes(certainty)) return [];
  const message = `the reason mentions ${levels.join(' and ')} certainty, but the page says "${certaintyLevels[certainty].label}" (${certainty})`;
  const fix = 'Change one of the two, so that both say the same.';
  return [{ at: { path: ['atAGlance', 'certaintyReason'] }, message, fix }];
}

function checkBenefits(atAGlance: unknown, certainty: Certainty): Report[] {
  const isLow = certainty === 'low' || certainty === 'very-low';
  return readItems(atAGlance, 'benefits').flatMap((benefit, index) => {
    const word = typeof benefit === 'string' ? /\bprobabl[ey]\b/i.exec(benefit)?.[0] : undefined;
    if (!isLow || word === undefined) return [];
    const message = `"${word}" is more than ${certainty.replace('-', ' ')} certainty can support`;
    const fix = 'Write "may", or change “How sure we are”.';
    return [{ at: { path: ['atAGlance', 'benefits', index] }, message, fix }];
  });
}
