import { readFileSync, writeFileSync } from 'node:fs';

const ledgerFile = new URL('./published-addresses.txt', import.meta.url);

/** Reads every address that was ever published from the ledger. */
export function readLedger(): string[] {
  return parseLedger(readFileSync(ledgerFile, 'utf8'));
}

/** Replaces the ledger file. */
export function writeLedger(addresses: readonly string[]): void {
  writeFileSync(ledgerFile, formatLedger(addresses));
}

/** Parses the text of a ledger. */
export function parseLedger(text: string): string[] {
  return text.split(/\r?\n/).filter(Boolean);
}

/** The text of a ledger: one address per line, each once, in the same order on every machine. */
export function formatLedger(addresses: readonly string[]): string {
  return [...new Set(addresses)]
    .sort()
    .map((address) => `${address}\n`)
    .join('');
}
