/** What the checks and the editor use of js-yaml, which brings no types. */
declare module 'js-yaml' {
  interface TypeOptions {
    kind: 'scalar' | 'sequence' | 'mapping';
    resolve: (value: unknown) => boolean;
    construct: (value: unknown) => unknown;
  }

  /** What YAML calls a tag. */
  interface Type {
    readonly tag: string;
  }

  export const Type: new (tag: string, options: TypeOptions) => Type;

  export const types: Readonly<Record<'null' | 'bool', Type>>;

  interface Schema {
    extend(types: { implicit: readonly Type[] }): Schema;
  }

  /** Text, lists and groups alone. */
  export const FAILSAFE_SCHEMA: Schema;

  interface LoadOptions {
    schema?: Schema;
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
