/** Tests each fault in the built site separately. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CheckName } from '../../scripts/checks/site/check-site.ts';
import { groupDiagnostics } from '../../scripts/checks/site/site-report.ts';
import type { Diagnostic } from '../validation/diagnostic.ts';
import { inspectCopy, printDiagnostic, type InspectedCopy } from './sites/inspected-copy.ts';
import type { PlantedFault } from './faults/planted-fault.ts';
import { plantedFaults } from './faults/planted-faults.ts';

let copy: InspectedCopy;
/** The reports of each check for each fault. */
const reports = new Map<PlantedFault, Partial<Record<CheckName, Diagnostic[]>>>();

beforeAll(async () => {
  copy = await inspectCopy();
  for (const fault of plantedFaults) {
    await copy.plant(fault.file, fault.plant);
    // Other faults may or may not be valid HTML, so only HTML faults are validated.
    reports.set(fault, copy.findNew(fault.check === 'html' ? [] : ['html']));
    await copy.restore();
  }
  // Every fault requires reading the whole site again.
}, 240_000);
afterAll(() => copy.remove());

test.each(plantedFaults)('only the right checks find: $title', (fault) => {
  const found = Object.keys(reports.get(fault) ?? {});
  expect(found.sort()).toEqual([fault.check, ...(fault.also ?? [])].sort());
});

test('explains each fault to the person who can fix it', () => {
  const explained = plantedFaults.map((fault) => {
    const diagnostics = groupDiagnostics(reports.get(fault)?.[fault.check] ?? []);
    // The size of the article changes with its text, and the limit with the budget.
    const text = diagnostics
      .map(printDiagnostic)
      .join('\n')
      .replaceAll(/takes \d+ bytes/g, 'takes … bytes')
      .replaceAll(/more than the \d+ that/g, 'more than the … that');
    return [fault.title, text];
  });
  expect(Object.fromEntries(explained)).toMatchInlineSnapshot(`
    {
      "JSON-LD that is no JSON": "/treatments/massage-for-neck-pain/ the JSON-LD is not valid JSON: Expected property name or '}' in JSON at position 1 (line 1 column 2) -> Write it with JSON.stringify.",
      "JSON-LD that names a condition differently than its page": "/treatments/massage-for-neck-pain/ "https://library.example/conditions/neck-pain/#condition" has name "Sore neck" here, but not in /conditions/neck-pain/. -> Say the same about it on every page, or less than on its own page.",
      "a base address": "/treatments/massage-for-neck-pain/ the page has the element <base> -> Find the source, and remove it there.",
      "a button that sends to another host": "/treatments/massage-for-neck-pain/ a form submits to "https://tracker.example/" -> Submit forms only to this site.",
      "a connection to another host ahead of time": "/treatments/massage-for-neck-pain/ the page loads "https://tracker.example" (on <link>), which is not a file of this site -> Add the file to this site, or remove it.",
      "a day of review without reviewer": "/treatments/massage-for-neck-pain/ the JSON-LD has lastReviewed without reviewedBy -> Give both, from one recorded review, or neither.",
      "a description that is too short": "/treatments/massage-for-neck-pain/ the description "Massage." has 8 characters -> Write one summary of 70 to 160 characters.",
      "a font of another host in a stylesheet": "/planted.css the stylesheet loads "https://tracker.example/font.css", which is not a file of this site -> Add the file to this site, or remove it.",
      "a form that sends to another host": "/treatments/massage-for-neck-pain/ a form submits to "https://tracker.example/" -> Submit forms only to this site.",
      "a frame": "/treatments/massage-for-neck-pain/ the page has the element <iframe> -> Find the source, and remove it there.",
      "a handler for readers without scripts": "/treatments/massage-for-neck-pain/ the page has the attribute onclick="run()" (on <p>) -> Find the source, and remove it there.",
      "a heading that skips a level": "/treatments/massage-for-neck-pain/ the heading "Four" is an h4 after the h2 "Two" -> Make it an h3.",
      "a hidden page that search engines are sent to": "/treatments/massage-for-neck-pain/ the page is hidden, but its canonical address is https://library.example/treatments/massage-for-neck-pain/ -> Remove it.
    /sitemap-index.xml the sitemap lists https://library.example/treatments/massage-for-neck-pain/, which is not a page for search engines -> Remove it from the sitemap.",
      "a label of nothing": "/treatments/massage-for-neck-pain/ "aria-labelledby" cannot be used on this element (#main > p) -> Fix the component that writes it. Rule: https://html-validate.org/rules/aria-label-misuse.html
    /treatments/massage-for-neck-pain/ Element references missing id "gone" (#main > p) -> Fix the component that writes it. Rule: https://html-validate.org/rules/no-missing-references.html",
      "a letter that names the title": "/treatments/massage-for-neck-pain/ the link to "mailto:desk@clinic.example?subject=On Massage for neck pain" reveals to another site where the reader comes from (subject=On Massage for neck pain) -> Remove the "?" and what follows it.",
      "a link that is a page of its own": "/treatments/massage-for-neck-pain/ the address "data:text/html,<script>run()</script>" (on <a>) has a scheme that is not allowed -> Link to a page, a phone number or an email address.",
      "a link that names a campaign": "/treatments/massage-for-neck-pain/ the link to "https://booking.example/?utm_source=library" reveals to another site where the reader comes from (utm_source=library) -> Remove the "?" and what follows it.",
      "a link that names the page": "/treatments/massage-for-neck-pain/ the link to "https://booking.example/?about=massage-for-neck-pain" reveals to another site where the reader comes from (about=massage-for-neck-pain) -> Remove the "?" and what follows it.",
      "a link that names the title": "/treatments/massage-for-neck-pain/ the link to "https://booking.example/?about=Massage%20for%20neck%20pain&on=1" reveals to another site where the reader comes from (about=Massage for neck pain) -> Remove the "?" and what follows it.",
      "a link that notifies a third party": "/treatments/massage-for-neck-pain/ the page has the attribute ping="/search/" (on <a>) -> Find the source, and remove it there.",
      "a link that runs a script": "/treatments/massage-for-neck-pain/ the address " java
    script:run()" (on <a>) has a scheme that is not allowed -> Link to a page, a phone number or an email address.",
      "a link to a page that does not exist": "/treatments/massage-for-neck-pain/ the address "/treatments/gone/" leads to nothing on this site -> Correct it, or add the page or file that it names.",
      "a link to a whole address of this site": "/treatments/massage-for-neck-pain/ the address "https://library.example/gone/" leads to nothing on this site -> Correct it, or add the page or file that it names.",
      "a link to an anchor that does not exist": "/treatments/massage-for-neck-pain/ the address "/conditions/neck-pain/#gone" has the anchor "#gone", which /conditions/neck-pain/ does not have -> Use the id of a heading of /conditions/neck-pain/, or remove the "#" and what follows it.",
      "a link to an anchor that this page lacks": "/treatments/massage-for-neck-pain/ the address "#gone" has the anchor "#gone", which /treatments/massage-for-neck-pain/ does not have -> Use the id of a heading of /treatments/massage-for-neck-pain/, or remove the "#" and what follows it.",
      "a link without the slash at its end": "/treatments/massage-for-neck-pain/ the address "/conditions/neck-pain" has no slash at its end -> Write "/conditions/neck-pain/".",
      "a missing file in a stylesheet": "/planted.css the address "gone.png" leads to nothing on this site -> Correct it, or add the page or file that it names.
    /planted.css the address "gone.css" leads to nothing on this site -> Correct it, or add the page or file that it names.",
      "a missing image": "/treatments/massage-for-neck-pain/ the address "/media/gone.png" leads to nothing on this site -> Correct it, or add the page or file that it names.",
      "a missing picture for social networks": "/treatments/massage-for-neck-pain/ the address "https://library.example/gone.png" leads to nothing on this site -> Correct it, or add the page or file that it names.",
      "a missing script of the CMS": "/admin/ the address "/gone.js" leads to nothing on this site -> Correct it, or add the page or file that it names.",
      "a missing size of an image": "/treatments/massage-for-neck-pain/ the address "/gone.png" leads to nothing on this site -> Correct it, or add the page or file that it names.",
      "a new page that is not in the ledger yet": "/old/ (advice) the address is not in the ledger of published addresses -> Run "npm run record:addresses" once the page is public, so that losing it is an error.",
      "a next step that leads elsewhere": "/treatments/massage-for-neck-pain/ the JSON-LD has the next step "https://booking.example/", which the page does not show -> Derive both from the same field of the content.",
      "a page that is no longer built": "/editorial-policy/ the address was published, but now leads to nothing -> Restore the page, or add the address to "Old addresses of this page" of the page that replaces it.",
      "a page that leads its reader away": "/treatments/massage-for-neck-pain/ the page has a meta refresh, which takes the reader away -> Find the source, and remove it there.
    /treatments/massage-for-neck-pain/ the page's head links to "https://tracker.example/" -> Use an address of this site.",
      "a page that only the sitemap has": "/sitemap-index.xml the sitemap lists https://library.example/gone/, which is not a page for search engines -> Remove it from the sitemap.",
      "a page that the sitemap lacks": "/treatments/massage-for-neck-pain/ the page is missing from the sitemap -> Add it to the sitemap, or hide it from search engines.",
      "a page without JSON-LD": "/treatments/massage-for-neck-pain/ the page has no JSON-LD script -> Put all nodes into one @graph, in one script.",
      "a page without canonical address": "/treatments/massage-for-neck-pain/ the canonical address is missing -> Make it the page's own: https://library.example/treatments/massage-for-neck-pain/.",
      "a page without description": "/treatments/massage-for-neck-pain/ the page has no description -> Write one summary of 70 to 160 characters.",
      "a page without h1": "/treatments/massage-for-neck-pain/ the page has no h1 -> Give the page exactly one h1: its title.
    /treatments/massage-for-neck-pain/ the heading "Call 911 or go to the emergency room now" is an h2 before any other -> Make it an h1.",
      "a paragraph with a list in it": "/treatments/massage-for-neck-pain/ Stray end tag '</p>' -> Fix the component that writes it. Rule: https://html-validate.org/rules/close-order.html",
      "a property that schema.org does not have": "/treatments/massage-for-neck-pain/ "indication" is not a property of schema.org. -> Look the property up at https://schema.org: it may be misspelled or removed.",
      "a redirect that leads nowhere": "/old/ the redirect leads to "/gone/", which is not a page -> Redirect to a page.",
      "a reviewer of whom the JSON-LD knows nothing": "/treatments/massage-for-neck-pain/ the page shows the reviewer "Medically reviewed by Ana Example", which is not in the JSON-LD -> Derive both from the same field of the content.",
      "a script in a template": "/treatments/massage-for-neck-pain/ the page has an inline script -> Find the source, and remove it there.",
      "a script of another host": "/treatments/massage-for-neck-pain/ the page loads "https://tracker.example/count.js" (on <script>), which is not a file of this site -> Add the file to this site, or remove it.",
      "a script of another host on the page of the CMS": "/admin/ the page loads "https://cdn.example/cms.js" (on <script>), which is not a file of this site -> Add the file to this site, or remove it.",
      "a script on a page that needs none": "/treatments/massage-for-neck-pain/ the js takes … bytes, more than the … that a page of type "article" may take -> Make the page lighter, or change the budget in budgets.json.",
      "a second JSON-LD script": "/treatments/massage-for-neck-pain/ the page has 2 JSON-LD scripts -> Put all nodes into one @graph, in one script.",
      "a second h1": "/treatments/massage-for-neck-pain/ the page has 2 headings of level 1: "Massage for neck pain", "Again" -> Give the page exactly one h1: its title.",
      "a size of an image on another host": "/treatments/massage-for-neck-pain/ the page loads "//tracker.example/pixel.gif" (on <img>), which is not a file of this site -> Add the file to this site, or remove it.",
      "a source with another address": "/treatments/massage-for-neck-pain/ the JSON-LD has the source "https://medlineplus.gov/neckinjuriesanddisorders.html", which the page does not show -> Derive both from the same field of the content.
    /treatments/massage-for-neck-pain/ the page shows the source "https://doi.org/10.1000/other", which is not in the JSON-LD -> Derive both from the same field of the content.",
      "a source with another title": "/treatments/massage-for-neck-pain/ the JSON-LD has the title of a source "Neck Injuries and Disorders", which the page does not show -> Derive both from the same field of the content.
    /treatments/massage-for-neck-pain/ the page shows the title of a source "Another trial", which is not in the JSON-LD -> Derive both from the same field of the content.",
      "a statement on the treatment that is not on the page": "/treatments/massage-for-neck-pain/ the JSON-LD has the statement on the treatment "You sleep through it.", which the page does not show -> Derive both from the same field of the content.",
      "a stylesheet of another host": "/treatments/massage-for-neck-pain/ the page loads "https://tracker.example/style.css" (on <link>), which is not a file of this site -> Add the file to this site, or remove it.",
      "a title that is longer than advised": "/treatments/massage-for-neck-pain/ (advice) the title "Long Long Long Long Long Long Long Long Long Massage for neck pain | Spine Treatment Library" is too long to be shown in full -> Shorten it to 60 characters before " | ", and to 100 in all.",
      "a title that no search engine shows whole": "/treatments/massage-for-neck-pain/ the title "Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Massage for neck pain | Spine Treatment Library" is too long to be shown in full -> Shorten it to 60 characters before " | ", and to 100 in all.",
      "a title that two pages have": "/treatments/massage-for-neck-pain/ the title "Neck pain | Spine Treatment Library" is also that of /conditions/neck-pain/ -> Make each title say how its page differs.",
      "an address that cannot be read": "/treatments/massage-for-neck-pain/ the address "https://[gone" cannot be parsed -> Write it like "/conditions/neck-pain/".",
      "an article whose HTML is over its budget": "/treatments/massage-for-neck-pain/ the html takes … bytes, more than the … that a page of type "article" may take -> Make the page lighter, or change the budget in budgets.json.
    /treatments/massage-for-neck-pain/ the html and css together takes … bytes, more than the … that a page of type "article" may take -> Make the page lighter, or change the budget in budgets.json.",
      "an author who is not on the page": "/treatments/massage-for-neck-pain/ the JSON-LD has the author "Ana Example", which the page does not show -> Derive both from the same field of the content.",
      "an element that is not closed": "/treatments/massage-for-neck-pain/ Unclosed element '<div>' (#main > div) -> Fix the component that writes it. Rule: https://html-validate.org/rules/close-order.html
    /treatments/massage-for-neck-pain/ End tag '</main>' seen but there were open elements -> Fix the component that writes it. Rule: https://html-validate.org/rules/close-order.html
    /treatments/massage-for-neck-pain/ End tag '</body>' seen but there were open elements -> Fix the component that writes it. Rule: https://html-validate.org/rules/close-order.html
    /treatments/massage-for-neck-pain/ End tag '</html>' seen but there were open elements -> Fix the component that writes it. Rule: https://html-validate.org/rules/close-order.html",
      "an embedded file": "/treatments/massage-for-neck-pain/ the page has the element <embed> -> Find the source, and remove it there.",
      "an empty link": "/treatments/massage-for-neck-pain/ the address "" is empty -> Write an address, or remove it.",
      "an empty title": "/treatments/massage-for-neck-pain/ the page has no title -> Add one.",
      "an id that is there twice": "/treatments/massage-for-neck-pain/ two elements have the id "main", so links lead only to the first -> Give one of them a different id; src/model/heading-ids.ts reserves the ids of the page.",
      "an image of another host": "/treatments/massage-for-neck-pain/ the page loads "https://tracker.example/pixel.gif" (on <img>), which is not a file of this site -> Add the file to this site, or remove it.",
      "an image of another host within a drawing": "/treatments/massage-for-neck-pain/ the page loads "https://tracker.example/pixel.gif" (on <image>), which is not a file of this site -> Add the file to this site, or remove it.",
      "an image within its address": "/treatments/massage-for-neck-pain/ the page loads "data:image/svg+xml,<svg/>" (on <img>), which is not a file of this site -> Add the file to this site, or remove it.",
      "an inline handler": "/treatments/massage-for-neck-pain/ the page has the attribute onclick="run()" (on <p>) -> Find the source, and remove it there.",
      "an inline module": "/treatments/massage-for-neck-pain/ the page has an inline script -> Find the source, and remove it there.",
      "an inline script": "/treatments/massage-for-neck-pain/ the page has an inline script -> Find the source, and remove it there.",
      "an inline style": "/treatments/massage-for-neck-pain/ the page has the attribute style="color: red" (on <p>) -> Find the source, and remove it there.",
      "an inline style element": "/treatments/massage-for-neck-pain/ the page has the element <style> -> Find the source, and remove it there.",
      "an object": "/treatments/massage-for-neck-pain/ the page has the element <object> -> Find the source, and remove it there.",
      "an old address that leads to another host": "/old/ the page's head links to "https://x.example/" -> Use an address of this site.",
      "an unknown element": "/treatments/massage-for-neck-pain/ <spine> is not a valid element name (#main > spine) -> Fix the component that writes it. Rule: https://html-validate.org/rules/element-name.html",
      "another day": "/treatments/massage-for-neck-pain/ the JSON-LD has the day "2026-11-23", which the page does not show -> Derive both from the same field of the content.",
      "another telephone number": "/treatments/massage-for-neck-pain/ the JSON-LD has the phone number "13108287757", which the page does not show -> Derive both from the same field of the content.
    /treatments/massage-for-neck-pain/ the page shows the phone number "13105550100", which is not in the JSON-LD -> Derive both from the same field of the content.
    /treatments/massage-for-neck-pain/ the JSON-LD has the next step "tel:+13108287757", which the page does not show -> Derive both from the same field of the content.",
      "another title": "/treatments/massage-for-neck-pain/ the JSON-LD has the title "Massage for neck pain", which the page does not show -> Derive both from the same field of the content.
    /treatments/massage-for-neck-pain/ the page shows the title "Massage cures neck pain", which is not in the JSON-LD -> Derive both from the same field of the content.",
      "no sitemap": "/sitemap-index.xml the sitemap, or a file that its index names, is missing -> Build the site again, with its sitemap.",
      "the CMS in the sitemap": "/sitemap-index.xml the sitemap lists https://library.example/admin/, which is not a page for search engines -> Remove it from the sitemap.",
      "the canonical address of another page": "/treatments/massage-for-neck-pain/ the canonical address is https://library.example/conditions/neck-pain/ -> Make it the page's own: https://library.example/treatments/massage-for-neck-pain/.",
    }
  `);
});
