import type { Lexicon, SearchPage } from '../lexicon.ts';

function page(kind: SearchPage['kind'], title: string, more: Partial<SearchPage> = {}): SearchPage {
  const slug = title
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return { kind, slug, title, names: [], terms: [], conditions: [], regions: [], ...more };
}

/** A lexicon about dental care, since search must not depend on the subject of one library. */
export const smallLexicon: Lexicon = {
  pages: [
    page('condition', 'Toothache', {
      slug: 'tooth-pain',
      names: ['odontalgia'],
      terms: ['throbbing tooth'],
      conditions: ['tooth-pain'],
      regions: ['neck'],
    }),
    page('condition', 'Gum disease (gingivitis)', {
      names: ['bleeding gums'],
      conditions: ['gum-disease-gingivitis'],
      regions: ['neck', 'shoulders'],
    }),
    page('treatment', 'Root canal treatment for toothache', {
      names: ['endodontic therapy', 'RCT'],
      terms: ['root filling'],
      conditions: ['tooth-pain'],
      regions: ['neck'],
      careLevel: 'surgery',
    }),
    page('treatment', 'Flossing', {
      conditions: ['gum-disease-gingivitis'],
      regions: ['neck'],
      careLevel: 'self-care',
    }),
    page('term', 'plaque', { names: ['dental biofilm'] }),
  ],
  elsewhere: [['halitosis', 'bad breath']],
  clinic: [
    {
      topic: 'telephone',
      title: 'Call (310) 555-0100',
      detail: 'The clinic',
      href: 'tel:+13105550100',
    },
  ],
  vocabulary: ['enamel', 'fluoride', 'toothbrush'],
};
