/** A text with every construct, for the fields of the massage article. */
export const everyConstruct = `
## One of everything

"So," it's -- 'small' ... *wear you down*, **may help**,[^first] 頸痛, ½ 😀 & 5 &lt; 6.\\
The second line of it, with [a link](/conditions/neck-pain/ "Neck pain") and https://medlineplus.gov/neck.html too.

### Lists

- One
  - within another
- <Term id="shiatsu">Shiatsu</Term>

1. First

2. Second

#### A table

| Dose | Result |
| --- | --- |
| Short | [no better](#one-of-everything)<Cite source="cassidy2009" /> |
| Long | better |

> We were not told "what to expect".

---

<Callout tone="tip">On one line, with a <Term id="herniated-disc">disc</Term>.</Callout>

<Callout tone="note" title="A &quot;quoted&quot; title">

Two paragraphs.

- And a list.

</Callout>

<UrgentAdvice id="spinal-cord-compression" />

<Figure src="/media/neck.png" alt="The bones of the neck" caption="Seven bones" credit="The clinic" />

<Drawing name="trigger-points" caption="Tender spots" />

<CallToAction id="ask-before-massage" />

<OutOf100 count="39" label="did better" compareCount="14" compareLabel="did better without" source="sherman2014" />

![The neck from the side](/media/neck.png "Seven bones")

[^first]: "Quoted", and again.[^second]

[^second]: The end.[^first]
`;
