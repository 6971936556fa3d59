import type { FieldContext } from './field-context.ts';
import { filterOptions, pick, type Option } from './pick.ts';

/**
 * Asks for the glossary entry that explains a word.
 *
 * @param word The word in the text. Entries that match it come first.
 * @returns its slug; `null` to remove the explanation; undefined if cancelled.
 */
export async function pickTerm(
  context: FieldContext,
  word: string,
  current?: string,
): Promise<string | null | undefined> {
  const { entries } = await context.loadLibrary();
  const wanted = word.toLowerCase();
  const options = entries.glossary
    .map(({ id, data }) => {
      const forms = [data.term, ...data.alsoKnownAs].map((form) => form.toLowerCase());
      const rank = forms.includes(wanted)
        ? 0
        : forms.some((form) => form.includes(wanted) || wanted.includes(form))
          ? 1
          : 2;
      const option: Option<string | null> = {
        value: id,
        label: data.term,
        detail: data.definition,
      };
      return { rank, forms, option };
    })
    .sort((a, b) => a.rank - b.rank);
  const best = options.filter(({ rank }) => rank < 2).map(({ option }) => option);
  return pick<string | null>({
    title: `Explain “${word}”`,
    label: 'Search the glossary',
    search: (query) =>
      query === '' && best.length > 0
        ? best
        : filterOptions(
            options.map(({ option }) => option),
            query,
          ),
    none: 'The glossary has no such word. Add it under “Glossary” first.',
    others: current === undefined ? [] : [{ label: 'Remove the explanation', value: null }],
  });
}
