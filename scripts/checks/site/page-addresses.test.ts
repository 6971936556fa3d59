import { describe, expect, it } from 'vitest';
import { parseElements } from './elements.ts';
import { listPageAddresses, splitSrcset } from './page-addresses.ts';

const base = new URL('https://library.example/a/');

describe('the addresses of a page', () => {
  it.each([
    ['resource', '<img src="/a.png" srcset="/b.png 2x">', ['/a.png', '/b.png']],
    ['resource', '<video src="/a.mp4" poster="/b.png"></video>', ['/a.mp4', '/b.png']],
    ['resource', '<svg><use xlink:href="/a.svg#b"></use></svg>', ['/a.svg#b']],
    ['resource', '<link rel="preload stylesheet" href="/a.css">', ['/a.css']],
    ['resource', '<link rel="canonical stylesheet" href="/a.css">', ['/a.css']],
    ['resource', '<link href="/a">', ['/a']],
    ['resource', '<object data="/a.pdf"></object><data value="1" data="2">', ['/a.pdf']],
    ['link', '<a href="/a/">A</a><link rel="Canonical" href="/b/">', ['/a/', '/b/']],
    ['link', '<meta property="og:image" content="/a.png"><meta name="x" content="/b">', ['/a.png']],
    ['link', '<meta http-equiv="Refresh" content="0; URL=\'/a/\'">', ['/a/']],
    ['link', '<meta http-equiv="refresh" content="30">', []],
    ['form', '<form action="/a/"><button formaction="/b/">B</button></form>', ['/a/', '/b/']],
  ])('are classified by what a browser does with them: %s in %s', (use, html, values) => {
    const found = listPageAddresses(parseElements(html), base).filter(
      (address) => address.use === use,
    );
    expect(found.map(({ value }) => value).sort()).toEqual(values);
  });
});

describe('a srcset', () => {
  it.each([
    ['/a.png', ['/a.png']],
    ['/a.png 1x, /b.png 2x', ['/a.png', '/b.png']],
    ['/a.png 1x,/b.png 2x', ['/a.png', '/b.png']],
    ['/a.png, /b.png 640w,', ['/a.png', '/b.png']],
    ['/a,b.png 1x', ['/a,b.png']],
    [' ', []],
  ])('is a list of addresses: %s', (srcset, addresses) => {
    expect(splitSrcset(srcset)).toEqual(addresses);
  });
});
