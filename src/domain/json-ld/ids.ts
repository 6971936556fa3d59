/** The `@id`s of the graph, identical for the same thing on every page. */
import { absoluteUrl, conditionPath, paths, treatmentPath } from '../../model/urls.ts';

export const clinicId = (origin: URL) => absoluteUrl('/#clinic', origin);
export const siteId = (origin: URL) => absoluteUrl('/#site', origin);
export const pageId = (path: string, origin: URL) => absoluteUrl(`${path}#page`, origin);
export const breadcrumbId = (path: string, origin: URL) =>
  absoluteUrl(`${path}#breadcrumb`, origin);
export const therapyId = (slug: string, origin: URL) =>
  absoluteUrl(`${treatmentPath(slug)}#therapy`, origin);
export const conditionId = (slug: string, origin: URL) =>
  absoluteUrl(`${conditionPath(slug)}#condition`, origin);
export const personId = (slug: string, origin: URL) =>
  absoluteUrl(`${paths.editorialPolicy}#${slug}`, origin);
export const termSetId = (origin: URL) => absoluteUrl(`${paths.glossary}#terms`, origin);
