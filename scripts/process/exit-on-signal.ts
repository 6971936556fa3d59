/**
 * Ends this process on Ctrl+C and SIGTERM as if it had come to its end, so that it takes along what it
 * started: a process that a signal kills runs no `exit` listeners, and its children would live on.
 *
 * @param code The exit code: 0 where a signal is the way to stop the command.
 */
export function exitOnSignal(code: number): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(code));
  }
}
