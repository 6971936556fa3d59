/** How often to check that npm is still running, in milliseconds. */
const interval = 300;

/**
 * Exits on Ctrl+C and SIGTERM in a way that runs `exit` listeners, so that child processes end too.
 * A SIGTERM to npm reaches only the shell in between, so this process also exits once that shell is gone.
 *
 * @param code The exit code: 0 for a command that is meant to be stopped by a signal.
 */
export function exitOnSignal(code: number): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(code));
  }
  const { ppid: shell } = process;
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => process.ppid !== shell && process.exit(code), interval).unref();
}
