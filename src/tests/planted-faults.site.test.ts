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
      .replaceAll(/may take \d+ ->/g, 'may take … ->');
    return [fault.title, text];
  });
  expect(Object.fromEntries(explained)).toMatchInlineSnapshot(`
    {
      "JSON-LD that is no JSON": "/treatments/massage-for-neck-pain/ the JSON-LD is no JSON: Expected property name or '}' in JSON at position 1 (line 1 column 2) -> Write it with JSON.stringify.",
      "JSON-LD that names a condition differently than its page": "/treatments/massage-for-neck-pain/ "https://library.example/conditions/neck-pain/#condition" has name "Sore neck" here, but not in /conditions/neck-pain/. -> Say the same of it on every page, or less than its own page does.",
      "a base address": "/treatments/massage-for-neck-pain/ the page has an element <base> -> Find what wrote it, and remove it there.",
      "a button that sends to another host": "/treatments/massage-for-neck-pain/ a form sends to "https://tracker.example/" -> Send forms to this site alone.",
      "a connection to another host ahead of time": "/treatments/massage-for-neck-pain/ the page loads "https://tracker.example" (on <link>), which is no file of this site -> Put the file on this site, or leave it out.",
      "a day of review without reviewer": "/treatments/massage-for-neck-pain/ the JSON-LD has lastReviewed without reviewedBy -> Give both, from one recorded review, or neither.",
      "a description that is too short": "/treatments/massage-for-neck-pain/ the description "Massage." has 8 characters -> Write one summary of 70 to 160 characters.",
      "a font of another host in a stylesheet": "/planted.css the stylesheet loads "https://tracker.example/font.css", which is no file of this site -> Put the file on this site, or leave it out.",
      "a form that sends to another host": "/treatments/massage-for-neck-pain/ a form sends to "https://tracker.example/" -> Send forms to this site alone.",
      "a frame": "/treatments/massage-for-neck-pain/ the page has an element <iframe> -> Find what wrote it, and remove it there.",
      "a handler for readers without scripts": "/treatments/massage-for-neck-pain/ the page has an attribute onclick="run()" (on <p>) -> Find what wrote it, and remove it there.",
      "a heading that skips a level": "/treatments/massage-for-neck-pain/ the heading "Four" is an h4 under the h2 "Two" -> Make it an h3.",
      "a hidden page that search engines are sent to": "/treatments/massage-for-neck-pain/ the page is hidden, but its canonical address is https://library.example/treatments/massage-for-neck-pain/ -> Leave it out.
    /sitemap-index.xml the sitemap names https://library.example/treatments/massage-for-neck-pain/, which is no page for search engines -> Leave it out of the sitemap.",
      "a label of nothing": "/treatments/massage-for-neck-pain/ "aria-labelledby" cannot be used on this element (#main > p) -> Mend what writes it. Rule: https://html-validate.org/rules/aria-label-misuse.html
    /treatments/massage-for-neck-pain/ Element references missing id "gone" (#main > p) -> Mend what writes it. Rule: https://html-validate.org/rules/no-missing-references.html",
      "a letter that names the title": "/treatments/massage-for-neck-pain/ the link to "mailto:desk@clinic.example?subject=On Massage for neck pain" tells another site where the reader comes from (subject=On Massage for neck pain) -> Leave out what follows the "?".",
      "a link that is a page of its own": "/treatments/massage-for-neck-pain/ the address "data:text/html,<script>run()</script>" (on <a>) is of a kind that is not allowed -> Link to a page, a telephone number or a mail address.",
      "a link that names a campaign": "/treatments/massage-for-neck-pain/ the link to "https://booking.example/?utm_source=library" tells another site where the reader comes from (utm_source=library) -> Leave out what follows the "?".",
      "a link that names the page": "/treatments/massage-for-neck-pain/ the link to "https://booking.example/?about=massage-for-neck-pain" tells another site where the reader comes from (about=massage-for-neck-pain) -> Leave out what follows the "?".",
      "a link that names the title": "/treatments/massage-for-neck-pain/ the link to "https://booking.example/?about=Massage%20for%20neck%20pain&on=1" tells another site where the reader comes from (about=Massage for neck pain) -> Leave out what follows the "?".",
      "a link that runs a script": "/treatments/massage-for-neck-pain/ the address " java
    script:run()" (on <a>) is of a kind that is not allowed -> Link to a page, a telephone number or a mail address.",
      "a link that notifies a third party": "/treatments/massage-for-neck-pain/ the page has an attribute ping="/search/" (on <a>) -> Find what wrote it, and remove it there.",
      "a link to a page that does not exist": "/treatments/massage-for-neck-pain/ the address "/treatments/gone/" leads to nothing on this site -> Correct it, or add the page or file that it names.",
      "a link to a whole address of this site": "/treatments/massage-for-neck-pain/ the address "https://library.example/gone/" leads to nothing on this site -> Correct it, or add the page or file that it names.",
      "a link to an anchor that does not exist": "/treatments/massage-for-neck-pain/ the address "/conditions/neck-pain/#gone" names the place "gone", which /conditions/neck-pain/ does not have -> Use the id of a heading of /conditions/neck-pain/, or leave out what follows the "#".",
      "a link to an anchor that this page lacks": "/treatments/massage-for-neck-pain/ the address "#gone" names the place "gone", which /treatments/massage-for-neck-pain/ does not have -> Use the id of a heading of /treatments/massage-for-neck-pain/, or leave out what follows the "#".",
      "a link without the slash at its end": "/treatments/massage-for-neck-pain/ the address "/conditions/neck-pain" lacks the slash at its end -> Write "/conditions/neck-pain/".",
      "a missing file in a stylesheet": "/planted.css the address "gone.png" leads to nothing on this site -> Correct it, or add the page or file that it names.
    /planted.css the address "gone.css" leads to nothing on this site -> Correct it, or add the page or file that it names.",
      "a missing image": "/treatments/massage-for-neck-pain/ the address "/media/gone.png" leads to nothing on this site -> Correct it, or add the page or file that it names.",
      "a missing picture for social networks": "/treatments/massage-for-neck-pain/ the address "https://library.example/gone.png" leads to nothing on this site -> Correct it, or add the page or file that it names.",
      "a missing script of the CMS": "/admin/ the address "/gone.js" leads to nothing on this site -> Correct it, or add the page or file that it names.",
      "a missing size of an image": "/treatments/massage-for-neck-pain/ the address "/gone.png" leads to nothing on this site -> Correct it, or add the page or file that it names.",
      "a new page that is not in the ledger yet": "/old/ (advice) the address is not in the ledger of published addresses -> Run "npm run record:addresses" once the page is public, so that it cannot be lost unseen.",
      "a next step that leads elsewhere": "/treatments/massage-for-neck-pain/ the JSON-LD gives the next step "https://booking.example/", which the page does not show -> Make both from the same field of the content.",
      "a page that is no longer built": "/editorial-policy/ the address was published, and now leads to nothing -> Bring the page back, or name the address under "Old addresses" of the page that replaces it.",
      "a page that leads its reader away": "/treatments/massage-for-neck-pain/ the page has text, and leads the reader away from it (meta refresh) -> Find what wrote it, and remove it there.
    /treatments/massage-for-neck-pain/ the page's head sends to "https://tracker.example/" -> Name an address of this site alone.",
      "a page that only the sitemap has": "/sitemap-index.xml the sitemap names https://library.example/gone/, which is no page for search engines -> Leave it out of the sitemap.",
      "a page that the sitemap lacks": "/treatments/massage-for-neck-pain/ the page is missing from the sitemap -> Add it there, or hide the page from search engines.",
      "a page without JSON-LD": "/treatments/massage-for-neck-pain/ the page has no JSON-LD script -> Put all of its nodes into one @graph, in one script.",
      "a page without canonical address": "/treatments/massage-for-neck-pain/ the canonical address is missing -> Make it the page's own: https://library.example/treatments/massage-for-neck-pain/.",
      "a page without description": "/treatments/massage-for-neck-pain/ the page has no description -> Write one summary of 70 to 160 characters.",
      "a page without h1": "/treatments/massage-for-neck-pain/ the page has no h1 -> Give the page one h1: its title.
    /treatments/massage-for-neck-pain/ the heading "Call 911 or go to the emergency room now" is an h2 before any other -> Make it an h1.",
      "a paragraph with a list in it": "/treatments/massage-for-neck-pain/ Stray end tag '</p>' -> Mend what writes it. Rule: https://html-validate.org/rules/close-order.html",
      "a property that schema.org does not have": "/treatments/massage-for-neck-pain/ "indication" is no property of schema.org. -> Look the property up at https://schema.org: it may be misspelt or removed.",
      "a redirect that leads nowhere": "/old/ the redirect leads to "/gone/", where no page is -> Name a page.",
      "a reviewer of whom the JSON-LD knows nothing": "/treatments/massage-for-neck-pain/ the page shows the reviewer "Medically reviewed by Ana Example", which the JSON-LD does not give -> Make both from the same field of the content.",
      "a script in a template": "/treatments/massage-for-neck-pain/ the page has a script within its HTML -> Find what wrote it, and remove it there.",
      "a script of another host": "/treatments/massage-for-neck-pain/ the page loads "https://tracker.example/count.js" (on <script>), which is no file of this site -> Put the file on this site, or leave it out.",
      "a script of another host on the page of the CMS": "/admin/ the page loads "https://cdn.example/cms.js" (on <script>), which is no file of this site -> Put the file on this site, or leave it out.",
      "a script on a page that needs none": "/treatments/massage-for-neck-pain/ the js takes … bytes, and a page of type "article" may take … -> Make the page lighter, or decide on another budget in budgets.json.",
      "a second JSON-LD script": "/treatments/massage-for-neck-pain/ the page has 2 JSON-LD scripts -> Put all of its nodes into one @graph, in one script.",
      "a second h1": "/treatments/massage-for-neck-pain/ the page has 2 headings of level 1: "Massage for neck pain", "Again" -> Give the page one h1: its title.",
      "a size of an image on another host": "/treatments/massage-for-neck-pain/ the page loads "//tracker.example/pixel.gif" (on <img>), which is no file of this site -> Put the file on this site, or leave it out.",
      "a source with another address": "/treatments/massage-for-neck-pain/ the JSON-LD gives the source "https://medlineplus.gov/neckinjuriesanddisorders.html", which the page does not show -> Make both from the same field of the content.
    /treatments/massage-for-neck-pain/ the page shows the source "https://doi.org/10.1000/other", which the JSON-LD does not give -> Make both from the same field of the content.",
      "a source with another title": "/treatments/massage-for-neck-pain/ the JSON-LD gives the title of a source "Neck Injuries and Disorders", which the page does not show -> Make both from the same field of the content.
    /treatments/massage-for-neck-pain/ the page shows the title of a source "Another trial", which the JSON-LD does not give -> Make both from the same field of the content.",
      "a stylesheet of another host": "/treatments/massage-for-neck-pain/ the page loads "https://tracker.example/style.css" (on <link>), which is no file of this site -> Put the file on this site, or leave it out.",
      "a title that is longer than advised": "/treatments/massage-for-neck-pain/ (advice) the title "Long Long Long Long Long Long Long Long Long Massage for neck pain | Spine Treatment Library" is too long to be shown whole -> Keep what stands before " | " to 60 characters, and all of it to 100.",
      "a title that no search engine shows whole": "/treatments/massage-for-neck-pain/ the title "Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Massage for neck pain | Spine Treatment Library" is too long to be shown whole -> Keep what stands before " | " to 60 characters, and all of it to 100.",
      "a title that two pages have": "/treatments/massage-for-neck-pain/ the title "Neck pain | Spine Treatment Library" is that of /conditions/neck-pain/ too -> Say in the title how the two pages differ.",
      "an address that cannot be read": "/treatments/massage-for-neck-pain/ the address "https://[gone" cannot be read -> Write it like "/conditions/neck-pain/".",
      "an article whose HTML is over its budget": "/treatments/massage-for-neck-pain/ the html takes … bytes, and a page of type "article" may take … -> Make the page lighter, or decide on another budget in budgets.json.
    /treatments/massage-for-neck-pain/ the html and css together takes … bytes, and a page of type "article" may take … -> Make the page lighter, or decide on another budget in budgets.json.",
      "an author who is not on the page": "/treatments/massage-for-neck-pain/ the JSON-LD gives the author "Ana Example", which the page does not show -> Make both from the same field of the content.",
      "an element that is not closed": "/treatments/massage-for-neck-pain/ Unclosed element '<div>' (#main > div) -> Mend what writes it. Rule: https://html-validate.org/rules/close-order.html
    /treatments/massage-for-neck-pain/ End tag '</main>' seen but there were open elements -> Mend what writes it. Rule: https://html-validate.org/rules/close-order.html
    /treatments/massage-for-neck-pain/ End tag '</body>' seen but there were open elements -> Mend what writes it. Rule: https://html-validate.org/rules/close-order.html
    /treatments/massage-for-neck-pain/ End tag '</html>' seen but there were open elements -> Mend what writes it. Rule: https://html-validate.org/rules/close-order.html",
      "an embedded file": "/treatments/massage-for-neck-pain/ the page has an element <embed> -> Find what wrote it, and remove it there.",
      "an empty link": "/treatments/massage-for-neck-pain/ the address "" is empty -> Write an address, or leave it out.",
      "an empty title": "/treatments/massage-for-neck-pain/ the page has no title -> Give it one.",
      "an id that is there twice": "/treatments/massage-for-neck-pain/ two elements have the id "main", so that links to it lead to the first alone -> Give one of them another; src/model/heading-ids.ts keeps those of the page from headings.",
      "an image of another host": "/treatments/massage-for-neck-pain/ the page loads "https://tracker.example/pixel.gif" (on <img>), which is no file of this site -> Put the file on this site, or leave it out.",
      "an image of another host within a drawing": "/treatments/massage-for-neck-pain/ the page loads "https://tracker.example/pixel.gif" (on <image>), which is no file of this site -> Put the file on this site, or leave it out.",
      "an image within its address": "/treatments/massage-for-neck-pain/ the page loads "data:image/svg+xml,<svg/>" (on <img>), which is no file of this site -> Put the file on this site, or leave it out.",
      "an inline handler": "/treatments/massage-for-neck-pain/ the page has an attribute onclick="run()" (on <p>) -> Find what wrote it, and remove it there.",
      "an inline module": "/treatments/massage-for-neck-pain/ the page has a script within its HTML -> Find what wrote it, and remove it there.",
      "an inline script": "/treatments/massage-for-neck-pain/ the page has a script within its HTML -> Find what wrote it, and remove it there.",
      "an inline style": "/treatments/massage-for-neck-pain/ the page has an attribute style="color: red" (on <p>) -> Find what wrote it, and remove it there.",
      "an inline style element": "/treatments/massage-for-neck-pain/ the page has an element <style> -> Find what wrote it, and remove it there.",
      "an object": "/treatments/massage-for-neck-pain/ the page has an element <object> -> Find what wrote it, and remove it there.",
      "an old address that leads to another host": "/old/ the page's head sends to "https://x.example/" -> Name an address of this site alone.",
      "an unknown element": "/treatments/massage-for-neck-pain/ <spine> is not a valid element name (#main > spine) -> Mend what writes it. Rule: https://html-validate.org/rules/element-name.html",
      "another day": "/treatments/massage-for-neck-pain/ the JSON-LD gives the day "2026-11-23", which the page does not show -> Make both from the same field of the content.",
      "another telephone number": "/treatments/massage-for-neck-pain/ the JSON-LD gives the telephone number "13108287757", which the page does not show -> Make both from the same field of the content.
    /treatments/massage-for-neck-pain/ the page shows the telephone number "13105550100", which the JSON-LD does not give -> Make both from the same field of the content.
    /treatments/massage-for-neck-pain/ the JSON-LD gives the next step "tel:+13108287757", which the page does not show -> Make both from the same field of the content.",
      "another title": "/treatments/massage-for-neck-pain/ the JSON-LD gives the title "Massage for neck pain", which the page does not show -> Make both from the same field of the content.
    /treatments/massage-for-neck-pain/ the page shows the title "Massage cures neck pain", which the JSON-LD does not give -> Make both from the same field of the content.",
      "no sitemap": "/sitemap-index.xml the sitemap is missing, or lacks a part that its index names -> Build the site again, with its sitemap.",
      "the CMS in the sitemap": "/sitemap-index.xml the sitemap names https://library.example/admin/, which is no page for search engines -> Leave it out of the sitemap.",
      "the canonical address of another page": "/treatments/massage-for-neck-pain/ the canonical address is https://library.example/conditions/neck-pain/ -> Make it the page's own: https://library.example/treatments/massage-for-neck-pain/.",
    }
  `);
});
