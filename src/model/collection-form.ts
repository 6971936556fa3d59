import { collections, type CollectionName } from './collections.ts';
import { describeForm, type FormNode } from './form-schema.ts';

const forms = new Map<CollectionName, FormNode>();

/** Returns the form of a collection's entries, cached after the first call. */
export function formOf(name: CollectionName): FormNode {
  const known = forms.get(name);
  if (known) return known;
  const form = describeForm(collections[name].schema);
  forms.set(name, form);
  return form;
}
