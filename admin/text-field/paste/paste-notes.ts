/** Collects notes on what a paste changed or left out. */
export class PasteNotes {
  readonly #notes = new Map<string, string[]>();

  /** @param quoted The words in question, listed with others of the same note. */
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

/** What all blocks of a paste share. */
export interface BuildScope {
  notes: PasteNotes;
  /** How many levels headings move down: only the title of a page has level 1. */
  headingShift: number;
}
