/** A built site on its way to a host. */
export interface Delivery {
  /** The folder of the site. */
  site: string;
  /** The name of a preview, such as `pr-12`; without it the site is published. */
  preview?: string | undefined;
  env: Readonly<Record<string, string | undefined>>;
  say(line: string): void;
}

/**
 * The values of variables that must be set.
 *
 * @throws with the names of all that are not.
 */
export function readVariables<const Name extends string>(
  env: Delivery['env'],
  names: readonly Name[],
): Record<Name, string> {
  const missing = names.filter((name) => !env[name]?.trim());
  if (missing.length > 0) {
    throw new Error(
      `${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not set: README.md, "Operations", says what to.`,
    );
  }
  return Object.fromEntries(names.map((name) => [name, env[name]?.trim()])) as Record<Name, string>;
}
