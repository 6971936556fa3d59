/** A text that must not be built. */
export interface HostileBody {
  name: string;
  body: string;
  /** The line of the body where the error must be. */
  line: number;
}

/** Code that would write the file `__CANARY__`, which a test replaces with a path. */
export const run = "process.getBuiltinModule('fs').appendFileSync('__CANARY__', 'x')";

/** Returns a text with these lines after an honest paragraph; the first of them is line 3. */
export function after(first: string, ...lines: string[]): string {
  return ['An honest first paragraph.', '', first, ...lines, ''].join('\n');
}
