import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { pdf } from '../../entries/testing/pictures.ts';

/** A text with every block, as an editor writes it. */
export const everyBlock = `A warm pack may ease <Term id="sciatica">sciatica</Term> for a while.<Cite source="example" />

## What to expect

<Callout tone="note" title="Good to know">

Use it for some minutes only.

</Callout>

<UrgentAdvice id="cauda-equina-syndrome" />

<Figure src="/media/warm-pack.png" alt="A warm pack" caption="Some minutes are enough" />

<Drawing name="disc-on-nerve" caption="A disc that presses on a nerve" />

<OutOf100 count="39" label="felt less pain" source="example" />

<CallToAction id="read-more" />`;

/** Fills in every required field of a new treatment, and every type of call to action. */
export async function fillArticle(page: Page, title: string): Promise<void> {
  await fill(page, 'title', title);
  await fill(
    page,
    'summary',
    'A warm pack may ease sciatica for a few days. See how to use it, what it cannot do, and when to call.',
  );
  await choose(page, 'status', 'Published');
  await fill(page, 'treatmentName', 'Warm packs');
  await choose(page, 'therapyType', 'Physical therapy');
  await choose(page, 'careLevel', 'Self-care');
  await choose(page, 'conditions', 'Sciatica');
  await choose(page, 'bodyRegions', 'Low back');
  await choose(page, 'specialty', 'Primary care');
  for (const point of ['It may ease pain.', 'It does not last.', 'Never sleep on it.']) {
    await addTo(page, 'keyPoints', 'Add point');
    await lastIn(page, 'keyPoints', 'textarea').fill(point);
  }
  await fillAtAGlance(page);
  await fillSource(page);
  await fillCallsToAction(page);
}

async function fillAtAGlance(page: Page): Promise<void> {
  await open(page, 'atAGlance');
  await fill(page, 'whatFor', 'Pain in the leg that began days ago.');
  await addTo(page, 'benefits', 'Add benefit');
  await lastIn(page, 'benefits', 'textarea').fill('Less pain for a while.');
  await addTo(page, 'risks', /^Add risk/);
  await lastIn(page, 'risks', '[id^=name-field]').fill('A burn');
  await addTo(page, 'alternatives', /^Add /);
  await lastIn(page, 'alternatives', '[id^=name-field]').fill('Staying active');
  await fill(page, 'withoutTreatment', 'Most pain of this kind eases by itself.');
  await fill(page, 'time', 'Some minutes at a time.');
  await fill(page, 'recovery', 'None.');
  await choose(page, 'certainty', 'Not very sure');
  await fill(page, 'certaintyReason', 'The trials were small.');
  await page
    .locator('[id^=atAGlance-field]')
    .getByRole('button', { name: 'Collapse' })
    .first()
    .click();
  await page.getByText('At a glance: complete').waitFor();
}

async function fillSource(page: Page): Promise<void> {
  await addTo(page, 'sources', 'Add source');
  const source = page.locator('[id^=sources-field]');
  await source.locator('[id^=title-field]').fill('An example of a trial');
  await source.locator('[id^=authors-field]').fill('Example AB, Another C');
  await choose(page, 'kind', 'Randomized trial');
  await source.locator('[id^=url-field]').fill('https://example.org/trial');
  // The short name was suggested from the authors.
  await expect.poll(() => source.locator('[id^=id-field]').inputValue()).toBe('example');
}

async function fillCallsToAction(page: Page): Promise<void> {
  const list = page.locator('[id^=callsToAction-field]');
  const add = async (kind: string, id: string, placement: string) => {
    await list.getByRole('button', { name: 'Add call to action' }).click();
    await page.getByRole('menuitem', { name: kind }).click();
    await list.locator('[id^=id-field]').last().fill(id);
    await choose(page, list.locator('[id^=placement-field]').last(), placement);
  };
  await add('Telephone call', 'call', 'At the end');
  await add('Appointment', 'book', 'At the end');
  await add('Link', 'read-more', 'In the text');
  await list.locator('[id^=label-field]').last().fill('Read about sciatica');
  await list.locator('[id^=to-field]').last().fill('/conditions/sciatica/');
  await add('Download', 'leaflet', 'At the end');
  await list.locator('[id^=label-field]').last().fill('Take the leaflet with you');
  await uploadFile(page, list.getByRole('button', { name: 'Choose a file' }).last(), 'leaflet.pdf');
}

/** Uploads a file to the media library and chooses it. */
async function uploadFile(page: Page, button: Locator, name: string): Promise<void> {
  await button.click();
  const file = { name, mimeType: 'application/pdf', buffer: Buffer.from(pdf()) };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByText(name).first().waitFor();
  await page.getByRole('button', { name: 'Choose selected' }).click();
}

export async function fill(page: Page, field: string, text: string): Promise<void> {
  await page.locator(`[id^=${field}-field]`).first().fill(text);
}

/** Chooses an option from a select or relation field. */
export async function choose(page: Page, field: string | Locator, label: string): Promise<void> {
  const box = typeof field === 'string' ? page.locator(`[id^=${field}-field]`).first() : field;
  await box.fill(label);
  await page.getByRole('option', { name: label }).first().click();
}

async function addTo(page: Page, field: string, button: string | RegExp): Promise<void> {
  await page
    .locator(`[id^=${field}-field]`)
    .first()
    .getByRole('button', { name: button })
    .first()
    .click();
}

function lastIn(page: Page, field: string, selector: string): Locator {
  return page.locator(`[id^=${field}-field]`).first().locator(selector).last();
}

async function open(page: Page, field: string): Promise<void> {
  await page
    .locator(`[id^=${field}-field]`)
    .first()
    .getByRole('button', { name: 'Expand' })
    .click();
}

/** Writes the whole text in the raw Markdown mode. */
export async function fillBody(page: Page, text: string): Promise<void> {
  await page.getByRole('switch', { name: 'Raw text' }).click();
  await page.getByRole('textbox', { name: 'Raw text' }).fill(text);
}
