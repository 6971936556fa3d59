import { readFileSync, writeFileSync } from 'node:fs';

const ledgerFile = new URL('./published-addresses.txt', import.meta.url);

/** Every address that was ever published, from the ledger in git. */
export function readLedger(): string[] {
  return parseLedger(readFileSync(ledgerFile, 'utf8'));
}

/** Replaces the ledger in the working tree. */
export function writeLedger(addresses: readonly string[]): void {
  writeFileSync(ledgerFile, formatLedger(addresses));
}

/** The addresses in the text of a ledger. */
export function parseLedger(text: string): string[] {
  return text.split(/\r?\n/).filter(Boolean);
}

/** A ledger's text: one address a line, each once, in an order that is the same on every machine. */
export function formatLedger(addresses: readonly string[]): string {
  return [...new Set(addresses)]
    .sort()
    .map((address) => `${address}\n`)
    .join('');
}
