import { certaintyLevels, studyKinds, type Certainty } from '../../model/taxonomies.ts';
import type { PageLibrary } from '../join-library.ts';
import { policyGraph } from '../json-ld/pages.ts';
import { paths } from '../../model/urls.ts';
import { viewPage } from './page.ts';

/** Returns the page about how the library is made, with its reviewers. */
export function viewEditorialPolicy({ site, people }: PageLibrary) {
  const page = {
    path: paths.editorialPolicy,
    title: 'How we write and review',
    description:
      'How the pages of this library are written, sourced, checked and reviewed, and what we mean when we say how sure we are.',
  };
  const { clinicName, reviewIntervalMonths, email } = site.settings;
  const reviewers = people.filter(({ data }) => data.reviewer);
  return {
    ...viewPage(page, site, { graph: policyGraph(page, reviewers, site) }),
    clinicName,
    studyKinds: Object.values(studyKinds).map(({ label }) => label),
    certaintyLevels: (Object.keys(certaintyLevels) as Certainty[]).map((level) => ({
      level,
      meaning: certaintyLevels[level].meaning,
    })),
    reviewIntervalMonths,
    reviewers: reviewers.map(({ slug, data }) => ({
      id: slug,
      description: [data.name, data.credentials, data.role].filter(Boolean).join(', '),
      profile: data.profile,
    })),
    email,
  };
}
