import type { EditedEntry } from '../decap/edited-entry.ts';
import type { LibraryData } from '../preview/library-data.ts';

/** What the field needs from the form and the site. */
export interface FieldContext {
  /** Returns the entry as the form holds it. */
  readEntry(): EditedEntry;
  /** Returns what the last build knew of the site. */
  loadLibrary(): Promise<LibraryData>;
  /** Opens the media library. @returns the path of the chosen or uploaded file; undefined if cancelled. */
  chooseFile(kind: 'image' | 'file'): Promise<string | undefined>;
  /** Returns a URL for a picture, which may not be on the site yet. */
  findPicture(address: string): string;
  /** Adds an item to a list of the form and scrolls to it. */
  openList(name: 'sources' | 'callsToAction'): void;
}
