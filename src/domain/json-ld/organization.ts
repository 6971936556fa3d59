import type { MedicalClinic, Person as PersonNode, WebSite } from 'schema-dts';
import type { Person } from '../../model/person.ts';
import type { Site } from '../entry.ts';
import { hyphenateTelephone } from '../telephone.ts';
import { absoluteUrl, paths } from '../../model/urls.ts';
import { clinicId, personId, siteId } from './ids.ts';

/** Returns the library as its home page describes it. */
export function websiteNode(site: Site): WebSite {
  return { ...websiteMention(site), description: site.settings.tagline };
}

/** Returns the library as every other page describes it: a subset of the description on its home page. */
export function websiteMention({ origin, settings }: Site): WebSite {
  return {
    '@type': 'WebSite',
    '@id': siteId(origin),
    url: absoluteUrl(paths.home, origin),
    name: settings.siteName,
    inLanguage: 'en-US',
    publisher: { '@id': clinicId(origin) },
  };
}

export function clinicNode({ origin, settings }: Site): MedicalClinic {
  const telephone = settings.telephone && hyphenateTelephone(settings.telephone);
  return {
    '@type': 'MedicalClinic',
    '@id': clinicId(origin),
    name: settings.clinicName,
    url: absoluteUrl(paths.home, origin),
    ...(settings.email && { email: settings.email }),
    ...(telephone && {
      telephone,
      contactPoint: { '@type': 'ContactPoint', contactType: 'appointments', telephone },
    }),
  };
}

/** Returns an author or reviewer. schema.org's Physician is an organization, so a doctor is a Person here. */
export function personNode(slug: string, person: Person, origin: URL): PersonNode {
  return {
    '@type': 'Person',
    '@id': personId(slug, origin),
    name: person.name,
    ...(person.credentials && { honorificSuffix: person.credentials }),
    ...(person.role && { jobTitle: person.role }),
    ...(person.profile && { description: person.profile }),
    ...(person.sameAs.length > 0 && { sameAs: person.sameAs }),
  };
}
