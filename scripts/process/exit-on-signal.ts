/** How often to look whether npm still runs, in milliseconds. */
const interval = 300;

/**
 * Ends this process on Ctrl+C and SIGTERM as if it had come to its end, so that it takes along what it
 * started: a process that a signal kills runs no `exit` listeners, and its children would live on. Of a
 * SIGTERM to npm only the shell between the two hears, so this process also ends once that shell is gone.
 *
 * @param code The exit code: 0 where a signal is the way to stop the command.
 */
export function exitOnSignal(code: number): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(code));
  }
  const { ppid: shell } = process;
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => process.ppid !== shell && process.exit(code), interval).unref();
}
