/** `npm run preview`: serves the output of `npm run build`. */
import { readPort, startNear } from '../hosting/start-near.ts';
import { serveSite } from '../hosting/static-server.ts';

try {
  const port = readPort(process.env, 'PORT', 4321);
  const { url } = await startNear(port, (free) => serveSite('dist', free));
  console.log(`The built site: ${url}/`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
