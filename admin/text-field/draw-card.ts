/** Draws the face of a card: the words and pictures that patients will see. */
import { blocks, type BlockName } from '../../src/model/blocks.ts';
import { describeForm, readItems, readString } from '../../src/model/form-schema.ts';
import type { BlockAttributes } from './document/schema.ts';
import { element } from './element.ts';
import type { FieldContext } from './field-context.ts';

type Draw = (attributes: BlockAttributes, context: FieldContext) => Node[] | Promise<Node[]>;

const missing = (text: string) => element('p', { class: 'missing' }, text);

const drawings: Partial<Record<BlockName, Draw>> = {
  Callout: ({ tone, title }) => [
    element('strong', {}, title ?? labelOf('Callout', 'tone', tone) ?? ''),
  ],
  Figure: ({ src, alt, caption, credit }, { findPicture }) => [
    src
      ? element('img', { src: findPicture(src), alt: alt ?? '' })
      : missing('No picture is chosen yet.'),
    element('p', { class: 'small' }, [caption, credit].filter(Boolean).join(' · ')),
  ],
  Drawing: ({ name, caption }) => [
    element(
      'p',
      {},
      element('strong', {}, labelOf('Drawing', 'name', name) ?? 'No drawing is chosen.'),
    ),
    element('p', { class: 'small' }, caption ?? ''),
  ],
  OutOf100: ({ count = '0', label = '', compareCount, compareLabel }) => [
    drawPeople(count, label),
    ...(compareCount ? [drawPeople(compareCount, compareLabel ?? '')] : []),
  ],
  CallToAction: ({ id }, { readEntry }) => {
    const action = readItems(readEntry().fields, 'callsToAction').find(
      (item) => readString(item, 'id') === id,
    );
    if (!action) return [missing(`No call to action of this page is named “${id ?? ''}”.`)];
    const words = readString(action, 'label') ?? labelOfAction(readString(action, 'type'));
    return [
      element('p', {}, readString(action, 'lead') ?? ''),
      element('span', { class: 'action' }, words),
    ];
  },
  UrgentAdvice: async ({ id }, { loadLibrary }) => {
    const { entries } = await loadLibrary();
    const advice = entries['urgent-advice'].find((entry) => entry.id === id);
    return advice
      ? [element('strong', {}, advice.data.title)]
      : [missing(`There is no urgent advice named “${id ?? ''}”.`)];
  },
};

/** Draws a block into an element, asynchronously if it needs the library. */
export function drawCard(
  place: HTMLElement,
  name: BlockName,
  attributes: BlockAttributes,
  context: FieldContext,
): void {
  const drawn = drawings[name]?.(attributes, context) ?? drawFields(name, attributes);
  if (Array.isArray(drawn)) place.replaceChildren(...drawn);
  else {
    void drawn
      .catch(() => drawFields(name, attributes))
      .then((nodes) => place.replaceChildren(...nodes));
  }
}

/** A block without a drawing of its own lists its fields, as the form shows them. */
function drawFields(name: BlockName, attributes: BlockAttributes): Node[] {
  const { properties = {} } = describeForm(blocks[name].attributes);
  return Object.entries(attributes).map(([key, value]) => {
    const { title = key, choices = {} } = properties[key] ?? {};
    return element('p', {}, `${title}: ${choices[value] ?? value}`);
  });
}

function labelOf(name: BlockName, field: string, value: string | undefined): string | undefined {
  const node = describeForm(blocks[name].attributes).properties?.[field];
  return value === undefined ? undefined : (node?.choices?.[value] ?? value);
}

function labelOfAction(type: string | undefined): string {
  return type === 'appointment' ? 'Book an appointment' : 'Call us';
}

function drawPeople(count: string, label: string): HTMLElement {
  const people = Math.max(0, Math.min(100, Number(count) || 0));
  const dots = Array.from({ length: 100 }, (_, index) =>
    element('i', index < people ? { class: 'some' } : {}),
  );
  return element(
    'div',
    { class: 'people' },
    element('div', { class: 'dots', 'aria-hidden': 'true' }, ...dots),
    element('p', {}, element('strong', {}, `${String(people)} of 100 people`), ` ${label}`),
  );
}
