import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * Parses the arguments of a command.
 *
 * @param usage How to call the command, as a sentence.
 * @throws with one sentence on what is wrong, and the usage.
 */
export function readArguments<const Config extends ParseArgsConfig>(config: Config, usage: string) {
  try {
    return parseArgs(config);
  } catch (error) {
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new Error(`${first.replace(/\.$/, '')}. ${usage}`, { cause: error });
  }
}
