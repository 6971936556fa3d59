import type { MediaFormat } from './media-header.ts';
import type { Dimensions } from './picture-size.ts';

/** One file of `content/media/`. */
export interface MediaFile {
  name: string;
  /** Path from the top of the repository. */
  path: string;
  /** Where a page finds it, like `/media/neck.jpg`. */
  address: string;
  /** In bytes. */
  size: number;
  /** What its first bytes say that it is, whatever its name says. */
  format: MediaFormat | undefined;
  /** The size of a picture, where it can be read. */
  dimensions: Dimensions | undefined;
}
