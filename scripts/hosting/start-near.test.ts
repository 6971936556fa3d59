import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { startLocalServer } from '../../admin/editing-server/local-server.ts';
import { serveSite } from './static-server.ts';
import { readPort, startNear } from './start-near.ts';

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function takePort(): Promise<number> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

test('serves the site on a later port if one is taken', async () => {
  const taken = await takePort();
  const site = await startNear(taken, (port) => serveSite('.', port));
  stops.push(() => site.stop());
  expect(Number(new URL(site.url).port)).toBeGreaterThan(taken);
});

test('serves the CMS on a later port if one is taken', async () => {
  const taken = await takePort();
  const siteOrigin = 'http://127.0.0.1:4321';
  const cms = await startNear(taken, (port) =>
    startLocalServer({ repository: '.', port, siteOrigin }),
  );
  stops.push(() => cms.stop());
  expect(Number(new URL(cms.proxyUrl).port)).toBeGreaterThan(taken);
});

test('picks a free port for port 0', async () => {
  const siteOrigin = 'http://127.0.0.1:4321';
  const cms = await startLocalServer({ repository: '.', port: 0, siteOrigin });
  stops.push(() => cms.stop());
  const response = await fetch(cms.proxyUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: siteOrigin },
    body: JSON.stringify({ action: 'info' }),
  });
  expect(response.status).toBe(200);
});

test('does not retry after other errors', async () => {
  let tries = 0;
  const start = () => {
    tries += 1;
    return Promise.reject(new Error('no repository'));
  };
  await expect(startNear(4321, start)).rejects.toThrow('no repository');
  expect(tries).toBe(1);
});

test('rejects an invalid port with an example of a valid one', () => {
  expect(readPort({ PORT: '0' }, 'PORT', 4321)).toBe(0);
  expect(readPort({}, 'PORT', 4321)).toBe(4321);
  for (const PORT of ['http', '-1', '70000', '1.5']) {
    expect(() => readPort({ PORT }, 'PORT', 4321)).toThrow(
      `PORT is "${PORT}": set it to a number from 0 to 65535, like 4321.`,
    );
  }
});
