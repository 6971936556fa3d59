import { readPages } from './test-site.ts';

/** One page of each type that patients see. */
export const pageTypes = {
  home: '/',
  article: '/treatments/massage-for-neck-pain/',
  condition: '/conditions/low-back-pain/',
  treatments: '/treatments/',
  conditions: '/conditions/',
  search: '/search/',
  glossary: '/glossary/',
  'urgent-advice': '/urgent-advice/',
  'editorial-policy': '/editorial-policy/',
  'not-found': '/404.html',
} as const;

/** Returns the paths of the example pages for developers. */
export function listExamplePaths(folder?: string): string[] {
  return readPages(folder)
    .map(({ path }) => path)
    .filter((path) => path.startsWith('/components/'));
}

/** The page of every treatment and every condition. */
export function listMedicalPaths(folder?: string): string[] {
  return readPages(folder)
    .map(({ path }) => path)
    .filter((path) => /^\/(?:treatments|conditions)\/[^/]+\/$/.test(path));
}
