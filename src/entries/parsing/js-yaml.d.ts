/** What the checks and the editor use of js-yaml, the parser that Astro reads the fields with; it brings no types. */
declare module 'js-yaml' {
  /** JSON's kinds of value alone: a day stays text. */
  export const CORE_SCHEMA: unique symbol;

  interface LoadOptions {
    schema?: typeof CORE_SCHEMA;
    listener?: (event: string, state: { anchor?: string | null }) => void;
  }

  export function load(text: string, options?: LoadOptions): unknown;

  export class YAMLException extends Error {
    /** What is wrong, without the place. */
    readonly reason: string;
    /** Where, both from 0; absent where the fault has no place. */
    readonly mark?: { readonly line: number; readonly column: number };
  }
}
