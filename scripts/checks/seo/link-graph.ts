import type { SitePage } from '../site/page.ts';
import { listPatientPages, type Site } from '../site/site.ts';

/** The links between the pages of a site, without those that scripts add. */
export interface LinkGraph {
  /** The other pages that a page links to, by its path. */
  out: ReadonlyMap<string, ReadonlySet<string>>;
  /** The other pages that link to a page, by its path. */
  in: ReadonlyMap<string, ReadonlySet<string>>;
  /** The number of clicks from the home page, by path; pages that no links lead to are missing. */
  depths: ReadonlyMap<string, number>;
}

/** Reads the link graph of a built site. */
export function readLinkGraph(site: Site): LinkGraph {
  const pages = listPatientPages(site);
  const known = new Set(pages.map(({ path }) => path));
  const out = new Map(pages.map((page) => [page.path, readTargets(page, site.origin, known)]));
  const incoming = new Map(pages.map(({ path }) => [path, new Set<string>()]));
  for (const [from, targets] of out) {
    for (const to of targets) incoming.get(to)?.add(from);
  }
  return { out, in: incoming, depths: measureDepths(out) };
}

function readTargets(
  { path, addresses }: SitePage,
  origin: string,
  known: ReadonlySet<string>,
): Set<string> {
  const targets = addresses
    .filter(({ tagName }) => tagName === 'a' || tagName === 'area')
    .flatMap(({ url }) => (url?.origin === origin ? url.pathname : []));
  return new Set(targets.filter((target) => target !== path && known.has(target)));
}

function measureDepths(out: LinkGraph['out']): Map<string, number> {
  const depths = new Map([['/', 0]]);
  // Iteration over a map includes entries added on the way, so this is a breadth-first search.
  for (const [path, depth] of depths) {
    for (const target of out.get(path) ?? []) {
      if (!depths.has(target)) depths.set(target, depth + 1);
    }
  }
  return depths;
}
