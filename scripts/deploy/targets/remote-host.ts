import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRelease } from '../releases/make-release.ts';
import { keptReleases, nameRelease } from '../releases/releases.ts';
import { readBuiltOrigin } from '../../hosting/origin.ts';
import { readVariables, type Deployment } from './deployment.ts';
import { runCommand } from '../../process/run-command.ts';

/**
 * The shell script that runs on the host: it names the complete release, switches to it in one step, and
 * deletes old releases. `$1` is the folder of the releases, `$2` the name of the new one.
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
 * Deploys a site to your own server with rsync, into the same folders as `npm run deploy`, and returns its
 * address. `DEPLOY_SERVER` is like `ssh://deploy@server.example.org/srv/library`.
 */
export async function deployToRemoteHost({ site, preview, env, log }: Deployment): Promise<string> {
  if (preview !== undefined) throw new Error('A server of your own has no previews.');
  const { DEPLOY_SERVER, DEPLOY_KEY, DEPLOY_KNOWN_HOSTS } = readVariables(env, [
    'DEPLOY_SERVER',
    'DEPLOY_KEY',
    'DEPLOY_KNOWN_HOSTS',
  ]);
  const { host, port, folder } = readServer(DEPLOY_SERVER);
  const own = await mkdtemp(join(tmpdir(), 'deploy-'));
  try {
    const [key, known] = [join(own, 'key'), join(own, 'known-hosts')];
    await writeFile(key, `${DEPLOY_KEY}\n`, { mode: 0o600 });
    await writeFile(known, `${DEPLOY_KNOWN_HOSTS}\n`);
    const ssh = listSshArguments(port, key, known);

    const name = nameRelease(new Date(), process.pid);
    const release = join(own, 'release');
    const origin = readBuiltOrigin(site);
    await makeRelease({ site, release, origin, root: `${folder}/current/site`, log });
    const incoming = `${folder}/releases/.incoming-${name}`;
    const make = `umask 022 && mkdir -p ${quoteShellArgument(`${folder}/releases`)}`;
    await runCommand('ssh', [...ssh, host, make]);
    await runCommand('rsync', [
      '--archive',
      // Unchanged files keep their modification time, so that browsers need not fetch them again.
      '--checksum',
      '--no-times',
      `--link-dest=${folder}/current`,
      `--rsh=ssh ${ssh.join(' ')}`,
      `${release}/`,
      `${host}:${incoming}/`,
    ]);
    const admit = `sh -s -- ${quoteShellArgument(folder)} ${quoteShellArgument(name)}`;
    await runCommand('ssh', [...ssh, host, admit], { input: admitScript });
    if (env.DEPLOY_RELOAD) await runCommand('ssh', [...ssh, host, env.DEPLOY_RELOAD]);
    log(`Now serving ${name}.`);
    return origin;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

interface RemoteHost {
  /** In the form of ssh, like `deploy@server.example.org`. */
  host: string;
  port: string;
  folder: string;
}

/**
 * Parses `DEPLOY_SERVER`.
 *
 * @throws if it is not an ssh:// address with a folder, or contains characters special to a shell.
 */
export function readServer(text: string): RemoteHost {
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

function quoteShellArgument(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
