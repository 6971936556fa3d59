import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatCaddyfile } from '../../../scripts/hosting/caddy.ts';
import { readHostingRules } from '../../../scripts/hosting/hosting-rules.ts';
import { formatNginxHttp, formatNginxServer } from '../../../scripts/hosting/nginx.ts';
import { serveSite, type SiteServer } from '../../../scripts/hosting/static-server.ts';
import { findFreePort } from '../processes/free-port.ts';

/** A web server that can host the site, and the encodings it sends. */
export interface HostServer {
  encodings: readonly ('br' | 'gzip')[];
  isInstalled(): boolean;
  /** `log` returns everything that it has logged. */
  serve(folder: string): Promise<SiteServer & { log?(): string }>;
}

export const hostServers: Record<string, HostServer> = {
  'the built-in server': {
    encodings: ['br', 'gzip'],
    isInstalled: () => true,
    serve: (folder) => serveSite(folder, 0),
  },
  nginx: {
    encodings: ['gzip'],
    isInstalled: () => runs('nginx', '-v'),
    serve: async (folder) => {
      const port = await findFreePort();
      const own = mkdtempSync(join(tmpdir(), 'nginx-'));
      const rules = readHostingRules(folder);
      mkdirSync(join(own, 'temp'));
      writeFileSync(join(own, 'http.conf'), formatNginxHttp(rules));
      writeFileSync(join(own, 'server.conf'), formatNginxServer(rules, folder));
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      const main = `
        daemon off; worker_processes 1; pid ${own}/pid; error_log stderr warn;
        ${process.getuid?.() === 0 ? 'user root;' : ''}
        events {}
        http {
          include /etc/nginx/mime.types;
          ${temporary.map((name) => `${name}_temp_path ${own}/temp/${name};`).join(' ')}
          include ${own}/http.conf;
          server { listen 127.0.0.1:${port}; include ${own}/server.conf; }
        }`;
      writeFileSync(join(own, 'main.conf'), main);
      return start('nginx', ['-e', 'stderr', '-c', join(own, 'main.conf')], { port, own });
    },
  },
  Caddy: {
    encodings: ['br', 'gzip'],
    isInstalled: () => runs('caddy', 'version'),
    serve: async (folder) => {
      const port = await findFreePort();
      const own = mkdtempSync(join(tmpdir(), 'caddy-'));
      const address = `http://127.0.0.1:${port}`;
      const site = formatCaddyfile(readHostingRules(folder), { address, root: folder });
      const main = `{\n  admin off\n  default_bind 127.0.0.1\n  log {\n    level WARN\n  }\n}\n${site}`;
      writeFileSync(join(own, 'Caddyfile'), main);
      const args = ['run', '--config', join(own, 'Caddyfile'), '--adapter', 'caddyfile'];
      return start('caddy', args, { port, own });
    },
  },
};

function runs(command: string, argument: string): boolean {
  return spawnSync(command, [argument]).status === 0;
}

async function start(
  command: string,
  args: string[],
  { port, own }: { port: number; own: string },
) {
  const env = { ...process.env, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own };
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`${command} exited immediately:\n${log}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url: `http://127.0.0.1:${port}`,
    log: () => log,
    stop: async () => {
      child.kill();
      await ended;
      rmSync(own, { recursive: true, force: true });
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
