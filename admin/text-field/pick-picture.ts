import { button, element, makeId } from './element.ts';
import type { FieldContext } from './field-context.ts';
import { openDialog } from './dialog.ts';

/** Asks for a picture and its text alternative. */
export async function pickPicture(
  context: FieldContext,
): Promise<{ src: string; alt: string } | undefined> {
  const src = await context.chooseFile('image');
  if (src === undefined) return undefined;
  const id = makeId('alt');
  const alt = await openDialog<string>('What the picture shows', (close) => {
    const input = element('input', { id, type: 'text', maxlength: '200', autofocus: true });
    const error = element('p', { class: 'error', role: 'alert' });
    const done = () => {
      const text = input.value.trim();
      if (text !== '') close(text);
      else error.textContent = 'Say what the picture shows, for readers who cannot see it.';
    };
    input.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') done();
    });
    return [
      element('label', { for: id }, 'In a few words'),
      input,
      error,
      element('p', { class: 'actions' }, button('Insert', done)),
    ];
  });
  return alt === undefined ? undefined : { src, alt };
}
