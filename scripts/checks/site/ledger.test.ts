import { describe, expect, it } from 'vitest';
import { formatLedger, parseLedger, readLedger } from './ledger.ts';
import { parseRedirectRules } from '../../hosting/redirect-rules.ts';

describe('the ledger of published addresses', () => {
  it('has each address once, in the same order on every machine', () => {
    expect(formatLedger(['/b/', '/', '/a-b/', '/a/', '/b/'])).toBe('/\n/a-b/\n/a/\n/b/\n');
  });

  it('can be read back, also with line ends of Windows', () => {
    expect(parseLedger(formatLedger(['/', '/a/']))).toEqual(['/', '/a/']);
    expect(parseLedger('/\r\n/a/\r\n')).toEqual(['/', '/a/']);
  });

  it('is stored in that format', () => {
    expect(readLedger()).toEqual(parseLedger(formatLedger(readLedger())));
    expect(readLedger()).toContain('/');
  });
});

describe('the redirects of a host', () => {
  it('are parsed line by line, without comments', () => {
    const text = '# Old\n/old/ /new/ 301\r\n\n  /older/   /new/#part\n/half\n';
    expect([...parseRedirectRules(text)]).toEqual([
      ['/old/', '/new/'],
      ['/older/', '/new/#part'],
    ]);
  });
});
