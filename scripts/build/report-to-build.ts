/** The message in which Astro's process explains to the build, and so to an editor, why it stops. */
export interface BuildReport {
  reason: string;
}

/** Sends the reason to the build that started this process, if there is one. */
export function reportToBuild(reason: string): void {
  process.send?.({ reason } satisfies BuildReport);
}

export function isBuildReport(message: unknown): message is BuildReport {
  return typeof message === 'object' && message !== null && 'reason' in message;
}
