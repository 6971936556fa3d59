/** How many later ports to try. */
const maxTries = 50;

/**
 * Starts a server on a port or, if that is taken, on the next free one.
 *
 * @param port 0 for any free port.
 * @param start Starts the server. If the port is taken, it rejects with an error whose code, or whose
 * cause's code, is `EADDRINUSE`.
 */
export async function startNear<T>(port: number, start: (port: number) => Promise<T>): Promise<T> {
  for (let tried = port; ; tried++) {
    try {
      return await start(tried);
    } catch (error) {
      if (!isTaken(error) || tried === port + maxTries || tried === 65_535) throw error;
    }
  }
}

function isTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === 'EADDRINUSE') || isTaken(error.cause);
}

/**
 * Reads a port from an environment variable.
 *
 * @param fallback The port if the variable is not set.
 * @throws if the value is not a port.
 */
export function readPort(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  fallback: number,
): number {
  const text = env[name]?.trim();
  if (!text) return fallback;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`${name} is "${text}": set it to a number from 0 to 65535, like ${fallback}.`);
}
