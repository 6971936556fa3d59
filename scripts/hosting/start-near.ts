/** How many ports after the wanted one are tried. */
const most = 50;

/**
 * Starts a server at a port or, where another program listens there, at the next that is free.
 *
 * @param port 0 for any.
 * @param start Starts the server; a taken port makes it reject with an error whose code, or whose cause's
 * code, is `EADDRINUSE`.
 */
export async function startNear<T>(port: number, start: (port: number) => Promise<T>): Promise<T> {
  for (let tried = port; ; tried++) {
    try {
      return await start(tried);
    } catch (error) {
      if (!isTaken(error) || tried === port + most || tried === 65_535) throw error;
    }
  }
}

function isTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === 'EADDRINUSE') || isTaken(error.cause);
}

/**
 * Reads a port from a variable.
 *
 * @returns the number; the given one where the variable is not set.
 * @throws where it is no port.
 */
export function readPort(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  otherwise: number,
): number {
  const text = env[name]?.trim();
  if (!text) return otherwise;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`${name} is "${text}": set it to a number from 0 to 65535, like ${otherwise}.`);
}
