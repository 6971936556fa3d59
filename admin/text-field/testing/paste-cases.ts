/** What word processors, mail programs and web pages put on the clipboard, and what must come of it. */
export interface PasteCase {
  kind: string;
  html: string;
  /** The text as its file has it. */
  want: string;
  /** What must not be in it. */
  never: string[];
  /** What the note says, among other things; left out where there must be none. */
  note?: string;
}

export const cases: PasteCase[] = [
  {
    kind: 'line breaks inside a paragraph',
    html: '<p class=MsoNormal>Most people get better\r\nwithin six weeks.</p>',
    want: 'Most people get better within six weeks.',
    never: ['betterwithin'],
  },
  {
    kind: 'tracked changes',
    html: '<p>Take <del>50</del><ins>5</ins> mg.</p>',
    want: 'Take 5 mg.',
    never: ['505', '550'],
    note: 'Struck-out text was left out: “50”',
  },
  {
    kind: 'tracked changes, nested marks',
    html: '<p>Wait <b><del>six</del> <ins>two</ins></b> weeks.</p>',
    want: 'Wait **two** weeks.',
    never: ['six'],
    note: 'Struck-out text was left out: “six”',
  },
  {
    kind: 'table',
    html: '<table><tr><th>Operation</th><th>Time</th></tr><tr><td>Fusion</td><td>6 weeks</td></tr></table>',
    want: '| Operation | Time |\n| --- | --- |\n| Fusion | 6 weeks |',
    never: ['Fusion6', 'OperationTime'],
  },
  {
    kind: "Word's bullets",
    html: "<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'>·<span>&nbsp;&nbsp;&nbsp; </span>Walk</p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'>·<span>&nbsp;&nbsp;&nbsp; </span>Rest</p>",
    want: '* Walk\n* Rest',
    never: ['·'],
  },
  {
    kind: 'spaces around marks',
    html: '<p>Call <strong>now</strong> or <a href="https://www.nih.gov/">read</a> more.</p>',
    want: 'Call **now** or [read](https://www.nih.gov/) more.',
    never: ['Callnow', 'or[', 'readmore'],
  },
  {
    kind: 'picture in the clipboard',
    html: '<p>Before<img src="data:image/png;base64,iVBORw0KGgo=">after</p>',
    want: 'Before after',
    never: ['![]()'],
    note: 'A picture was left out',
  },
  {
    kind: 'wrapped link',
    html: '<p><a href="https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.niams.nih.gov%2F&data=05%7C01%7Csomebody%40example.org%7C0&reserved=0">NIAMS</a></p>',
    want: '[NIAMS](https://www.niams.nih.gov/)',
    never: ['safelinks', 'somebody'],
  },
  {
    kind: 'invisible characters',
    html: '<p>neck\u200bpain inter\u00advertebral 10\u00a0mg 👩\u200d⚕️</p>',
    want: 'neckpain intervertebral 10&nbsp;mg 👩\u200d⚕️',
    never: ['\u200b', '\u00ad'],
  },
  {
    kind: 'signs that mean something in MDX',
    html: '<p>Fever &lt;38 °C, {name}, 5\'10" tall, 2 * 3 * 4, info@clinic.example</p>',
    want: 'Fever &lt;38 °C, (name), 5\'10" tall, 2 \\* 3 \\* 4, info\\@clinic.example',
    never: [],
    note: 'Curly brackets mark code',
  },
  {
    kind: 'blocks without a line break between them',
    html: '<div>Take 1 pill at 8</div><div>2 pills at noon</div>',
    want: 'Take 1 pill at 8\n\n2 pills at noon',
    never: ['82 pills'],
  },
  {
    kind: 'superscript',
    html: '<p>About 10<sup>6</sup> cells</p>',
    want: 'About 10⁶ cells',
    never: ['106'],
  },
  {
    kind: 'copied footnote mark',
    html: '<p>about 20<sup><a href="#source-1">1</a></sup> of 100</p>',
    want: 'about 20 of 100',
    never: ['201', '20[1'],
    note: 'Footnote marks were left out',
  },
  {
    kind: 'hidden text',
    html: '<p>Rest<span style="display:none;mso-hide:all"> never</span> for a day.</p>',
    want: 'Rest for a day.',
    never: ['never'],
    note: 'Hidden text was left out: “never”',
  },
  {
    kind: 'link within a mark',
    html: '<p>See <strong><a href="https://www.nih.gov/">NIH</a></strong> first.</p>',
    want: 'See **[NIH](https://www.nih.gov/)** first.',
    never: [],
  },
  {
    kind: 'struck out by style',
    html: '<p>Take <span style="text-decoration:line-through">50</span> 5 mg.</p>',
    want: 'Take 5 mg.',
    never: ['50 5', '505'],
    note: 'Struck-out text was left out: “50”',
  },
  {
    kind: 'Word comment',
    html: '<p>Walk<a href="#_msocom_1" class=msocomanchor id="_anchor_1">[A1]</a> daily.</p><div style=\'mso-element:comment-list\'><p class=MsoCommentText>check this</p></div>',
    want: 'Walk daily.',
    never: ['[A1]', 'check this'],
    note: 'A comment of the word processor was left out',
  },
  {
    kind: 'headings of a page with its title',
    html: '<h1>Neck <b>pain</b></h1><h2>Risks</h2><p>Few.</p>',
    want: '## Neck pain\n\n### Risks\n\nFew.',
    never: [],
  },
  {
    kind: "a document of Google's",
    html: '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">Rest is </span><span style="font-weight:700">not</span><span style="font-weight:400"> best.</span></p><ul><li><p>Walk</p></li><ul><li><p>Daily</p></li></ul></ul></b>',
    want: 'Rest is **not** best.\n\n* Walk\n  * Daily',
    never: [],
  },
  {
    kind: 'lists of Word with two levels',
    html: "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Rest</p><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>Not in bed</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Walk</p>",
    want: '1. Rest\n   * Not in bed\n2. Walk',
    never: [],
  },
  {
    kind: 'a message that is laid out in a table',
    html: '<table><tr><td><p>Dear team,</p><p>Take 5 mg.</p></td></tr></table>',
    want: 'Dear team,\n\nTake 5 mg.',
    never: [],
  },
  {
    kind: 'joined cells, which must not move others',
    html: '<table><tr><th>Drug</th><th>Dose</th><th>Day</th></tr><tr><td rowspan=2>A</td><td>5 mg</td><td>1</td></tr><tr><td>10 mg</td><td>2</td></tr><tr><td colspan=2>B</td><td>3</td></tr></table>',
    want: '| Drug | Dose | Day |\n| --- | --- | --- |\n| A | 5 mg | 1 |\n|  | 10 mg | 2 |\n| B |  | 3 |',
    never: [],
    note: 'Joined cells of a table were parted',
  },
  {
    kind: 'lines in a cell',
    html: '<table><tr><th>Drug</th><th>Dose</th></tr><tr><td>A</td><td>5<br>10 mg<p>daily</p></td></tr></table>',
    want: '| Drug | Dose |\n| --- | --- |\n| A | 5 10 mg daily |',
    never: ['510'],
  },
  {
    kind: 'lines of one paragraph',
    html: '<p>Take 5<br>10 at noon</p>',
    want: 'Take 5\\\n10 at noon',
    never: ['510'],
  },
  {
    kind: 'ordinals and other raised letters',
    html: '<p>The 4<sup>th</sup> disc, H<sub>2</sub>O, x<sup>ab</sup>, 10<sup>-3</sup></p>',
    want: 'The 4th disc, H₂O, x (ab), 10⁻³',
    never: [],
    note: 'Raised letters were put in brackets',
  },
  {
    kind: 'a link that is not allowed',
    html: '<p>Open <a href="javascript:alert(1)">this</a> or <a href="#x">that</a>.</p>',
    want: 'Open this or that.',
    never: [],
    note: 'A link was left out',
  },
  {
    kind: 'links of a search engine and of mail',
    html: '<p><a href="https://www.google.com/url?q=https%3A%2F%2Fwww.nih.gov%2F&amp;sa=D">NIH</a>, <a href="mailto:office@example.org?subject=Hi">write</a></p>',
    want: '[NIH](https://www.nih.gov/), [write](mailto:office@example.org)',
    never: ['google', 'subject'],
  },
  {
    kind: 'a wrapped link within a wrapped link',
    html: '<p><a href="https://www.google.com/url?q=https%3A%2F%2Fnam02.safelinks.protection.outlook.com%2F%3Furl%3Dhttps%253A%252F%252Fwww.nih.gov%252F%26data%3Dx">NIH</a></p>',
    want: '[NIH](https://www.nih.gov/)',
    never: ['google', 'safelinks'],
  },
  {
    kind: 'a copied footnote of an encyclopedia',
    html: '<p>It helped 20<sup id="cite_ref-1" class="reference"><a href="https://en.wikipedia.org/wiki/Pain#cite_note-1">[1]</a></sup> people.</p>',
    want: 'It helped 20 people.',
    never: ['201', '[1]'],
    note: 'Footnote marks were left out',
  },
  {
    kind: 'words that stand beside blocks',
    html: 'One<div>two</div>three',
    want: 'One\n\ntwo\n\nthree',
    never: [],
  },
  {
    kind: 'a paragraph in a list of Word that has no bullet',
    html: '<p class=MsoListParagraph>Rest. Then walk.</p>',
    want: 'Rest. Then walk.',
    never: [],
  },
  {
    kind: 'a formula and a video',
    html: '<p>Dose<math><mi>x</mi></math>Day<video src="https://example.org/a.mp4"></video></p>',
    want: 'Dose Day',
    never: ['x'],
    note: 'A formula was left out',
  },
  {
    kind: 'only white space',
    html: '<p> </p><p>&nbsp;</p>',
    want: '',
    never: [],
  },
];
