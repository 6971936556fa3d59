import { hasClass, isBlock, styleOf, textOf, type HtmlElement } from './html-tree.ts';
import type { PasteNotes } from './paste-notes.ts';

const silent = new Set(
  'script style head meta link title template noscript base col colgroup param wbr'.split(' '),
);
/** What a text cannot hold, by what an editor would call it. */
const media: Readonly<Record<string, string>> = {
  ...nameAll('A picture', 'img picture svg canvas map v:imagedata v:shape'),
  ...nameAll('A recording', 'video audio'),
  ...nameAll('An embedded page', 'iframe object embed'),
  ...nameAll('A formula', 'math'),
};

function nameAll(name: string, tags: string): Record<string, string> {
  return Object.fromEntries(tags.split(' ').map((tag) => [tag, name]));
}

/** Whether an element stands between the words around it, even if a paste leaves it out. */
export function isMedium({ tag }: HtmlElement): boolean {
  return media[tag] !== undefined;
}

export const pictureAdvice = '; add it with “Picture” or “+ Block”';

/**
 * Returns whether a paste leaves an element out, and adds the reason to the notes. Struck-out words are
 * never kept: a dose that was struck out could be read as the dose.
 */
export function isOmitted(element: HtmlElement, notes: PasteNotes): boolean {
  const { tag, attributes } = element;
  if (silent.has(tag) || /^o:/.test(tag)) return true;
  const text = textOf(element);
  const medium = media[tag];
  if (medium !== undefined) {
    notes.add(
      `${medium} was left out${medium === 'A picture' ? pictureAdvice : ''}`,
      attributes.alt ?? text,
    );
    return true;
  }
  if (isHidden(element)) {
    if (text.trim() !== '') notes.add('Hidden text was left out', text);
    return true;
  }
  if (isComment(element)) {
    notes.add('A comment of the word processor was left out');
    return true;
  }
  if (isStruckOut(element)) {
    if (text.trim() !== '') notes.add('Struck-out text was left out', text);
    return true;
  }
  if (isFootnote(element)) {
    notes.add('Footnote marks were left out; cite the sources instead', text);
    return true;
  }
  if (tag === 'input' || tag === 'select' || tag === 'textarea') {
    notes.add('A field of a form was left out');
    return true;
  }
  return false;
}

function isHidden(element: HtmlElement): boolean {
  return (
    'hidden' in element.attributes ||
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'visibility') === 'hidden' ||
    styleOf(element, 'mso-hide') === 'all' ||
    /^0(?:px|pt|em|%)?$/.test(styleOf(element, 'font-size') ?? '')
  );
}

function isComment(element: HtmlElement): boolean {
  return (
    hasClass(element, /^mso(?:comanchor|commentreference|commenttext|comoff|comtxt)$/i) ||
    /^comment/.test(styleOf(element, 'mso-element') ?? '') ||
    styleOf(element, 'mso-comment-reference') !== undefined ||
    /^_(?:ms|an)?com/i.test(element.attributes.id ?? '') ||
    /^#_msocom/i.test(element.attributes.href ?? '')
  );
}

function isStruckOut(element: HtmlElement): boolean {
  const isTag = ['del', 's', 'strike'].includes(element.tag);
  const line = `${styleOf(element, 'text-decoration') ?? ''} ${styleOf(element, 'text-decoration-line') ?? ''}`;
  return isTag || line.includes('line-through') || hasClass(element, /^msodel$/i);
}

const mark = /^\s*[[(]?(?:\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*|[a-z]|[*†‡§]+|[ivx]{1,5})[\])]?\s*$/i;

/** The raised number that links to a note, and the notes at the end of a Word document. */
function isFootnote(element: HtmlElement): boolean {
  if (/^(?:foot|end)note/.test(styleOf(element, 'mso-element') ?? '')) return true;
  if (hasClass(element, /^mso(?:foot|end)notereference$/i)) return true;
  if (isBlock(element) || !mark.test(textOf(element))) return false;
  if (element.tag === 'a') return leadsWithin(element);
  return element.tag === 'sup' && (hasClass(element, /ref|foot|cite/i) || holdsNoteLink(element));
}

function holdsNoteLink({ children }: HtmlElement): boolean {
  return children.some(
    (child) => typeof child !== 'string' && (leadsWithin(child) || holdsNoteLink(child)),
  );
}

/** Whether it links to a place on its own page, as footnote marks do. */
function leadsWithin({ tag, attributes }: HtmlElement): boolean {
  return (
    tag === 'a' &&
    /^#|#(?:_?(?:ftn|edn|cite|fn|ref|bib|b\d|r\d|cr\d|source|note))/i.test(attributes.href ?? '')
  );
}
