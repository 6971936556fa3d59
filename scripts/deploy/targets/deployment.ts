/** What a deploy target needs to know. */
export interface Deployment {
  /** The folder of the built site. */
  site: string;
  /** The name of a preview, such as `pr-12`; undefined for the live site. */
  preview?: string | undefined;
  env: Readonly<Record<string, string | undefined>>;
  log(line: string): void;
}

/**
 * Reads required environment variables.
 *
 * @throws with the names of all that are not set.
 */
export function readVariables<const Name extends string>(
  env: Deployment['env'],
  names: readonly Name[],
): Record<Name, string> {
  const missing = names.filter((name) => !env[name]?.trim());
  if (missing.length > 0) {
    throw new Error(
      `${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not set: see docs/deploying.md, "Choose a host".`,
    );
  }
  return Object.fromEntries(names.map((name) => [name, env[name]?.trim()])) as Record<Name, string>;
}
