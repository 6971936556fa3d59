import { parentPort, workerData } from 'node:worker_threads';
import { checkBuild } from './check-site.ts';

const { folder, origin } = workerData as { folder: string; origin: string };
parentPort?.postMessage(checkBuild(folder, origin));
