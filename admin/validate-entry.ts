import { explainIssue } from '../src/domain/explain-issue.ts';
import { formOf } from '../src/model/collection-form.ts';
import { collections, type CollectionName } from '../src/model/collections.ts';
import { normalize } from '../src/model/normalize.ts';

/**
 * What the build would refuse in an entry that is about to be saved: rules that no single field of
 * the form can check, such as a picture that is half described.
 *
 * @param entry The fields as the form holds them, with the text as `body`.
 * @returns One sentence for each problem; none where the build would accept it.
 */
export function validateEntry(collection: string, entry: object): string[] {
  if (!isCollection(collection)) return [];
  const data = normalize({ ...entry, body: undefined }) ?? {};
  const { error } = collections[collection].schema.safeParse(data);
  return (error?.issues ?? []).map((issue) => {
    const { message, fix } = explainIssue(issue, formOf(collection), data);
    return `${message.charAt(0).toUpperCase()}${message.slice(1)}. ${fix}`;
  });
}

function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(collections, name);
}
