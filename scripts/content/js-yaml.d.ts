/** What the checks use of js-yaml, the parser that Astro reads the fields with; it brings no types. */
declare module 'js-yaml' {
  export function load(text: string): unknown;

  export class YAMLException extends Error {
    /** What is wrong, without the place. */
    readonly reason: string;
    /** Where, both from 0; absent where the fault has no place. */
    readonly mark?: { readonly line: number; readonly column: number };
  }
}
