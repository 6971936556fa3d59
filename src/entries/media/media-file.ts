import type { MediaFormat } from './media-header.ts';
import type { Dimensions } from './picture-size.ts';

/** One file in `content/media/`. */
export interface MediaFile {
  name: string;
  /** The path from the root of the repository. */
  path: string;
  /** Its address on the site, like `/media/neck.jpg`. */
  address: string;
  /** In bytes. */
  size: number;
  /** The format that its first bytes show, whatever its name says. */
  format: MediaFormat | undefined;
  /** The size of a picture, if it can be read. */
  dimensions: Dimensions | undefined;
}
