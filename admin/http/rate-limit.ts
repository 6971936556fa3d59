/** Says whether a client may make one more request now. */
export type RateLimit = (client: string) => boolean;

interface RateLimitOptions {
  /** How many requests a client may make within a minute. */
  perMinute: number;
  /** The time in milliseconds. */
  now?(): number;
}

/** How many clients are remembered; beyond that the one that has been silent longest is forgotten. */
const mostClients = 10_000;

/** Limits how often each client may ask. */
export function createRateLimit({ perMinute, now = Date.now }: RateLimitOptions): RateLimit {
  const minutes = new Map<string, { start: number; count: number }>();
  return (client) => {
    const moment = now();
    const last = minutes.get(client);
    const isOver = !last || moment - last.start >= 60_000;
    const minute = isOver ? { start: moment, count: 1 } : { ...last, count: last.count + 1 };
    // Deleted first, so that the clients stand in the order in which they last asked.
    minutes.delete(client);
    minutes.set(client, minute);
    const [silent] = minutes.keys();
    if (minutes.size > mostClients && silent !== undefined) minutes.delete(silent);
    return minute.count <= perMinute;
  };
}
