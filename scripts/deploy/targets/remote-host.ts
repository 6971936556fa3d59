import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRelease } from '../releases/make-release.ts';
import { keptReleases, nameRelease } from '../releases/releases.ts';
import { readBuiltOrigin } from '../../hosting/origin.ts';
import { readVariables, type Delivery } from './delivery.ts';
import { runCommand } from '../../process/run-command.ts';

/**
 * What the server itself does, in any shell: it takes in the whole release, switches in one step, and
 * keeps the newest. `$1` is the folder of the releases, `$2` the name of the new one.
 */
export const admitScript = `set -eu
umask 022
cd "$1"
mv "releases/.incoming-$2" "releases/$2"
ln -s "releases/$2" "next-$2"
mv -T "next-$2" current
find releases -maxdepth 1 -name '.incoming-*' -mtime +1 -exec rm -rf {} +
ls releases | grep '^[0-9]' | sort -r | tail -n +${keptReleases + 1} | while read -r old; do
  rm -rf "releases/$old"
done
`;

/**
 * Sends a site to a server of one's own with rsync, into the same folders as `npm run deploy` has there.
 * `DEPLOY_SERVER` is like `ssh://deploy@server.example.org/srv/library`.
 */
export async function sendToServer({ site, preview, env, say }: Delivery): Promise<string> {
  if (preview !== undefined) throw new Error('A server of your own has no previews.');
  const { DEPLOY_SERVER, DEPLOY_KEY, DEPLOY_KNOWN_HOSTS } = readVariables(env, [
    'DEPLOY_SERVER',
    'DEPLOY_KEY',
    'DEPLOY_KNOWN_HOSTS',
  ]);
  const { host, port, folder } = readServer(DEPLOY_SERVER);
  const own = await mkdtemp(join(tmpdir(), 'send-'));
  try {
    const [key, known] = [join(own, 'key'), join(own, 'known-hosts')];
    await writeFile(key, `${DEPLOY_KEY}\n`, { mode: 0o600 });
    await writeFile(known, `${DEPLOY_KNOWN_HOSTS}\n`);
    const ssh = listSshArguments(port, key, known);

    const name = nameRelease(new Date(), process.pid);
    const release = join(own, 'release');
    const origin = readBuiltOrigin(site);
    await makeRelease({ site, release, origin, root: `${folder}/current/site`, say });
    const incoming = `${folder}/releases/.incoming-${name}`;
    const make = `umask 022 && mkdir -p ${quote(`${folder}/releases`)}`;
    await runCommand('ssh', [...ssh, host, make]);
    await runCommand('rsync', [
      '--archive',
      // A file with the same content is the same file, with the time that readers' browsers know.
      '--checksum',
      '--no-times',
      `--link-dest=${folder}/current`,
      `--rsh=ssh ${ssh.join(' ')}`,
      `${release}/`,
      `${host}:${incoming}/`,
    ]);
    const admit = `sh -s -- ${quote(folder)} ${quote(name)}`;
    await runCommand('ssh', [...ssh, host, admit], { input: admitScript });
    if (env.DEPLOY_RELOAD) await runCommand('ssh', [...ssh, host, env.DEPLOY_RELOAD]);
    say(`${name} is served.`);
    return origin;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

interface Server {
  /** As ssh takes it, like `deploy@server.example.org`. */
  host: string;
  port: string;
  folder: string;
}

/** @throws if it is not the address of a folder on a server, in plain characters. */
export function readServer(text: string): Server {
  const { protocol, username, hostname, port, pathname } = URL.parse(text) ?? {};
  const isPlain = [username, hostname, pathname].every((part) =>
    /^(?!-)[\w./-]*$/.test(part ?? '-'),
  );
  if (protocol === 'ssh:' && hostname && isPlain && pathname && pathname.length > 1) {
    const host = username ? `${username}@${hostname}` : hostname;
    return { host, port: port || '22', folder: pathname.replace(/\/+$/, '') };
  }
  throw new Error(
    `DEPLOY_SERVER is "${text}": set it to a server and a folder, like "ssh://deploy@server.example.org/srv/library".`,
  );
}

function listSshArguments(port: string, key: string, known: string): string[] {
  const options = {
    Port: port,
    BatchMode: 'yes',
    IdentitiesOnly: 'yes',
    StrictHostKeyChecking: 'yes',
    UserKnownHostsFile: known,
  };
  return [
    '-i',
    key,
    ...Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]),
  ];
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
