import { expect, test } from 'vitest';
import { clearPhrases } from './phrases.ts';

test("Decap's phrases stay, except those that are said more clearly", () => {
  const phrases = {
    app: { header: { content: 'Contents' } },
    ui: { toast: { onFailToPersist: 'Failed to persist entry: %{details}', entrySaved: 'Saved' } },
  };

  expect(clearPhrases(phrases)).toMatchObject({
    app: { header: { content: 'Contents' } },
    ui: { toast: { onFailToPersist: 'Not saved. %{details}', entrySaved: 'Saved' } },
    editor: { editorControlPane: { widget: { regexPattern: '%{fieldLabel}: %{pattern}.' } } },
  });
});
