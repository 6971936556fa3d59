import { collections as model } from '../../src/model/collections.ts';
import type { Backend } from './backend.ts';
import { toDecapCollections, type Collections } from './collections.ts';
import type { DecapConfig } from './types.ts';

export interface ConfigOptions {
  backend: Backend;
  /** The site's own address, for links from the CMS to its pages. */
  siteUrl?: string;
  collections?: Collections;
}

/**
 * The whole configuration of the CMS. Its collections and their fields come from the model alone.
 *
 * @throws on a field of the model that the CMS has no counterpart for.
 */
export function buildDecapConfig({
  backend: { backend, publishMode },
  siteUrl,
  collections = model,
}: ConfigOptions): DecapConfig {
  return {
    // There is no config.yml to look for.
    load_config_file: false,
    backend,
    publish_mode: publishMode,
    ...(siteUrl && { site_url: siteUrl }),
    media_folder: 'content/media',
    public_folder: '/media',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    collections: toDecapCollections(collections),
  };
}
