/** Resolves the ids in the blocks of a text to what they refer to. */
import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { blocks, type BlockName } from '../../model/blocks.ts';
import type { CitedPoint } from '../../model/cited-point.ts';
import { describeForm, type FormNode } from '../../model/form-schema.ts';
import type { Source } from '../../model/source.ts';
import type { ResolvedCallToAction } from '../call-to-action.ts';
import type { TermEntry, UrgentAdviceEntry } from '../entry.ts';
import { sourceAnchor } from '../../model/urls.ts';
import { findClosing } from './closing-section.ts';

/** Everything that a block of one text can refer to, by the target of its attribute. */
export interface References {
  /** In the order of the list on the page. */
  sources: readonly Source[];
  callsToAction: readonly ResolvedCallToAction[];
  glossary: readonly TermEntry[];
  'urgent-advice': readonly UrgentAdviceEntry[];
}

/** A reference to a source in a text. */
export interface SourceReference {
  /** Its number in the list at the end of the page, from 1. */
  number: number;
  anchor: string;
}

export interface TermReference extends TermEntry {
  /** Whether this is the word's first occurrence, so that its definition is on the page once. */
  isFirst: boolean;
}

/** Resolves the attributes of the blocks of one text, in document order, to component props. */
export interface BlockResolver {
  /** @throws if the block does not exist, or names something that the page does not have. */
  resolve(block: Block): ResolvedBlock;
}

type Block = Pick<MdxJsxFlowElement, 'name' | 'attributes'>;

export interface ResolvedBlock {
  name: BlockName;
  /** The attributes, with ids replaced by what they refer to. */
  props: Record<string, unknown>;
}

const forms = new Map<string | null, FormNode>(
  Object.entries(blocks).map(([name, { attributes }]) => [name, describeForm(attributes)]),
);

export function createBlockResolver(references: References): BlockResolver {
  const explained = new Set<string>();

  function findReferent(target: string, id: string, block: string): unknown {
    switch (target) {
      case 'sources': {
        const reference = referToSource(references.sources, id);
        if (!reference) throw missingFrom(block, id);
        return reference;
      }
      case 'callsToAction':
        // A call to action that leads nowhere yet (a call without a number) is omitted; it is not an error.
        return references.callsToAction.find((action) => action.id === id);
      case 'glossary': {
        const isFirst = !explained.has(id);
        explained.add(id);
        return { ...findEntry(references.glossary, id, block), isFirst } satisfies TermReference;
      }
      case 'urgent-advice':
        return findEntry(references['urgent-advice'], id, block);
      default:
        throw new Error(`<${block}> names one of "${target}", which no page gives its text`);
    }
  }

  return {
    resolve({ name, attributes }) {
      const form = forms.get(name);
      if (!form) throw new Error(`There is no block <${name ?? ''}>.`);
      const props = listAttributes(attributes).flatMap(([attribute, value]) => {
        const node = form.properties?.[attribute];
        if (!node) return [];
        const target = node.localRelation ?? node.relation;
        return [[attribute, target ? findReferent(target, value, String(name)) : value]];
      });
      return {
        name: name as BlockName,
        props: Object.fromEntries(props) as Record<string, unknown>,
      };
    },
  };
}

/** A source of a page by its short name; undefined where the page does not list it. */
export function referToSource(sources: readonly Source[], id: string): SourceReference | undefined {
  const number = sources.findIndex((source) => source.id === id) + 1;
  return number > 0 ? { number, anchor: sourceAnchor(number) } : undefined;
}

function findEntry<E extends { slug: string }>(entries: readonly E[], slug: string, block: string) {
  const entry = entries.find((candidate) => candidate.slug === slug);
  if (!entry) throw missingFrom(block, slug);
  return entry;
}

function missingFrom(block: string, id: string): Error {
  return new Error(`<${block}> names "${id}", which the page does not have`);
}

/** What a page cites: a text, fields above it, and fields before its closing section. */
interface CitingPage {
  above?: readonly CitedPoint[];
  text: Root;
  beforeClosing?: readonly CitedPoint[];
}

/** Returns the sources in the order of their first citation, followed by those that are not cited. */
export function orderByCitation(
  sources: readonly Source[],
  { above = [], text: { children }, beforeClosing = [] }: CitingPage,
): Source[] {
  const closing = findClosing(children, (node) => node.type === 'heading' && node.depth === 2);
  const idsOf = (points: readonly CitedPoint[]) => points.flatMap((point) => point.sources);
  const ids = [
    ...idsOf(above),
    ...children.slice(0, closing).flatMap(listCited),
    ...idsOf(beforeClosing),
    ...children.slice(closing).flatMap(listCited),
  ];
  const cited = [...new Set(ids)].flatMap((id) => sources.find((source) => source.id === id) ?? []);
  return [...cited, ...sources.filter((source) => !cited.includes(source))];
}

function listCited(node: RootContent): string[] {
  const isBlock = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  const own = isBlock ? citedBy(node) : [];
  return 'children' in node ? [...own, ...node.children.flatMap(listCited)] : own;
}

function citedBy({ name, attributes }: Block): string[] {
  const properties = forms.get(name)?.properties;
  return listAttributes(attributes).flatMap(([attribute, value]) =>
    properties?.[attribute]?.localRelation === 'sources' ? [value] : [],
  );
}

/** Returns the attributes that are strings. An expression is code, which the guard rejects and nothing runs. */
function listAttributes(attributes: Block['attributes']): [string, string][] {
  return attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value] as [string, string]]
      : [],
  );
}
