/** `npm run preview`: serves what `npm run build` made. */
import { serveSite } from '../hosting/static-server.ts';

const { url } = await serveSite('dist', Number(process.env.PORT ?? 4321));
console.log(`The built site: ${url}/`);
