/** The message by which Astro's process tells the build why it stops, in words for whoever can fix it. */
export interface BuildReport {
  reason: string;
}

/** Tells the build that started this process, if one did. */
export function reportToBuild(reason: string): void {
  process.send?.({ reason } satisfies BuildReport);
}

export function isBuildReport(message: unknown): message is BuildReport {
  return typeof message === 'object' && message !== null && 'reason' in message;
}
