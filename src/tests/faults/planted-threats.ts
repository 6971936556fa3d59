import { addToHead, article, inText, write, type PlantedFault } from './planted-fault.ts';

/** Faults that would run code, load files from other hosts, or reveal what a patient reads. */
export const plantedThreats: PlantedFault[] = [
  ...inText('safety', {
    'an inline handler': '<p onclick="run()">Text</p>',
    'an inline script': '<script>run()</script>',
    'an inline module': '<script type="module">run()</script>',
    'an inline style element': '<style>p { color: red }</style>',
    'an inline style': '<p style="color: red">Text</p>',
    'a script in a template': '<template><script>run()</script></template>',
    'a handler for readers without scripts': '<noscript><p onclick="run()">Text</p></noscript>',
    'a link that runs a script': '<a href=" java&#10;script:run()">Run</a>',
    'a link that is a page of its own': '<a href="data:text/html,<script>run()</script>">Run</a>',
    'a frame': '<iframe src="/search/" title="Search"></iframe>',
    'an object': '<object data="/favicon.svg"></object>',
    'an embedded file': '<embed src="/favicon.svg">',
    'an image of another host': '<img src="https://tracker.example/pixel.gif" alt="">',
    'a size of an image on another host':
      '<img src="/favicon.svg" srcset="//tracker.example/pixel.gif 2x" alt="">',
    'a script of another host': '<script src="https://tracker.example/count.js"></script>',
    'an image within its address': '<img src="data:image/svg+xml,<svg/>" alt="">',
    'an image of another host within a drawing':
      '<svg><image href="https://tracker.example/pixel.gif"/></svg>',
    'a form that sends to another host': '<form action="https://tracker.example/"></form>',
    'a button that sends to another host':
      '<form><button formaction="https://tracker.example/">Send</button></form>',
    'a link that notifies a third party': '<a href="/search/" ping="/search/">Search</a>',
    'a page that leads its reader away':
      '<meta http-equiv="refresh" content="0; url=https://tracker.example/">',
  }),
  {
    title: 'a stylesheet of another host',
    check: 'safety',
    file: article,
    plant: addToHead('<link rel="stylesheet" href="https://tracker.example/style.css">'),
  },
  {
    title: 'a connection to another host ahead of time',
    check: 'safety',
    file: article,
    plant: addToHead('<link rel="preconnect" href="https://tracker.example">'),
  },
  {
    title: 'a base address',
    check: 'safety',
    file: article,
    plant: addToHead('<base target="_top">'),
  },
  {
    title: 'a font of another host in a stylesheet',
    check: 'safety',
    file: 'planted.css',
    plant: write(
      '@import url(https://tracker.example/font.css); p { background: url(data:image/png,) }',
    ),
  },
  {
    title: 'a script of another host on the page of the CMS',
    check: 'safety',
    file: 'admin/index.html',
    plant: write(
      '<!doctype html><script>run()</script><script src="https://cdn.example/cms.js"></script>',
    ),
  },
  {
    title: 'an old address that leads to another host',
    check: 'safety',
    also: ['ledger'],
    file: 'old/index.html',
    plant: write('<!doctype html><meta http-equiv="refresh" content="0;url=https://x.example/">'),
  },
  ...inText('privacy', {
    'a link that names the page':
      '<a href="https://booking.example/?about=massage-for-neck-pain">Book</a>',
    'a link that names the title':
      '<a href="https://booking.example/?about=Massage%20for%20neck%20pain&amp;on=1">Book</a>',
    'a letter that names the title':
      '<a href="mailto:desk@clinic.example?subject=On Massage for neck pain">Write</a>',
    'a link that names a campaign':
      '<a href="https://booking.example/?utm_source=library">Book</a>',
  }),
];
