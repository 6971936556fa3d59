import { collections } from '../../model/collections.ts';
import { isIdOfListPage } from '../../model/heading-ids.ts';
import type { Report, RuledEntry } from '../rule.ts';

/**
 * Reports an entry that is a part of a page, such as a word of the glossary, and has an id that the page
 * uses itself: a link to one would lead to the other.
 */
export function checkAnchor({ collection, slug }: RuledEntry): Report[] {
  if (!isIdOfListPage(collection, slug)) return [];
  const { extension, nameField } = collections[collection];
  return [
    {
      at: { path: [nameField] },
      message: `the file is called "${slug}", and its page has another part of that name`,
      fix: `Rename the file, for example to "about-${slug}.${extension}", here and where it is linked to.`,
    },
  ];
}
