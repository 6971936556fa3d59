/** The part of a browser's storage that is used. */
export type BaseStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * For each file, the text that the form was filled from: what a save must find unchanged. It is kept
 * beside the autosaved text, so that a restored one is compared with what it was made from, and not
 * with what stands there by then.
 */
export interface Bases {
  load(path: string, text: string | null): void;
  get(path: string): string | null;
  /** Called as the text of a form is kept in this browser, restored from there or dropped. */
  keep(path: string): void;
  restore(path: string): void;
  drop(path: string): void;
}

export function makeBases(storage: BaseStorage): Bases {
  const texts = new Map<string, string | null>();
  const keyOf = (path: string) => `editor.base.${path}`;
  return {
    load: (path, text) => void texts.set(path, text),
    get: (path) => texts.get(path) ?? null,
    keep: (path) => {
      const text = texts.get(path);
      if (text) storage.setItem(keyOf(path), text);
    },
    restore: (path) => {
      const text = storage.getItem(keyOf(path));
      if (text !== null) texts.set(path, text);
    },
    drop: (path) => storage.removeItem(keyOf(path)),
  };
}
