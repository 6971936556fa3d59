import { certaintyLevels, type Certainty } from '../../model/taxonomies.ts';
import { readItems, readKey, readText } from '../../model/form-schema.ts';
import type { Report, RuledEntry } from '../rule.ts';

const named = /\b(very low|low|moderate|high)\b/gi;

/**
 * Whether the verdict sentences of a treatment agree with "How sure we are". The reason, where it
 * names a level, names that one. A benefit is "probable" from moderate certainty on, and below that
 * it only "may" be (Cochrane's wording for GRADE).
 *
 * @see https://doi.org/10.1016/j.jclinepi.2019.10.014
 */
export function checkCertainty({ collection, data }: RuledEntry): Report[] {
  const atAGlance = readKey(data, 'atAGlance');
  const certainty = readText(atAGlance, 'certainty');
  if (collection !== 'articles' || !isCertainty(certainty)) return [];
  return [...checkReason(atAGlance, certainty), ...checkBenefits(atAGlance, certainty)];
}

function isCertainty(value: string | undefined): value is Certainty {
  return value !== undefined && Object.hasOwn(certaintyLevels, value);
}

function checkReason(atAGlance: unknown, certainty: Certainty): Report[] {
  const reason = readText(atAGlance, 'certaintyReason') ?? '';
  const sentences = reason.split(/(?<=\.)\s+/).filter((text) => /\bcertainty\b/i.test(text));
  const levels = sentences.flatMap((text) =>
    Array.from(text.matchAll(named), ([, level = '']) => level.toLowerCase().replace(' ', '-')),
  );
  // A reason that sets parts of the page apart may name only those.
  const isAboutParts = /\bthis rating is for\b/i.test(reason);
  if (levels.length === 0 || isAboutParts || levels.includes(certainty)) return [];
  const message = `the reason speaks of ${levels.join(' and ')} certainty, but the page says "${certaintyLevels[certainty].label}" (${certainty})`;
  const fix = 'Change one of the two, so that both say the same.';
  return [{ at: { path: ['atAGlance', 'certaintyReason'] }, message, fix }];
}

function checkBenefits(atAGlance: unknown, certainty: Certainty): Report[] {
  const isLow = certainty === 'low' || certainty === 'very-low';
  return readItems(atAGlance, 'benefits').flatMap((benefit, index) => {
    const word = typeof benefit === 'string' ? /\bprobabl[ey]\b/i.exec(benefit)?.[0] : undefined;
    if (!isLow || word === undefined) return [];
    const message = `"${word}" is more than ${certainty.replace('-', ' ')} certainty can carry`;
    const fix = 'Write "may", or change “How sure we are”.';
    return [{ at: { path: ['atAGlance', 'benefits', index] }, message, fix }];
  });
}
