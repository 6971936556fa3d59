import { codeBodies, tagBodies } from './code-bodies.ts';
import type { HostileBody } from './hostile-body.ts';
import { addressBodies, blockBodies, textBodies } from './text-bodies.ts';

/**
 * Texts that must not be built. Code in them would write the file `__CANARY__`, which a test replaces with
 * a path. So would `./up/evil.js`, which is next to the article.
 */
export const hostileBodies: readonly HostileBody[] = [
  ...codeBodies,
  ...tagBodies,
  ...blockBodies,
  ...addressBodies,
  ...textBodies,
];
