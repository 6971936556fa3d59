/** `npm run test:kills -- [--count 200] [--seed 15] [--kinds build,save]`: see `kill-at-random.ts`. */
import { parseArgs } from 'node:util';
import { killAtRandom } from './kill-at-random.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '15' },
    kinds: { type: 'string' },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const { killed, faults } = await killAtRandom({
  count: Number(values.count),
  seed: Number(values.seed),
  ...(values.kinds && { kinds: values.kinds.split(',') }),
  say,
});
say(
  `${values.count} runs with seed ${values.seed}: ${killed} killed at work, ${faults.length} faults`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
