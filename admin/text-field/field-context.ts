import type { EditedEntry } from '../decap/edited-entry.ts';
import type { LibraryData } from '../preview/library-data.ts';

/** What a field knows of what is around it. */
export interface FieldContext {
  /** The entry as it stands in the form. */
  readEntry(): EditedEntry;
  /** What is on the site. */
  loadLibrary(): Promise<LibraryData>;
  /** @returns the address of the file that was chosen or uploaded; undefined where none was. */
  chooseFile(kind: 'image' | 'file'): Promise<string | undefined>;
  /** Where the browser finds a picture that is not on the site yet. */
  findPicture(address: string): string;
  /** Opens a list of the form, so that an item can be added to it. */
  openList(name: 'sources' | 'callsToAction'): void;
}
