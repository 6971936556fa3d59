import { parentPort, workerData } from 'node:worker_threads';
import { checkBuild } from './check-site.ts';

const { folder, origin } = workerData as { folder: string; origin: string };
let isBuilt = false;
parentPort?.once('message', () => (isBuilt = true));
parentPort?.postMessage(await checkBuild(folder, origin, () => isBuilt));
