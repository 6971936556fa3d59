/** What was changed or left out of what was pasted, each said once. */
export class PasteNotes {
  readonly #notes = new Map<string, string[]>();

  /** @param quoted The words in question; said with the others of the same note. */
  add(note: string, quoted?: string): void {
    const known = this.#notes.get(note) ?? [];
    const short = quoted?.replace(/\s+/g, ' ').trim() ?? '';
    const shown = short.length > 60 ? `${short.slice(0, 59)}…` : short;
    if (shown !== '' && !known.includes(shown)) known.push(shown);
    this.#notes.set(note, known);
  }

  list(): string[] {
    const most = 5;
    return [...this.#notes].map(([note, quoted]) => {
      if (quoted.length === 0) return `${note}.`;
      const rest = quoted.length > most ? ` and ${String(quoted.length - most)} more` : '';
      return `${note}: ${quoted
        .slice(0, most)
        .map((words) => `“${words}”`)
        .join(', ')}${rest}.`;
    });
  }
}

/** What all parts of one paste share. */
export interface BuildScope {
  notes: PasteNotes;
  /** By how much headings are moved down: the title of a page is its only first-level heading. */
  headingShift: number;
}
