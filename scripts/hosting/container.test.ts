import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import * as z from 'zod';

const folder = 'scripts/hosting/container';

const compose = z
  .object({
    services: z.record(
      z.string(),
      z.looseObject({
        image: z.string().optional(),
        build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
        volumes: z.array(z.string()).default([]),
        ports: z.array(z.string()).default([]),
        environment: z.record(z.string(), z.string()).default({}),
        cap_drop: z.array(z.string()),
        security_opt: z.array(z.string()),
      }),
    ),
    volumes: z.record(z.string(), z.unknown()),
  })
  .loose()
  .parse(load(readFileSync(join(folder, 'compose.yaml'), 'utf8')));
const services = Object.entries(compose.services);

test('the image is built from the project root', () => {
  const { build } = compose.services.publish ?? {};
  const context = resolve(folder, build?.context ?? '');
  expect(existsSync(join(context, 'package.json'))).toBe(true);
  expect(existsSync(join(context, build?.dockerfile ?? ''))).toBe(true);
});

test('every image is pinned by digest and exact version', () => {
  const fetched = [
    ...services.flatMap(([, { image, build }]) => (build || image === 'library' ? [] : [image])),
    ...[...readFileSync(join(folder, 'Containerfile'), 'utf8').matchAll(/^FROM (\S+)/gm)].map(
      ([, image]) => image,
    ),
  ];
  expect(fetched.length).toBeGreaterThan(1);
  for (const image of fetched) {
    expect(image).toMatch(/^[\w./-]+:\d+\.\d+\.\d+-[\w.-]+@sha256:[0-9a-f]{64}$/);
  }
});

test('the container has the version of Node that the tests run on', () => {
  const { devDependencies } = z
    .object({ devDependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const container = readFileSync(join(folder, 'Containerfile'), 'utf8');
  expect(container).toContain(`library/node:${devDependencies.node}-`);
});

test('the web server reads the releases, and only it can be reached from outside', () => {
  const mountsOf = (name: string) => compose.services[name]?.volumes ?? [];
  expect(mountsOf('publish')).toEqual(['site:/srv/library']);
  expect(mountsOf('web')).toContain('site:/srv/library:ro');
  expect(services.flatMap(([name, { ports }]) => (ports.length > 0 ? [name] : []))).toEqual([
    'web',
  ]);
  const own = services.flatMap(([, { volumes }]) =>
    volumes.map((mount) => mount.split(':')[0] ?? ''),
  );
  for (const source of own) {
    if (source.startsWith('.')) expect(existsSync(join(folder, source))).toBe(true);
    else expect(Object.keys(compose.volumes)).toContain(source);
  }
});

test('no service can gain privileges, and only the web server keeps a capability', () => {
  for (const [, service] of services) {
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
  }
  expect(services.filter(([, service]) => 'cap_add' in service).map(([name]) => name)).toEqual([
    'web',
  ]);
});

test('secrets come from the environment and are in no file', () => {
  for (const [, { environment }] of services) {
    for (const [name, value] of Object.entries(environment)) {
      if (/SECRET|TOKEN|KEY/.test(name)) expect(value).toBe(`\${${name}:-}`);
    }
  }
});
