import { formatPath } from '../../src/domain/explain-issue.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { RelationTarget } from '../../src/model/field.ts';
import { formOf } from '../../src/model/collection-form.ts';
import { collections } from '../../src/model/collections.ts';
import { chooseMember, readKey, type FormNode } from '../../src/model/form-schema.ts';
import type { ContentFile } from './content-file.ts';

type SlugsOf = Map<string, Set<string>>;

/** Whether every field that names an entry of another collection names one that exists. */
export function checkRelations(files: readonly ContentFile[]): Problem[] {
  const slugs: SlugsOf = new Map();
  for (const { collection, slug } of files) {
    const known = slugs.get(collection) ?? new Set();
    slugs.set(collection, known.add(slug));
  }
  return files.flatMap((file) => {
    return findRelations(formOf(file.collection), file.data, []).flatMap(({ path, relation, slug }) =>
      slugs.get(relation)?.has(slug) ? [] : [dangling(file, path, relation, slug, slugs)],
    );
  });
}

interface Relation {
  path: PropertyKey[];
  relation: RelationTarget;
  slug: string;
}

function findRelations(node: FormNode | undefined, value: unknown, path: PropertyKey[]): Relation[] {
  if (!node || value === undefined || value === null) return [];
  if (node.relation) {
    return typeof value === 'string' ? [{ path, relation: node.relation, slug: value }] : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => findRelations(node.items, item, [...path, index]));
  }
  return Object.entries(chooseMember(node, value).properties ?? {}).flatMap(([key, property]) =>
    findRelations(property, readKey(value, key), [...path, key]),
  );
}

function dangling(
  file: ContentFile,
  path: PropertyKey[],
  relation: RelationTarget,
  slug: string,
  slugs: SlugsOf,
): Problem {
  const known = [...(slugs.get(relation) ?? [])].sort();
  const { label, folder, extension } = collections[relation];
  return {
    severity: 'error',
    file: file.path,
    field: formatPath(path),
    line: file.lineOf(path),
    message: `"${slug}" is not among the ${label.toLowerCase()}`,
    fix:
      known.length > 0
        ? `Choose one of: ${known.join(', ')}; or add ${folder}/${slug}.${extension}.`
        : `Add ${folder}/${slug}.${extension}.`,
  };
}
