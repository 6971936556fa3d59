import {
  add,
  addToHead,
  article,
  articleAddress,
  inText,
  replace,
  write,
  type PlantedFault,
} from './planted-fault.ts';
import { plantedFalsehoods } from './planted-falsehoods.ts';
import { plantedThreats } from './planted-threats.ts';
import { testSite } from '../sites/test-site.ts';

/** The faults that the checks of the built site must find, one at a time. */
export const plantedFaults: PlantedFault[] = [
  ...inText('addresses', {
    'a link to a page that does not exist': '<a href="/treatments/gone/">Gone</a>',
    'a link without the slash at its end': '<a href="/conditions/neck-pain">Neck pain</a>',
    'a link to an anchor that does not exist': '<a href="/conditions/neck-pain/#gone">Gone</a>',
    'a link to an anchor that this page lacks': '<a href="#gone">Gone</a>',
    'a link to a whole address of this site': `<a href="${testSite.origin}/gone/">Gone</a>`,
    'an empty link': '<a href="">Nowhere</a>',
    'an address that cannot be read': '<a href="https://[gone">Gone</a>',
    'a missing image': '<img src="/media/gone.png" alt="">',
    'a missing size of an image': '<img src="/favicon.svg" srcset="/gone.png 2x" alt="">',
  }),
  {
    title: 'a missing script of the CMS',
    check: 'addresses',
    file: 'admin/index.html',
    plant: write('<!doctype html><script src="/gone.js"></script><a href="/gone/">Gone</a>'),
  },
  {
    title: 'a missing picture for social networks',
    check: 'addresses',
    file: article,
    plant: addToHead(`<meta property="og:image" content="${testSite.origin}/gone.png">`),
  },
  {
    title: 'a missing file in a stylesheet',
    check: 'addresses',
    file: 'planted.css',
    plant: write('/* url(/not-asked.png) */ @import "gone.css"; p { background: url(gone.png) }'),
  },
  ...inText('html', {
    'a paragraph with a list in it': '<p><ul><li>One</li></ul></p>',
    'an unknown element': '<spine>Neck</spine>',
    'a label of nothing': '<p aria-labelledby="gone">Text</p>',
    'an element that is not closed': '<div>Text',
  }),
  ...inText('ids', { 'an id that is there twice': '<p id="main">Again</p>' }),
  ...inText('headings', {
    'a second h1': '<h1>Again</h1>',
    'a heading that skips a level': '<h2>Two</h2><h4>Four</h4>',
  }),
  {
    title: 'a page without h1',
    check: 'headings',
    file: article,
    plant: replace(/<h1.*?<\/h1>/s, ''),
  },
  {
    title: 'a title that two pages have',
    check: 'titles',
    file: article,
    plant: replace(/<title>.*?<\/title>/, '<title>Neck pain | Spine Treatment Library</title>'),
  },
  {
    title: 'an empty title',
    check: 'titles',
    file: article,
    plant: replace(/<title>.*?<\/title>/, '<title> </title>'),
  },
  {
    title: 'a title that no search engine shows whole',
    check: 'titles',
    file: article,
    plant: replace('<title>', `<title>${'Long '.repeat(20)}`),
  },
  {
    title: 'a title that is longer than advised',
    check: 'titles',
    file: article,
    plant: replace('<title>', `<title>${'Long '.repeat(9)}`),
  },
  {
    title: 'a description that is too short',
    check: 'titles',
    file: article,
    plant: replace(/(name="description" content=")[^"]*/, '$1Massage.'),
  },
  {
    title: 'a page without description',
    check: 'titles',
    file: article,
    plant: replace(/<meta name="description"[^>]*>/, ''),
  },
  {
    title: 'a page that the sitemap lacks',
    check: 'indexing',
    file: 'sitemap-treatments-0.xml',
    plant: replace(new RegExp(`<url><loc>${articleAddress}</loc>.*?</url>`), ''),
  },
  {
    title: 'a page that only the sitemap has',
    check: 'indexing',
    file: 'sitemap-treatments-0.xml',
    plant: replace('<url>', `<url><loc>${testSite.origin}/gone/</loc></url><url>`),
  },
  {
    title: 'the CMS in the sitemap',
    check: 'indexing',
    file: 'sitemap-treatments-0.xml',
    plant: replace('<url>', `<url><loc>${testSite.origin}/admin/</loc></url><url>`),
  },
  {
    title: 'no sitemap',
    check: 'indexing',
    file: 'sitemap-treatments-0.xml',
    plant: () => undefined,
  },
  {
    title: 'the canonical address of another page',
    check: 'indexing',
    file: article,
    plant: replace(/(rel="canonical" href=")[^"]*/, `$1${testSite.origin}/conditions/neck-pain/`),
  },
  {
    title: 'a page without canonical address',
    check: 'indexing',
    file: article,
    plant: replace(/<link rel="canonical"[^>]*>/, ''),
  },
  {
    title: 'a hidden page that search engines are sent to',
    check: 'indexing',
    file: article,
    plant: addToHead('<meta name="robots" content="noindex">'),
  },
  {
    title: 'a property that schema.org does not have',
    check: 'json-ld',
    file: article,
    plant: replace('"headline":', '"indication":'),
  },
  {
    title: 'JSON-LD that is no JSON',
    check: 'json-ld',
    file: article,
    plant: replace('{"@context":', '{@context:'),
  },
  {
    title: 'a page without JSON-LD',
    check: 'json-ld',
    file: article,
    plant: replace(/<script type="application\/ld\+json">.*?<\/script>/s, ''),
  },
  {
    title: 'a second JSON-LD script',
    check: 'json-ld',
    file: article,
    plant: add('<script type="application/ld+json">{}</script>'),
  },
  {
    title: 'a day of review without reviewer',
    check: 'json-ld',
    file: article,
    plant: replace('"headline":', '"lastReviewed":"2026-11-23","headline":'),
  },
  {
    title: 'JSON-LD that names a condition differently than its page',
    check: 'json-ld',
    file: article,
    plant: replace('"name":"Neck pain"', '"name":"Sore neck"'),
  },
  ...plantedFalsehoods,
  ...plantedThreats,
  {
    title: 'an article whose HTML is over its budget',
    check: 'budgets',
    file: article,
    plant: add(`<!-- ${noise(20_000)} -->`),
  },
  {
    title: 'a script on a page that needs none',
    check: 'budgets',
    file: article,
    plant: add('<script src="/pagefind/pagefind.js"></script>'),
  },
  {
    title: 'a page that is no longer built',
    check: 'ledger',
    also: ['addresses', 'indexing'],
    file: 'editorial-policy/index.html',
    plant: () => undefined,
  },
  {
    title: 'a redirect that leads nowhere',
    check: 'ledger',
    file: '_redirects',
    plant: write('# Old addresses\n/old/ /gone/ 301\n/older/ /conditions/neck-pain/#main 301\n'),
  },
  {
    title: 'a new page that is not in the ledger yet',
    check: 'ledger',
    file: 'old/index.html',
    plant: write('<!doctype html><meta http-equiv="refresh" content="0;url=/conditions/">'),
  },
];

/** Returns text that hardly compresses, the same on every run. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  }).join('');
}
