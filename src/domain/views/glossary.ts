import type { PageLibrary } from '../join-library.ts';
import { glossaryGraph } from '../json-ld/pages.ts';
import { sourceUrl } from '../sources.ts';
import { paths } from '../../model/urls.ts';
import { viewPage } from './page.ts';

export type GlossaryView = ReturnType<typeof viewGlossary>;

export function viewGlossary({ site, terms }: Pick<PageLibrary, 'site' | 'terms'>) {
  const page = {
    path: paths.glossary,
    title: 'Glossary',
    description:
      'Medical words about the neck and back in plain words, from muscle knots and slipped discs to the names of treatments.',
  };
  return {
    ...viewPage(page, site, { graph: glossaryGraph(page, terms, site) }),
    terms: terms.map(({ slug, data: { term, definition, alsoKnownAs, source } }) => ({
      id: slug,
      term,
      definition,
      alsoKnownAs,
      source: source && { title: source.title, url: sourceUrl(source) },
    })),
  };
}
