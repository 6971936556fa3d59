/**
 * Runs before `npm start` and the like, and before an installation. If the project cannot work on this
 * machine, it says why in one sentence. Plain JavaScript, because an old Node must be able to run it.
 */

/** The oldest Node for npm. On older ones, it skips optional packages that bundling the site needs. */
const oldestForInstall = [
  [20, 19],
  [22, 12],
];
/** The first Node that runs TypeScript. The package `node` brings Node 24, if npm may run its install script. */
const oldestForScripts = [[22, 18]];

const isInstall = process.env.npm_lifecycle_event === 'preinstall';
const [, npmNode = process.versions.node] =
  / node\/v([\d.]+)/.exec(process.env.npm_config_user_agent ?? '') ?? [];

const folder = process.cwd();
const faults = [
  !isRecent(npmNode, oldestForInstall) &&
    `npm runs on Node ${npmNode} and would skip packages that the build needs: install Node 24 (or 22.12, or 20.19, or later), then run npm ci again.`,
  !isInstall &&
    !isRecent(process.versions.node, oldestForScripts) &&
    `this is Node ${process.versions.node}, and the project needs 22.18 or later: run npm ci without --ignore-scripts, which installs Node 24 here, or install Node 24 yourself.`,
  /[#%?]/.test(folder) &&
    `the project is in the folder ${folder}, and Astro cannot build in a path with "#", "%" or "?": rename the folder.`,
].filter((fault) => fault !== false);

for (const fault of faults) console.error(`The project cannot run here: ${fault}`);
if (faults.length > 0) process.exitCode = 1;

/**
 * @param {string} version Like `20.18.3`.
 * @param {number[][]} oldest The oldest supported minor version of each major version.
 */
function isRecent(version, oldest) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const known = oldest.find(([it]) => it === major);
  return known ? minor >= (known[1] ?? 0) : major > (oldest.at(-1)?.[0] ?? 0);
}
