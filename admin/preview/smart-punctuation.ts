/**
 * Straight quotes, rows of hyphens and three dots, as Satteri turns them into those of print. It is a
 * construct of micromark, so it sees the text as it stands: an escaped quote stays straight.
 *
 * Rules: https://github.com/bruits/satteri, crates/satteri-pulldown-cmark (`smart_punct`).
 */
import type { Nodes } from 'mdast';
import type { CompileContext, Extension as TreeExtension } from 'mdast-util-from-markdown';
import { classifyCharacter } from 'micromark-util-classify-character';
import type {
  Code,
  Construct,
  Event,
  Extension,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    smartMark: 'smartMark';
  }
  interface Token {
    /** What a smart mark turns into. */
    smart?: string;
    /** Whether a quotation mark can stand before words, and after them. */
    opens?: boolean;
    closes?: boolean;
  }
}

const signs = { hyphen: 45, dot: 46, double: 34, single: 39 } as const;

const dash: Construct = {
  name: 'smartDash',
  tokenize(effects, ok, nok) {
    let count = 0;
    const token = effects.enter('smartMark');
    const next: State = (code) => {
      if (code === signs.hyphen) {
        count += 1;
        effects.consume(code);
        return next;
      }
      if (count < 2) return nok(code);
      token.smart = dashes(count);
      effects.exit('smartMark');
      return ok(code);
    };
    return next;
  },
};

const ellipsis: Construct = {
  name: 'smartEllipsis',
  tokenize(effects, ok, nok) {
    let count = 0;
    effects.enter('smartMark').smart = '…';
    const next: State = (code) => {
      if (code !== signs.dot) return nok(code);
      effects.consume(code);
      count += 1;
      if (count < 3) return next;
      effects.exit('smartMark');
      return ok;
    };
    return next;
  },
};

const quote: Construct = {
  name: 'smartQuote',
  resolveAll: pairQuotes,
  tokenize(this: TokenizeContext, effects, ok) {
    const before = this.previous;
    return (code) => {
      const token = effects.enter('smartMark');
      effects.consume(code);
      effects.exit('smartMark');
      return (after) => {
        token.opens = canOpen(code, before, after);
        token.closes = canClose(code, before, after);
        return ok(after);
      };
    };
  },
};

/** For micromark: finds the marks. */
export const smartPunctuation: Extension = {
  text: {
    [signs.hyphen]: dash,
    [signs.dot]: ellipsis,
    [signs.double]: quote,
    [signs.single]: quote,
  },
};

/** For the tree: writes what the marks turn into. */
export const smartPunctuationText: TreeExtension = {
  exit: {
    smartMark(this: CompileContext, token) {
      const value = token.smart ?? this.sliceSerialize(token);
      const parent = this.stack.at(-1);
      if (!parent || !('children' in parent)) return;
      const siblings: Nodes[] = parent.children;
      const last = siblings.at(-1);
      if (last?.type === 'text') {
        last.value += value;
        if (last.position) last.position.end = pointOf(token.end);
      } else {
        const position = { start: pointOf(token.start), end: pointOf(token.end) };
        siblings.push({ type: 'text', value, position });
      }
    },
  },
};

/** Threes and twos as few as there can be, of one kind where that works out. */
function dashes(count: number): string {
  const [em, en] = ['—', '–'];
  if (count % 3 === 0) return em.repeat(count / 3);
  if (count % 2 === 0) return en.repeat(count / 2);
  const ems = Math.floor(count / 3) - (count % 3 === 1 ? 1 : 0);
  return em.repeat(ems) + en.repeat((count - 3 * ems) / 2);
}

const [space, punctuation] = [1, 2];
const isSpace = (code: Code) => classifyCharacter(code) === space;
const isPunctuation = (code: Code) => classifyCharacter(code) === punctuation;
/** The end of a line counts as white space, the end of the text as an end. */
const isEnd = (code: Code) => code === null;
const isLineEnd = (code: Code) => code === null || code < 0;

function canOpen(sign: Code, before: Code, after: Code): boolean {
  if (isEnd(after) || isSpace(after)) return false;
  if (isLineEnd(before) || isSpace(before)) return true;
  if (sign === signs.double) {
    return (!isPunctuation(after) && !isDigit(before)) || isPunctuation(before);
  }
  return isPunctuation(before) && before !== 93 && before !== 41;
}

function canClose(sign: Code, before: Code, after: Code): boolean {
  if (isLineEnd(before) || isSpace(before)) return false;
  if (isEnd(after) || isSpace(after) || isPunctuation(after)) return true;
  return sign === signs.double && !isPunctuation(before);
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}

/** Gives each quotation mark of a text its side: a single one opens only where another closes it. */
function pairQuotes(events: Event[], context: TokenizeContext): Event[] {
  let openSingle: Token | undefined;
  let insideDouble = false;
  for (const [phase, token] of events) {
    if (phase !== 'enter' || token.type !== 'smartMark' || token.smart !== undefined) continue;
    if (context.sliceSerialize(token) === "'") {
      token.smart = '’';
      if (openSingle && token.closes) {
        openSingle.smart = '‘';
        openSingle = undefined;
      } else if (token.opens) {
        openSingle = token;
      }
    } else {
      const ends = token.closes && (insideDouble || !token.opens);
      token.smart = ends ? '”' : '“';
      if (ends) insideDouble = false;
      else if (token.opens) insideDouble = true;
    }
  }
  return events;
}

function pointOf({ line, column, offset }: Token['start']) {
  return { line, column, offset };
}
