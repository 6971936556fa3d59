/** A text with everything that an article may contain. It uses the picture `/media/neck.jpg`. */
export const allowedFrontmatter = [
  '---',
  'title: Massage',
  'sources:',
  '  - id: sherman2014',
  'callsToAction:',
  '  - id: call-us',
  '---',
  '',
].join('\n');

export const allowedBody = `
Neck pain that lasts can *wear you down*. **Massage** may help for a while.[^dose]

It costs $20 & takes 30–60 minutes; p < 0.05, 5 &lt; 6.\\
It's "safe" — café, naïve, 頸痛, ½ 😀.

## What the studies found

In one <Term id="randomized-trial">randomized **trial**</Term>, people did better.<Cite source="sherman2014" />

### The dose

- An hour
  - twice a week
- <Term id="shiatsu">Shiatsu</Term>

1. See a physician.
2. Choose a therapist.

#### In detail

| Dose | Result |
| --- | --- |
| 30 minutes | [no better](#the-dose)<Cite source="sherman2014" /> |

> We were not told what to expect.

---

<Callout tone="note" title="What this means for you">

Massage may be worth a try.

- Ask your doctor.

</Callout>

<Callout tone="tip">On one line, with a <Term id="disc">disc</Term>.</Callout>

<UrgentAdvice id="spinal-cord-compression" />

<Figure
  src="/media/neck.jpg"
  alt="The bones of the neck"
  caption="Seven bones, C1 to C7"
  credit="The clinic"
/>

<OutOf100 count="39" label="did better" compareCount="14" compareLabel="did better without" source="sherman2014" />

<CallToAction id="call-us" />

![The neck from the side](/media/neck.jpg "Seven bones")

Read about [neck pain](/conditions/neck-pain/), its [risks](/conditions/neck-pain/#risks), or
[the trial](https://doi.org/10.1370/afm.1602?a=b), [**here**](/). See https://medlineplus.gov/neck.html too.
Call [(310) 828-7757](tel:+13108287757) or [911](tel:911), or write to [us](mailto:office@example.org).

[^dose]: In one trial, an hour did better.<Cite source="sherman2014" />
`;
