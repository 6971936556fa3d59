/**
 * Normalizes words for search, so that spellings of the same word are equal on both sides of a comparison.
 * The rules are those of general English and independent of the subject of the library.
 */

/** Words that say nothing about the subject of a search, including question words. */
const stopWords = new Set(
  (
    'a about after again all also am an and any are arent as at be because been before being both but by came can cant come ' +
    'could couldnt did didnt do does doesnt doing done dont each else ever every for from get gets getting give go goes going ' +
    'gone got had has hasnt have havent having he her here hers him his how i id if ill im in into is isnt it its ive just ' +
    'keep let like lot made make makes many may me might mine more most much must my need no nor not now of often on once ' +
    'only or other our ours out over please really s same say see seem seems she should shouldnt since so some still such ' +
    't take tell than that thats the their them then there these they theyre this those though through to too try under until up ' +
    'us use used using very want was wasnt way we well went were what whats when where which while who whose why will with ' +
    'within without wont would wouldnt yet you your yours best good better thing things something anything find help know ' +
    'mean means happen happens happening possible sure usually'
  ).split(' '),
);

/** Returns whether comparisons may ignore a word. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** Rules from British to American spelling. The results are only compared, never shown. */
const spellingRules: readonly (readonly [RegExp, string])[] = [
  [/disk/g, 'disc'],
  [/ae/g, 'e'],
  [/oe(?=[a-z]{2,}|a)/g, 'e'],
  [/our(?=$|s$|ed$|ing$|al$|less$)/g, 'or'],
  [/sation(?=s?$)/g, 'zation'],
  [/(?<=[a-z]{3})is(?=e[ds]?$|ing$)/g, 'iz'],
  [/ys(?=e[ds]?$|ing$)/g, 'yz'],
  [/(?<=[bt])re(?=s?$)/g, 'er'],
  [/sulph/g, 'sulf'],
  [/ogue(?=s?$)/g, 'og'],
  [/ll(?=ed$|ing$|er$)/g, 'l'],
];

/** Returns a form of a word that its British and American spellings share. */
export function foldSpelling(word: string): string {
  if (word.length < 4) return word;
  return spellingRules.reduce((text, [from, to]) => text.replace(from, to), word);
}

const irregular = new Map(
  Object.entries({
    feet: 'foot',
    teeth: 'tooth',
    children: 'child',
    women: 'woman',
    men: 'man',
    people: 'person',
    vertebrae: 'vertebra',
    diagnoses: 'diagnosis',
    stenoses: 'stenosis',
    bit: 'bite',
    broke: 'break',
    broken: 'break',
    fallen: 'fall',
    fell: 'fall',
    hurts: 'hurt',
    swollen: 'swell',
    torn: 'tear',
    worn: 'wear',
    slept: 'sleep',
    stuck: 'stick',
  }),
);

/**
 * Returns the stem that the forms of a word share: plurals, tenses and the most common endings. It is a
 * short version of Porter's stemmer (An algorithm for suffix stripping, 1980).
 */
export function stemWord(word: string): string {
  const known = irregular.get(word);
  if (known) return known;
  if (word.length < 4 || /\d/.test(word)) return word;
  const singular = word
    .replace(/ies$/, 'y')
    .replace(/(?<=x|ss|sh|ch)es$/, '')
    .replace(/(?<![sui])s$/, '');
  const stem = singular
    .replace(/(?<=[a-z]{3})(?:ful)?ness$/, '')
    .replace(/(?<=[aeiouy][a-z]*[^aeiou])(?:ing|ed)$/, '')
    .replace(/(?<=[a-z]{3})ly$/, '')
    .replace(/(?<=[a-z]{2}[st])ion$/, '')
    .replace(/([^aeiouls])\1$/, '$1');
  return stem.length < 3 ? singular : stem.replace(/(?<=[a-z]{3})[ey]$/, '');
}

/** Synonyms in everyday language, as stems. */
const sameThing = [
  'surgery operation op',
  'injection shot jab',
  'medicine medication drug meds pill tablet',
  'doctor physician',
  'pain ache hurt sore painful discomfort burn burning zing electric throb cramp',
  'leg thigh calf shin hamstring foot toe ankle',
  'arm forearm hand finger thumb wrist',
  'butt buttock bum glute bottom',
  'tingle tingling prickle numb',
  'stick stuck stiff lock jam seize tight',
  'fuse fusion join weld',
  'replace replacement swap',
  'widen enlarge decompression decompress',
  'zap burn ablation',
  'rupture ruptured pop herniated slip bulge',
  'narrow narrowing stenosis tight',
  'wear worn degenerate dry',
  'osteopathic osteopath chiropractic chiropractor manipulation',
  'crash accident collision wreck rearended',
  'belly tummy stomach abdomen abdominal',
  'swelling swollen',
  'kidney renal',
  'liver hepatic',
  'heart cardiac',
  'lung pulmonary',
  'skin dermal',
  'brain cerebral',
  'child kid pediatric',
  'cancer tumor malignancy',
  'therapy treatment',
  'exercise workout',
  'tired fatigue exhausted',
  'itch itchy itching',
  'throw vomit puke',
  'poop stool feces',
  'pee urine urinate urination',
  'pinched trapped',
  'broken fracture fractured',
  'baby infant newborn',
  'high elevated raised',
].map((group) => new Set(group.split(' ').map((word) => stemWord(foldSpelling(word)))));

/** Returns the stems of the synonyms of a stem, including the stem itself. */
export function listSynonyms(stem: string): string[] {
  return sameThing.filter((group) => group.has(stem)).flatMap((group) => [...group]);
}

/** A spinal level in any notation: `L5-S1`, `l5s1`, `C5/6`. */
const levels = /\b([clst])(\d{1,2})\s*(?:[-–/\s]|to)?\s*([clst]?)(\d{1,2})\b/g;

/**
 * Returns the words of a text in normalized spelling: lowercase, without accents and apostrophes. Two
 * spinal levels become one word each.
 */
export function splitWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’`]s\b/g, '')
    .replaceAll(/['’`]/g, '')
    .replaceAll(
      levels,
      (_, letter: string, first: string, other: string, second: string) =>
        `${letter}${first} ${other === '' ? letter : other}${second}`,
    )
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(foldSpelling);
}

/** Returns the words without stop words, or all of them if nothing else would be left. */
export function listContentWords(words: readonly string[]): string[] {
  const content = words.filter((word) => !isStopWord(word));
  return content.length > 0 ? content : [...words];
}
