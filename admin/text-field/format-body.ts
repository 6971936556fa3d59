import { readText } from './testing/reading.ts';
import type { TextSerializer } from './text-serializer.ts';

/** How often a text is written before it counts as one that never comes to rest. */
const patience = 3;

/**
 * A text in the form that the rich-text editor writes, so that opening and saving it changes nothing.
 *
 * @param body An article's text, without its front matter.
 * @throws where the editor would change what the text says, with the first place that differs.
 */
export function formatBody(body: string, serialize: TextSerializer): string {
  let formatted = body.trim();
  for (let round = 0; round < patience; round += 1) {
    const again = serialize(formatted);
    if (again === formatted) {
      assertNoLoss(body, formatted);
      return formatted;
    }
    formatted = again;
  }
  throw new Error('the editor writes this text anew each time that it is opened');
}

function assertNoLoss(before: string, after: string): void {
  const [old, now] = [before, after].map((text) =>
    readText(text).map((part) => JSON.stringify(part)),
  );
  const index = old?.findIndex((part, place) => part !== now?.[place]) ?? -1;
  if (index === -1 && old?.length === now?.length) return;
  const part = old?.[index] ?? now?.[old?.length ?? 0] ?? '';
  throw new Error(`the editor would change what the text says: ${part.slice(0, 200)}`);
}
