import fc, { type Arbitrary } from 'fast-check';

/** Signs that mean something somewhere in Markdown or MDX, in words as editors write them. */
const awkwardWords = [
  ...[
    '&lt;5',
    '< 5',
    'p < 0.05',
    '&lt;',
    'R&D',
    '&amp;',
    '&nbsp;',
    '$20',
    '100%',
    '~5',
    '#1',
    '@home',
  ],
  ...[
    '5\\*',
    '2\\*3',
    '\\*\\*',
    '\\_',
    'snake_case',
    '\\_a\\_',
    '\\[1]',
    '[1]',
    '\\[a](/b/)',
    '\\`a\\`',
  ],
  ...[
    '!',
    'a!',
    '\\[',
    ']',
    '(a)',
    '>',
    '\\>',
    'a > b',
    '+1',
    '-5',
    '–',
    '—',
    '…',
    '=',
    '|',
    '\\|',
    ':',
  ],
  ...[
    '“smart”',
    '‘quotes’',
    '"plain"',
    "it's",
    '頸痛',
    'Ελληνικά',
    'שלום',
    'naïve',
    '½',
    '😀',
    'é',
  ],
  ...['1.', '2)', '3.5', '30–60', 'https://medlineplus.gov/neck.html', 'C5/C6', 'a_b_', '"', "'"],
] as const;

const plainWords = [
  'neck',
  'pain',
  'may',
  'ease',
  'for',
  'a',
  'while',
  'In',
  'The',
  'trial',
] as const;

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...plainWords) },
  { weight: 2, arbitrary: fc.constantFrom(...awkwardWords) },
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const safeWords = fc
  .array(fc.constantFrom(...plainWords), { minLength: 1, maxLength: 4 })
  .map((list) => list.join(' '));

const address = fc.constantFrom(
  '/conditions/neck-pain/',
  '#the-dose',
  'https://doi.org/10.1370/afm.1602?a=b_c&d=e',
  'tel:+13108287757',
);

const marked = fc
  .tuple(fc.constantFrom('*', '**', '_', '__', '***'), safeWords)
  .map(([sign, text]) => `${sign}${text}${sign}`);
const link = fc
  .tuple(fc.oneof(safeWords, marked), address, fc.constantFrom('', ' "A title"', " 'Another'"))
  .map(([text, to, title]) => `[${text}](${to}${title})`);
const term = fc.oneof(safeWords, marked).map((text) => `<Term id="neck-pain">${text}</Term>`);
const cite = fc.constantFrom('<Cite source="trial" />', '<Cite source="trial"/>');
const plainLink = safeWords.map((text) => `[${text}](/glossary/#disc)`);
const plainTerm = safeWords.map((text) => `<Term id="disc">${text}</Term>`);
const markedBlock = fc
  .tuple(
    fc.constantFrom('*', '**'),
    fc.oneof(
      plainTerm,
      plainLink,
      cite.map((it) => `so${it}`),
    ),
  )
  .map(([sign, text]) => `${sign}${text}${sign}`);
const inlinePicture = fc.constantFrom('![The neck](/media/neck.jpg)', '![It](/media/neck.jpg "T")');
const reference = fc.constant('so[^note]');

const inline = fc.oneof(
  { weight: 5, arbitrary: words },
  { weight: 4, arbitrary: fc.oneof(marked, link, term, markedBlock, inlinePicture, reference) },
  { weight: 1, arbitrary: words.map((text) => `${text}<Cite source="trial" />`) },
  { weight: 1, arbitrary: fc.constantFrom('neck**pain**', 'un*believ*able', '**a *b* c**') },
);

/** One line, as headings and cells have it. */
const sentence = fc.array(inline, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const paragraph = fc
  .array(fc.tuple(sentence, fc.constantFrom('\n', '\\\n', '  \n')), { minLength: 1, maxLength: 3 })
  .map((lines) =>
    lines.map(([text, end], index) => (index < lines.length - 1 ? text + end : text)).join(''),
  );

const heading = fc
  .tuple(fc.constantFrom('## ', '### ', '#### '), sentence)
  .map(([sign, text]) => sign + text);

const alone = fc.constantFrom(
  '<UrgentAdvice id="neck-fracture" />',
  '<CallToAction id="call-us"/>',
  '<Figure\n  src="/media/neck.jpg"\n  alt="A &quot;neck&quot; & more"\n/>',
  '<Figure src="/media/neck.jpg" caption="p < 0.05, *not* bold, [1]" />',
  '<Drawing name="disc-on-nerve" />',
  '<OutOf100 count="39" label="were better" source="trial" />',
  '![The neck from the side](/media/neck.jpg "Seven bones")',
);
const table = fc.array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 3 }).map((rows) => {
  const inCell = (text: string) => text.replace(/(?<!\\)\|/g, '\\|');
  const [head = '', ...body] = rows.map(([a, b]) => `| ${inCell(a)} | ${inCell(b)} |`);
  return [head, '| --- | --- |', ...body].join('\n');
});

const { block } = fc.letrec<{ block: string; list: string; quote: string; callout: string }>(
  (tie) => ({
    block: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      { weight: 6, arbitrary: paragraph },
      { weight: 2, arbitrary: alone },
      { weight: 1, arbitrary: table },
      { weight: 3, arbitrary: tie('list') },
      { weight: 1, arbitrary: tie('quote') },
      { weight: 1, arbitrary: tie('callout') },
    ),
    list: fc
      .tuple(
        fc.constantFrom('* ', '- ', '+ ', '1. ', '3. ', '1) '),
        fc.array(fc.tuple(paragraph, fc.option(tie('block'), { freq: 3, nil: undefined })), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.constantFrom('\n', '\n\n'),
      )
      .map(([sign, items, gap]) =>
        items
          .map(([text, inner]) => sign + indent(inner ? `${text}\n\n${inner}` : text, sign.length))
          .join(gap),
      ),
    quote: fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((blocks) => blocks.join('\n\n').replace(/^/gm, '> ')),
    callout: fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((blocks) => `<Callout tone="tip">\n\n${blocks.join('\n\n')}\n\n</Callout>`),
  }),
);

const note = '[^note]: In *one* trial.<Cite source="trial" />';

/** Texts of everything that an article may have, in every manner of writing it. */
export const bodies: Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 10, arbitrary: block },
      { weight: 2, arbitrary: heading },
      { weight: 1, arbitrary: fc.constant('---') },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((blocks) => {
    const text = ['Neck pain.', ...blocks].join('\n\n');
    return text.includes('[^note]') ? `${text}\n\n${note}` : text;
  });

function indent(text: string, width: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);
}
