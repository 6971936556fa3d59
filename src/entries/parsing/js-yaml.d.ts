/** Types for the parts of js-yaml that we use, since it has none. */
declare module 'js-yaml' {
  interface TypeOptions {
    kind: 'scalar' | 'sequence' | 'mapping';
    resolve: (value: unknown) => boolean;
    construct: (value: unknown) => unknown;
  }

  /** A YAML tag. */
  interface Type {
    readonly tag: string;
  }

  export const Type: new (tag: string, options: TypeOptions) => Type;

  export const types: Readonly<Record<'null' | 'bool', Type>>;

  interface Schema {
    extend(types: { implicit: readonly Type[] }): Schema;
  }

  /** Strings, sequences and mappings only. */
  export const FAILSAFE_SCHEMA: Schema;

  interface LoadOptions {
    schema?: Schema;
    listener?: (event: string, state: { anchor?: string | null }) => void;
  }

  export function load(text: string, options?: LoadOptions): unknown;

  export class YAMLException extends Error {
    /** What is wrong, without the position. */
    readonly reason: string;
    /** The position, from 0; absent if the error has none. */
    readonly mark?: { readonly line: number; readonly column: number };
  }
}
