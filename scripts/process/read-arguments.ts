import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * The arguments of a command.
 *
 * @param usage What the command is to be called with, as a sentence.
 * @throws with what is wrong in one sentence, and the usage.
 */
export function readArguments<const Config extends ParseArgsConfig>(config: Config, usage: string) {
  try {
    return parseArgs(config);
  } catch (error) {
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new Error(`${first.replace(/\.$/, '')}. ${usage}`, { cause: error });
  }
}
