import { describe, expect, it } from 'vitest';
import { listStylesheetAddresses } from './stylesheet-addresses.ts';

describe('addresses in a stylesheet', () => {
  it.each([
    ['p{background:url(/a.png)}', ['/a.png']],
    ['p{background:URL( "/a b.png" )}', ['/a b.png']],
    ["@font-face{src:url('/a.woff2')format('woff2'),url(/a.woff)}", ['/a.woff2', '/a.woff']],
    ['@import "a.css"; @import url(b.css);', ['b.css', 'a.css']],
    ['/* url(/a.png) */ p{}', []],
  ])('are found in %s', (css, addresses) => {
    expect(listStylesheetAddresses(css)).toEqual(addresses);
  });
});
