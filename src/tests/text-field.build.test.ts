/** The text field in Chromium, by the clipboard and the keyboard that editors have. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cases } from '../../admin/text-field/testing/paste-cases.ts';
import { guardArticle } from '../entries/guard/guard-article.ts';
import { findViolations } from './browser/axe.ts';
import { makeFieldSite, type FieldSite } from './sites/field-site.ts';

let site: FieldSite;
let page: Page;
let faults: string[];

beforeAll(async () => {
  site = await makeFieldSite();
}, 120_000);

afterAll(() => site.close());

afterEach(async () => {
  await page.close();
  expect(faults).toEqual([]);
});

async function open(text: string, viewport?: { width: number; height: number }): Promise<void> {
  page = await site.open(text, viewport);
  faults = [];
  page.on('pageerror', ({ message }) => faults.push(message));
}

/** An empty field; one page does for many pastes. */
async function openEmpty(): Promise<void> {
  await open('');
  await field().click();
}

const read = () => site.read(page);
const field = () => page.locator('#body-field');
const dialog = () => page.getByRole('dialog');

/** Puts HTML on the clipboard as another program does, and presses Control+V. */
async function paste(html: string, plain = ''): Promise<void> {
  await page.evaluate(
    ([htmlText, plainText]) => {
      document.addEventListener(
        'copy',
        (event) => {
          event.preventDefault();
          event.stopImmediatePropagation();
          if (htmlText) event.clipboardData?.setData('text/html', htmlText);
          event.clipboardData?.setData('text/plain', plainText ?? '');
        },
        { once: true, capture: true },
      );
    },
    [html, plain],
  );
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
}

/** Puts the cursor at the end of the first place where some words are. */
async function goBehind(words: string): Promise<void> {
  await field().focus();
  const at = await field().evaluate((root, text) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const index = node.textContent?.indexOf(text) ?? -1;
      if (index === -1) continue;
      document.getSelection()?.collapse(node, index + text.length);
      return true;
    }
    return false;
  }, words);
  expect(at, `“${words}” is in the text`).toBe(true);
  // The field takes note of a selection a moment later.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
}

/** Waits until a dialog is closed and the text has the focus again, as a person would see. */
async function returnToText(): Promise<void> {
  await dialog().waitFor({ state: 'detached' });
  await page.waitForFunction(() =>
    document.querySelector('#body-field')?.contains(document.activeElement),
  );
}

/** Answers a picker with what it finds for some words. */
async function answer(words: string): Promise<void> {
  await dialog().locator(':focus').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words);
  await dialog().getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await returnToText();
}

describe('A paste by the clipboard', () => {
  test.for(cases)('of $kind', async ({ html, want, never, note }) => {
    await openEmpty();
    await paste(html);

    expect(await read()).toBe(want);
    for (const words of never) expect(await field().innerText()).not.toContain(words);
    const notes = page.locator('.notes li');
    if (note === undefined) expect(await notes.count()).toBe(0);
    else expect((await notes.allTextContents()).join(' ')).toContain(note);
  });

  test('of the text of a PDF joins the lines that its pages broke, and no others', async () => {
    await open('');
    await field().click();
    await paste(
      '',
      'Most people who have pain of this kind get better within some\nweeks, even if nothing is done.\n\nTake 1 pill at 8\n2 pills at noon\n• Walk\n• Rest',
    );

    expect(await read()).toBe(
      'Most people who have pain of this kind get better within some weeks, even if nothing is done.\n\nTake 1 pill at 8\\\n2 pills at noon\n\n* Walk\n* Rest',
    );
  });

  test('into a cell or a heading stays on its line', async () => {
    await open('## Risks\n\n| Drug | Dose |\n| --- | --- |\n| A | x |');
    await goBehind('x');
    await paste('<p>Take 5</p><ul><li>10 at noon</li></ul>');
    await goBehind('Risks');
    await paste('<p>and<br>benefits</p>');

    expect(await read()).toBe(
      '## Risksand benefits\n\n| Drug | Dose |\n| --- | --- |\n| A | xTake 5 10 at noon |',
    );
  });
});

const whole = `Read [about pain](/conditions/neck-pain/) and <Term id="disc">discs</Term>.<Cite source="trial" />

<Callout tone="tip" title="Good to know">

Words with **weight**.

</Callout>

<OutOf100 count="39" label="felt less pain" source="trial" />

| Drug | Dose |
| --- | --- |
| A | Low |`;

describe('Cut and paste within the field', () => {
  test('keeps links, blocks and tables', async () => {
    await open(whole);
    await field().click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+x');
    expect(await read()).toBe('');
    await page.keyboard.press('Control+v');

    expect(await read()).toBe(whole);
  });

  test('keeps them between entries', async () => {
    await open(whole);
    await field().click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.close();
    await open('');
    await field().click();
    await page.keyboard.press('Control+v');

    expect(await read()).toBe(whole);
  });
});

/** The keyboard, and nothing else. */
const type = (words: string) => page.keyboard.type(words);
const press = (keys: string) => page.keyboard.press(keys);
const focusedLabel = () =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

async function goTo(name: string, key: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if ((await focusedLabel()) === name) return;
    await press(key);
  }
  throw new Error(`The keyboard does not get to “${name}”.`);
}

/** Goes to the toolbar and along it to a button. */
async function useTool(name: string): Promise<void> {
  await press('Alt+F10');
  await press('Home');
  await goTo(name, 'ArrowRight');
  await press('Enter');
}

/** @param values What is typed into the fields of the block, in their order; in a list that chooses. */
async function addBlock(name: string, ...values: string[]): Promise<void> {
  await useTool('Insert a block');
  await dialog().locator(':focus').waitFor();
  await dialog().getByRole('option').first().waitFor();
  await type(name);
  await press('Enter');
  await page.getByRole('dialog', { name }).waitFor();
  for (const value of values) {
    if (value !== '') await type(value);
    await press('Tab');
  }
  await goTo('Done', 'Tab');
  await press('Enter');
  await returnToText();
}

const fields = `---
title: Example
sources:
  - id: trial
  - id: review
callsToAction:
  - id: call-us
---

`;

test('an article with each block is written without a tag, by the keyboard alone', async () => {
  await open('');
  await field().focus();
  await type('Heat may ease sciatica');
  await press('Control+Alt+g');
  await answer('sciatica');
  await type(' for a while.');
  await press('Control+Alt+c');
  await answer('trial');
  await type(' It is cheap.');
  await press('Control+Alt+c');
  await answer('review');
  await press('Enter');
  await type('## What to expect');
  await press('Enter');
  await type('* It is **safe** for *most*');
  await press('Enter');
  await type('Read about teeth');
  await press('Control+k');
  await answer('toothache');
  await press('Enter');
  await press('Enter');
  await type('See the institute');
  await press('Control+k');
  await answer('https://www.nih.gov/');
  await press('Enter');

  await addBlock('Callout', 'Good', 'For you');
  await type('Use it for some minutes.');
  await press('Control+Alt+c');
  await answer('trial');
  await press('Control+End');
  await addBlock('Urgent advice', 'Numb');
  await addBlock('Drawing', 'A disc', 'A disc');
  await addBlock('Picture with caption', '/media/neck.jpg', '', 'The neck');
  await addBlock('People out of 100', '39', 'felt less pain', '', '', 'Massage');
  await addBlock('Call to action', 'Call');
  await press('Control+End');
  await useTool('Insert a table');
  for (const words of ['Drug', 'Dose', 'A', 'Low', 'B', 'High']) {
    await type(words);
    await press('Tab');
  }
  expect(await read()).toMatchInlineSnapshot(`
    "Heat may ease <Term id="sciatica">sciatica</Term> for a while.<Cite source="trial" /> It is cheap.<Cite source="review" />

    ## What to expect

    * It is **safe** for *most*
    * Read about [teeth](/conditions/tooth-pain/)

    See the [institute](https://www.nih.gov/)

    <Callout tone="note" title="For you">

    Use it for some minutes.<Cite source="trial" />

    </Callout>

    <UrgentAdvice id="cauda-equina-syndrome" />

    <Drawing name="disc-on-nerve" caption="A disc" />

    <Figure src="/media/neck.jpg" alt="The neck" />

    <OutOf100 count="39" label="felt less pain" source="trial" />

    <CallToAction id="call-us" />

    | Drug | Dose |
    | --- | --- |
    | A | Low |
    | B | High |"
  `);
  expect(
    guardArticle(fields + (await read()), {
      file: 'content/articles/a.mdx',
      mediaFiles: new Set(['/media/neck.jpg']),
    }),
  ).toEqual([]);
});

test('a table gains and loses rows and columns by the keyboard, and keeps its row of headings', async () => {
  await open('| Drug | Dose |\n| --- | --- |\n| A | Low |');
  await goBehind('Low');
  await useTool('Add a row below');
  await press('ArrowDown');
  await type('High');
  await useTool('Add a column after');
  expect(await read()).toBe(
    '| Drug | Dose |  |\n| --- | --- | --- |\n| A | Low |  |\n|  | High |  |',
  );
  await press('ArrowUp');
  await useTool('Delete the row');
  expect(await read()).toBe('| Drug | Dose |  |\n| --- | --- | --- |\n|  | High |  |');
  await goBehind('High');
  await useTool('Delete the column');
  expect(await read()).toBe('| Drug |  |\n| --- | --- |\n|  |  |');
});

test('blocks are moved by keyboard and by button, and what was done is undone', async () => {
  const body = 'First.\n\n<CallToAction id="call-us" />\n\n* One\n* Two';
  await open(body);
  await goBehind('First.');
  await press('Alt+ArrowDown');
  expect(await read()).toBe('<CallToAction id="call-us" />\n\nFirst.\n\n* One\n* Two');
  await page.getByRole('button', { name: 'Move down: Call to action' }).click();
  expect(await read()).toBe(body);
  await goBehind('Two');
  await press('Alt+ArrowUp');
  expect(await read()).toBe('First.\n\n<CallToAction id="call-us" />\n\n* Two\n* One');
  await press('Control+z');
  await press('Control+z');
  await press('Control+z');
  expect(await read()).toBe(body);
  await press('Control+y');
  expect(await read()).toBe('<CallToAction id="call-us" />\n\nFirst.\n\n* One\n* Two');
});

test('words are found and replaced, all in one step that is undone', async () => {
  await open('Pain in the neck. No pain, no **pain**killer.');
  await field().focus();
  await press('Control+f');
  await type('pain');
  const bar = page.getByRole('search', { name: 'Find and replace' });
  await bar.getByText('1 of 3').waitFor();
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('ache');
  await bar.getByRole('button', { name: 'Replace all' }).click();
  expect(await read()).toBe('ache in the neck. No ache, no **ache**killer.');
  await bar.getByRole('button', { name: 'Close' }).click();
  await press('Control+z');
  expect(await read()).toBe('Pain in the neck. No pain, no **pain**killer.');
});

test('a figure without a source is marked, and one click offers the sources', async () => {
  await open('Of 228 people, most got better. Rest.');
  await page.locator('.diagnostic', { hasText: '228 people' }).click();
  await page.getByRole('dialog', { name: 'Cite a source' }).waitFor();
  await answer('trial');

  expect(await read()).toBe('Of 228 people, most got better.<Cite source="trial" /> Rest.');
  expect(await page.locator('.diagnostic').count()).toBe(0);
});

test('what the guard rejects is written otherwise as it is typed, and a note says so', async () => {
  await open('');
  await field().focus();
  await type('a {b} \\c 2 * 3 < 5 _x_');

  expect(await read()).toBe('a (b) /c 2 \\* 3 &lt; 5 *x*');
  expect(await page.locator('.notes li').textContent()).toContain('is written instead');
});

test('raw mode lists what the guard reports on each line, with links', async () => {
  await open('Fine.');
  await page.getByRole('switch', { name: 'Raw text' }).click();
  await page
    .getByRole('textbox', { name: 'Raw text' })
    .fill('Fine.\n\n<Callout tone="x">\n\nWords.');
  const diagnostic = page.getByRole('button', { name: /^Line 3: the block/ });
  await diagnostic.click();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('<Callout tone="x">');
  // A text that cannot be read stays in raw mode, where it can be fixed.
  await page.getByRole('switch', { name: 'Raw text' }).click();
  expect(await page.locator('.notes li').textContent()).toContain(
    'The field could not show this text',
  );
  expect(await page.getByRole('textbox', { name: 'Raw text' }).inputValue()).toContain('Words.');
});

test('an error in the field takes neither the page nor the text', async () => {
  await open('Words that stay.');
  await field().evaluate((element) => {
    const { pmViewDesc } = element as unknown as {
      pmViewDesc: { node: { type: { schema: { nodes: { text: object } } } } };
    };
    // Any step of the editor fails from here on.
    Object.defineProperty(Object.getPrototypeOf(pmViewDesc.node), 'replace', {
      value: () => {
        throw new Error('planted');
      },
    });
  });
  await field().focus();
  await press('Control+End');
  await type('x');

  expect(await page.getByRole('textbox', { name: 'Raw text' }).inputValue()).toBe(
    'Words that stay.',
  );
  expect(await page.locator('.notes li').textContent()).toContain('planted');
});

describe('The field', () => {
  test.for([1280, 390])('has nothing that axe finds, at %i pixels', async (width) => {
    await open(`${whole}\n\nOf 228 people, most got better.`, { width, height: 800 });
    await page.getByText('To fix').or(page.locator('.diagnostics li')).first().waitFor();
    expect(await findViolations(page, '.text-field')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    await goBehind('Low');
    await press('Control+k');
    await dialog().waitFor();
    await type('tooth');
    await dialog().getByRole('option').first().waitFor();
    expect(await findViolations(page, 'dialog')).toEqual([]);
    await press('Escape');
    await page.getByRole('button', { name: 'Edit: Callout' }).click();
    await dialog().waitFor();
    expect(await findViolations(page, 'dialog')).toEqual([]);
  });
});
