/** The field on a page of its own, with a small library around it: for tests in a browser. */
import { config as zodSettings } from 'zod';
import type { LibraryData } from '../../preview/library-data.ts';
import { openTextField, type TextField } from '../open-text-field.ts';
import styles from '../text-field.css?inline';

/** What tests find in the page. */
export interface FieldPage {
  field: TextField;
  /** The text as the field handed it on last. */
  text: string;
}

zodSettings({ jitless: true });

const sources = [
  { id: 'trial', title: 'Massage for neck pain: a trial', authors: 'Sherman KJ', year: 2014 },
  { id: 'review', title: 'Heat for low back pain: a review', authors: 'French SD', year: 2006 },
];
const callsToAction = [
  { id: 'call-us', type: 'phone', label: 'Call the clinic', placement: 'in-text' },
];

const library = {
  version: '',
  origin: 'https://library.example',
  mediaFiles: ['/media/neck.jpg'],
  headings: [
    { page: '/conditions/sciatica/', of: 'Sciatica', id: 'risks', title: 'Risks of sciatica' },
  ],
  entries: {
    articles: [],
    conditions: [],
    people: [],
    settings: undefined,
    glossary: [
      {
        id: 'sciatica',
        data: {
          term: 'Sciatica',
          definition: 'Pain along a nerve of the leg.',
          alsoKnownAs: ['sciatic pain'],
        },
      },
      {
        id: 'disc',
        data: { term: 'Disc', definition: 'A cushion between bones.', alsoKnownAs: [] },
      },
    ],
    'urgent-advice': [{ id: 'cauda-equina-syndrome', data: { title: 'Numb between the legs' } }],
  },
} as unknown as LibraryData;

const page = globalThis as unknown as FieldPage;
const style = document.createElement('style');
style.textContent = styles;
document.head.append(style);

const text = JSON.parse(document.getElementById('text')?.textContent ?? '""') as string;
page.text = text;
page.field = openTextField(document.querySelector('main') ?? document.body, {
  id: 'body-field',
  label: 'Text',
  text,
  context: {
    readEntry: () => ({
      collection: 'articles',
      slug: 'example',
      fields: { title: 'Example', sources, callsToAction, body: page.text },
      media: new Map(),
    }),
    loadLibrary: () => Promise.resolve(library),
    chooseFile: (kind) =>
      Promise.resolve(kind === 'image' ? '/media/neck.jpg' : '/media/leaflet.pdf'),
    findPicture: (address) => address,
    openList: (name) => document.body.setAttribute('data-opened', name),
  },
  onChange(written) {
    page.text = written;
  },
});
