/**
 * Finds figures: numbers that a reader could take as evidence. These are any number of two digits or with
 * decimals, and a smaller one with a unit, in a proportion or in a comparison. Numbers that only name
 * something (spinal levels, telephone numbers, years) do not count.
 */

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December';

const people =
  'people|persons?|patients?|adults?|children|men|women|participants?|volunteers?|workers?|cases?';

const units = [
  people,
  'studies|study|trials?|reviews?|operations?|surgeries|injections?|sessions?|visits?|treatments?',
  'doses?|tablets?|pills?|massages?|repetitions?|sets',
  'seconds?|minutes?|hours?|days?|weeks?|months?|years?|times?|fold',
  'points?|percent|percentage',
  'inch(?:es)?|feet|miles?|millimeters?|centimeters?|meters?|pounds?|ounces?|grams?|milligrams?|degrees?|dollars?',
].join('|');

/** Numbers that only name something. They are masked before the search for figures. */
const names: readonly RegExp[] = [
  /(?:\+?1[\s.-]?)?\(?\b\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}\b/g,
  /\b(?:911|988|24\/7)\b/g,
  /\b[CTLS]\d{1,2}(?:\s?[-–/]\s?[CTLS]?\d{1,2})*\b/g,
  new RegExp(`\\b(?:${months})\\s\\d{1,2}(?:,?\\s\\d{4})?\\b`, 'g'),
  /\b(?:type|grade|stage|phase|level|step|figure|table|part|vitamin|number|no\.)\s\d+\b(?![%.,]\d|%)/gi,
  /\b(?:in|since|until|by|during|from|of|after|before|to|year)\s(?:19|20)\d\d\b/gi,
  new RegExp(`\\b(?:19|20)\\d\\d\\b(?![-\\s](?:${people})\\b|%)`, 'g'),
];

const digits = String.raw`(?<![\p{L}\d.,]|\p{L}-)\d[\d,]*(?:\.\d+)?`;
const number = String.raw`${digits}(?:\s?(?:-|–|to|or|and)\s?\d[\d,]*(?:\.\d+)?)?`;
const word = 'one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred';

const figures: readonly RegExp[] = [
  new RegExp(String.raw`${number}\s?%`, 'iu'),
  new RegExp(String.raw`[$£€]\s?\d[\d,.]*`, 'iu'),
  new RegExp(
    String.raw`${number}\s(?:in|of|out of)(?:\s(?:every|each))?\s(?:\d[\d,]*|(?:${word})\b)`,
    'iu',
  ),
  new RegExp(String.raw`\b(?:of|in|out of)\s(?:every|each)\s\d[\d,]*`, 'iu'),
  new RegExp(String.raw`${number}(?:[-\s][\p{L}-]{1,20}){0,2}?[-\s](?:${units})\b`, 'iu'),
  new RegExp(String.raw`${number}\s?(?:mm|cm|kg|mg|mcg|ml|g|lbs?|oz|mSv)\b`, 'iu'),
  new RegExp(
    String.raw`\b(?:than|versus|vs\.?|over|under|above|below|at least|at most|up to|nearly|almost|about|around|roughly|only|just)\s${number}`,
    'iu',
  ),
  new RegExp(String.raw`\b(?:${units}|age|aged|ages)\s${number}`, 'iu'),
  new RegExp(String.raw`\b(?:from|between)\s${digits}\s(?:to|and)\s\d[\d,.]*`, 'iu'),
  new RegExp(String.raw`${digits}\s?°?\s?[FC]\b`, 'u'),
  new RegExp(String.raw`(?<![\p{L}\d.,]|\p{L}-)(?:\d[\d,]+(?:\.\d+)?|\d?\.\d+)`, 'iu'),
];

/** A proportion in words, like "one in five". */
const wordedShare = new RegExp(
  String.raw`\b(?:${word})\s(?:in|out of|of every|of each)\s(?:${word})\b`,
  'i',
);

/** Returns the first figure of a sentence, as it is written, or undefined. */
export function findFigure(sentence: string): string | undefined {
  return findNumber(sentence) ?? wordedShare.exec(sentence)?.[0];
}

function findNumber(sentence: string): string | undefined {
  if (!/\d/.test(sentence)) return undefined;
  const plain = names.reduce(
    (text, name) => text.replace(name, (found) => '·'.repeat(found.length)),
    sentence,
  );
  const found = figures
    .map((figure) => figure.exec(plain))
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index)[0];
  return found?.[0].replace(/[\s,.]+$/, '').replace(/\s+/g, ' ');
}
