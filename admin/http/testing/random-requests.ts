import { foreignTargets, oddTargets } from './raw-request.ts';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

const methods = [
  'GET',
  'GET',
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'CONNECT',
];
const moreMethods = ['PATCH', 'PROPFIND', 'get', 'PRI', 'G\0T', ''];
const versions = ['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9', 'ICY', ''];
const plainTargets = ['/', '/auth', '/callback', '/treatments', '/api/v1', '/index.html', '/old'];
const pieces = [
  '/',
  '//',
  '..',
  '.',
  '%',
  '%2f',
  '%5c',
  '%00',
  '%zz',
  '?',
  '#',
  '@',
  ':',
  '\\',
  ' ',
];
const morePieces = [
  'evil.example',
  'treatments',
  '99999999',
  '[::1',
  '\u00e9',
  '\0',
  '\t',
  '{env.HOME}',
];
const headers = [
  'Accept-Encoding: br, gzip',
  'Accept-Encoding: ,;q=,\u00ff',
  'Content-Length: 5',
  'Content-Length: -1',
  'Content-Length: 99999999999999999999',
  'Content-Type: application/json',
  'Cookie: __Host-sign-in-=; =; ;;',
  'Expect: 100-continue',
  'Expect: a miracle',
  'Host: evil.example',
  'If-None-Match: W/"',
  'Origin: http://127.0.0.1',
  'Range: bytes=10-5',
  'Range: bytes=-1-2,,',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip, chunked, x',
  'Connection: Upgrade\r\nUpgrade: websocket',
  'X-Forwarded-For: , ,',
  'no colon',
  ': no name',
  ' folded',
  `X-Long: ${'a'.repeat(20_000)}`,
];
const bodies = ['', '', '{}', '{"action":"info"}', '5\r\nhello\r\n', 'zz\r\n', '\0\xff'.repeat(50)];

/** A request as nobody should send one: its line, its headers and its body, in Latin-1. */
export function makeRandomRequest(random: () => number, host: string): Buffer {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const some = <T>(make: () => T, most: number) =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, make);
  const target = pick([
    () => pick(plainTargets),
    () => pick(oddTargets),
    () => pick(foreignTargets),
    () => some(() => pick([...pieces, ...morePieces]), 12).join(''),
    () => `/${some(() => pick([...pieces, ...morePieces, ...plainTargets]), 8).join('')}`,
    () => some(() => String.fromCharCode(Math.floor(random() * 256)), 40).join(''),
    () => `/${'a'.repeat(Math.floor(random() * 20_000))}`,
  ])();
  const line = [pick([...methods, ...moreMethods]), target, pick(versions)].join(' ');
  const own = random() < 0.9 ? [`Host: ${host}`, 'Connection: close'] : [];
  const all = [line, ...own, ...some(() => pick(headers), 4)];
  const ending = random() < 0.95 ? '\r\n' : '\n';
  return Buffer.from(all.join(ending) + ending + ending + pick(bodies), 'latin1');
}
