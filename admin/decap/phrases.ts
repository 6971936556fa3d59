/** Decap's own words, with those changed that would leave an editor at a loss. */

type Phrases = { [key: string]: string | Phrases };

const clearer: Phrases = {
  editor: {
    editorControlPane: {
      // What stands here as a pattern is a whole rule in words.
      widget: { regexPattern: '%{fieldLabel}: %{pattern}.' },
    },
    editor: {
      confirmLoadBackup:
        'You have text for this entry that was never saved. OK: go on with it. Cancel: throw it away and take the entry as it is.',
    },
  },
  ui: {
    toast: {
      onFailToPersist: 'Not saved. %{details}',
      onFailToPublishEntry: 'Not published. %{details}',
    },
  },
};

export function clearPhrases(phrases: Phrases | undefined): Phrases {
  return merge(phrases ?? {}, clearer);
}

function merge(base: Phrases, changes: Phrases): Phrases {
  const merged = { ...base };
  for (const [key, change] of Object.entries(changes)) {
    const old = merged[key];
    merged[key] =
      typeof change === 'object' ? merge(typeof old === 'object' ? old : {}, change) : change;
  }
  return merged;
}
