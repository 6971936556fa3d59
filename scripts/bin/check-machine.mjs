/**
 * Runs before `npm start` and the like, and at the end of an installation: where the project cannot work on
 * this machine, it says why in a sentence. Plain JavaScript, because an old Node must be able to run it.
 */

/** What npm must run on: with an older Node it leaves out parts of the packages that bundle the site. */
const oldestForInstall = [
  [20, 19],
  [22, 12],
];
/** The first Node that runs TypeScript. Installed packages bring Node 24 along, wherever npm may run scripts. */
const oldestForScripts = [[22, 18]];

const isInstall = process.env.npm_lifecycle_event === 'preinstall';
const [, npmNode = process.versions.node] =
  / node\/v([\d.]+)/.exec(process.env.npm_config_user_agent ?? '') ?? [];

const folder = process.cwd();
const faults = [
  !isRecent(npmNode, oldestForInstall) &&
    `npm runs on Node ${npmNode}, for which parts of the packages are left out: install Node 24 (or 22.12, or 20.19, or later), then run npm ci again.`,
  !isInstall &&
    !isRecent(process.versions.node, oldestForScripts) &&
    `this is Node ${process.versions.node}, and the project needs 22.18 or later: run npm ci without --ignore-scripts, which brings Node 24 along, or install Node 24.`,
  /[#%?]/.test(folder) &&
    `the project is in the folder ${folder}, and Astro cannot build in a path with "#", "%" or "?": rename the folder.`,
].filter((fault) => fault !== false);

for (const fault of faults) console.error(`This cannot work here: ${fault}`);
if (faults.length > 0) process.exitCode = 1;

/**
 * @param {string} version Like `20.18.3`.
 * @param {number[][]} oldest The oldest minor version of each major one that will do.
 */
function isRecent(version, oldest) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const known = oldest.find(([it]) => it === major);
  return known ? minor >= (known[1] ?? 0) : major > (oldest.at(-1)?.[0] ?? 0);
}
