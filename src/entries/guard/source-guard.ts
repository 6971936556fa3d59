/**
 * Rejects what no parser may see: sizes and depths that stall or crash one, and code, whose syntax would
 * otherwise be parsed in full (nested deeply enough, it ends the process).
 */
import { quoteValue } from '../../validation/characters.ts';
import type { Diagnostic, DiagnosticText } from '../../validation/diagnostic.ts';
import type { RuleId } from '../../validation/rules.ts';
import { splitFrontMatter } from '../parsing/front-matter.ts';

const limits = { characters: 500_000, depth: 20, indent: 100, paragraph: 20_000, reported: 100 };

/** A problem and its position. */
interface Found extends DiagnosticText {
  rule: RuleId;
  line: number;
  column?: number;
}

/**
 * Returns the problems of a source; if there are any, the text must not be parsed. Runs in linear time:
 * about a second for the worst text of the largest size.
 *
 * @param source The whole file, MDX or YAML.
 */
export function guardSource(source: string, { file }: { file: string }): Diagnostic[] {
  return findFaults(source, file)
    .slice(0, limits.reported)
    .map(({ rule, line, column, ...text }) => ({
      rule,
      severity: 'error',
      file,
      at: { line, ...(column !== undefined && { column }) },
      ...text,
    }));
}

function findFaults(source: string, file: string): Found[] {
  if (source.length > limits.characters) {
    const message = `the file has ${String(source.length)} characters, more than ${String(limits.characters)}`;
    return [{ rule: 'file-limits', line: 1, message, fix: 'Split the text into several pages.' }];
  }
  if (source.includes('\0')) {
    const line = source.slice(0, source.indexOf('\0')).split('\n').length;
    const message = 'the file holds NUL bytes: it is not text, or it was saved as UTF-16';
    return [{ rule: 'file-encoding', line, message, fix: 'Save it as UTF-8.' }];
  }
  const lines = source.split(/\r\n|[\r\n]/);
  const marks = lines.flatMap((text, index) => checkLine(text, index + 1));
  if (/\.ya?ml$/.test(file)) return [...marks, ...checkFields(lines)];
  const split = splitFrontMatter(source);
  if (!('body' in split)) return [{ rule: 'front-matter', ...split }, ...marks];
  const { lineOffset } = split;
  const body = lines.slice(lineOffset);
  return [
    ...marks,
    ...checkFields(lines.slice(0, lineOffset)),
    ...body.flatMap((text, index) => checkForCode(text, lineOffset + index + 1)),
    ...checkBlocks(body, lineOffset),
    ...checkParagraphs(body, lineOffset),
  ];
}

function checkLine(text: string, line: number): Found[] {
  if (/^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/.test(text)) {
    return [
      {
        rule: 'conflict-marker',
        line,
        column: 1,
        message: `${quoteValue(text)} is the mark of two edits that were never merged`,
        fix: 'Keep one of the two texts between the marks, and take the marks out.',
      },
    ];
  }
  const start = /^[\s>*+\-.)\d]*/.exec(text)?.[0] ?? '';
  const depth = start.match(/>|[-+*.)][ \t]/g)?.length ?? 0;
  if (depth <= limits.depth && start.search(/\S|$/) <= limits.indent) return [];
  const message = `the line begins with ${quoteValue(start)}: too many quotes or lists within each other`;
  return [{ rule: 'file-limits', line, column: 1, message, fix: 'Write it as a plain paragraph.' }];
}

const codeSyntax = /\{\/\*|=\s*\{|[{}]|^\uFEFF? {0,3}(?:import|export)(?=[\s{*'"(])/;

/** Braces and modules are code in MDX. */
function checkForCode(text: string, line: number): Found[] {
  const found = codeSyntax.exec(text);
  if (!found) return [];
  const [sign] = found;
  const column = found.index + 1;
  const shown = quoteValue(text.slice(found.index, found.index + 60));
  const say = (message: string, fix: string): Found[] => [
    { rule: 'text-code', line, column, message, fix },
  ];
  if (sign.includes('port')) {
    const fix = 'Take the line out; if it is a sentence, begin it with another word.';
    return say(`${shown} is a command to a computer: articles hold text, not code`, fix);
  }
  if (sign === '{/*') {
    const fix = 'Take it out. Notes to colleagues belong in the description of the change.';
    return say(`${shown} is a comment in code`, fix);
  }
  if (sign.startsWith('=')) {
    const fix = 'Put the value in straight quotation marks, like tone="note".';
    return say(`${shown} gives a field of a block a value in code`, fix);
  }
  return say(`${shown} has a curly bracket, which marks code`, 'Use round brackets, or none.');
}

const attributeValue = /=\s*(?:"[^"]*"|'[^']*')/g;

/** Counts tags without parsing them, so that a tag that is never closed counts too. */
function checkBlocks(lines: readonly string[], offset: number): Found[] {
  const tags = lines.map((text) => text.replace(attributeValue, ''));
  const line = findDepth(
    tags,
    /<\/?[A-Za-z>]|\/>/g,
    (tag) => tag.startsWith('<') && tag[1] !== '/',
  );
  if (line === undefined) return [];
  const message = `more than ${String(limits.depth)} blocks are open within each other`;
  const fix = 'Close each block before the next begins.';
  return [{ rule: 'file-limits', line: offset + line, message, fix }];
}

/** Rejects YAML aliases: a value that repeats others can grow exponentially while it is parsed. */
function checkFields(lines: readonly string[]): Found[] {
  const found: Found[] = [];
  const deep = findDepth(lines, /[[{\]}]/g, (sign) => sign === '[' || sign === '{');
  if (deep !== undefined) {
    const message = 'the fields have too many brackets within each other';
    const fix = 'Write the field as a list, one item a line.';
    found.push({ rule: 'plain-fields', line: deep, message, fix });
  }
  for (const [index, text] of lines.entries()) {
    const tag = /^\s*(?:- +)*(?:[^\s:]+: +)?(!+[\w</][^\s]*)/.exec(text)?.[1];
    if (tag === undefined) continue;
    const message = `${quoteValue(tag)} gives a value a type of its own`;
    const fix = 'Write the value alone, in quotation marks.';
    found.push({ rule: 'plain-fields', line: index + 1, message, fix });
  }
  const anchors = new Set(lines.flatMap((text) => findNames(text, '&')));
  for (const [index, text] of lines.entries()) {
    const name = findNames(text, '*').find((each) => anchors.has(each));
    if (name === undefined) continue;
    const message = `${quoteValue(`*${name}`)} repeats another value by its name`;
    found.push({
      rule: 'plain-fields',
      line: index + 1,
      message,
      fix: 'Write the value itself.',
    });
  }
  return found;
}

function findNames(text: string, sign: '&' | '*'): string[] {
  if (!text.includes(sign)) return [];
  const pattern = new RegExp(`(?:^|[\\s,[{:-])\\${sign}([^\\s,[\\]{}]+)`, 'g');
  return Array.from(text.matchAll(pattern), ([, name = '']) => name);
}

/** Returns the line, from 1, where the depth exceeds the limit. */
function findDepth(lines: readonly string[], sign: RegExp, opens: (sign: string) => boolean) {
  let depth = 0;
  for (const [index, text] of lines.entries()) {
    for (const [found] of text.matchAll(sign)) {
      depth = opens(found) ? depth + 1 : Math.max(0, depth - 1);
      if (depth > limits.depth) return index + 1;
    }
  }
  return undefined;
}

/** Limits the length of paragraphs, since parsing some takes quadratic time. */
function checkParagraphs(lines: readonly string[], offset: number): Found[] {
  let length = 0;
  for (const [index, text] of lines.entries()) {
    length = text.trim() === '' ? 0 : length + text.length;
    if (length > limits.paragraph) {
      const message = `a paragraph has more than ${String(limits.paragraph)} characters`;
      const fix = 'Divide it with empty lines.';
      return [{ rule: 'file-limits', line: offset + index + 1, message, fix }];
    }
  }
  return [];
}
