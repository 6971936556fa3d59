/** Phrases, in lower case, that pages for patients should avoid, each with the reason and the fix. */

interface Phrase {
  pattern: RegExp;
  message: string;
  fix: string;
}

const promise = 'promises more than anyone can keep';
const boast = 'praises the clinic or a treatment beyond proof';

export const phrases: readonly Phrase[] = [
  {
    pattern: /\b(?:click|tap) here\b|\bread more here\b|\bthis link\b/g,
    message: 'says nothing to readers who listen to a list of links',
    fix: 'Make the link text say where it leads.',
  },
  {
    pattern:
      /\b(?:guaranteed?s?|miracles?|miraculous|risk[- ]free|permanent relief|pain[- ]free (?:life|living)|completely safe|100% safe|no side effects|works for everyone|gets? rid of (?:your|the) pain for good)\b/g,
    message: promise,
    fix: 'Say what studies found, and for how many people.',
  },
  {
    // "There is no cure" and "it does not cure" are honest.
    pattern:
      /(?<!\b(?:no|not|none|nothing|never|neither|nor|cannot|without|if)\b.{0,80}|n['’]t\b.{0,80})\b(?:cures?|cured)\b/g,
    message: promise,
    fix: 'Write "may ease" or "may help", with what studies found.',
  },
  {
    pattern:
      /\b(?:world[- ]class|world[- ]renowned|state[- ]of[- ]the[- ]art|cutting[- ]edge|revolutionary|breakthrough|top[- ]rated|award[- ]winning|unmatched|unparalleled|the (?:very )?best (?:care|clinic|doctors?|surgeons?|treatments?|results?)|(?:leading|finest|most (?:advanced|experienced|trusted)) (?:clinic|cent(?:er|re)|experts?|surgeons?|specialists?|treatments?))\b|#1\b|\bnumber one\b/g,
    message: boast,
    fix: 'Take it out, or say what is true and can be checked.',
  },
];
