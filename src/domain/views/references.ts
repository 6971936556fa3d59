/** What the blocks of a text name, and what stands on the page in place of the name. */
import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { blocks, type BlockName } from '../../model/blocks.ts';
import { describeForm, type FormNode } from '../../model/form-schema.ts';
import type { Source } from '../../model/source.ts';
import type { ResolvedCallToAction } from '../call-to-action.ts';
import type { TermEntry, UrgentAdviceEntry } from '../entry.ts';
import { sourceAnchor } from '../../model/urls.ts';

/** Everything that a block of one text can name, by what its attribute points to. */
export interface References {
  /** In the order in which the page lists them. */
  sources: readonly Source[];
  callsToAction: readonly ResolvedCallToAction[];
  glossary: readonly TermEntry[];
  'urgent-advice': readonly UrgentAdviceEntry[];
}

/** A source as a text refers to it. */
export interface SourceReference {
  /** Its place in the list at the end of the page, from 1. */
  number: number;
  anchor: string;
}

export interface TermReference extends TermEntry {
  /** Whether the text has not named the word before, so that its definition is on the page once. */
  isFirst: boolean;
}

/** Turns the attributes of the blocks of one text, in their order, into what components draw. */
export interface BlockResolver {
  /** @throws where there is no such block, or one names what the page does not have. */
  resolve(block: Block): ResolvedBlock;
}

type Block = Pick<MdxJsxFlowElement, 'name' | 'attributes'>;

export interface ResolvedBlock {
  name: BlockName;
  /** The attributes; one that names something holds what it names. */
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
        const index = references.sources.findIndex((source) => source.id === id);
        if (index < 0) throw missingFrom(block, id);
        const number = index + 1;
        return { number, anchor: sourceAnchor(number) } satisfies SourceReference;
      }
      case 'callsToAction':
        // One that leads nowhere yet (a call before there is a number) is left out, not an error.
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

function findEntry<E extends { slug: string }>(entries: readonly E[], slug: string, block: string) {
  const entry = entries.find((candidate) => candidate.slug === slug);
  if (!entry) throw missingFrom(block, slug);
  return entry;
}

function missingFrom(block: string, id: string): Error {
  return new Error(`<${block}> names "${id}", which the page does not have`);
}

/** The sources in the order in which a text first cites them; what it does not cite comes last. */
export function orderByCitation(sources: readonly Source[], text: Root): Source[] {
  const cited = [...new Set(listCited(text))].flatMap(
    (id) => sources.find((source) => source.id === id) ?? [],
  );
  return [...cited, ...sources.filter((source) => !cited.includes(source))];
}

function listCited(node: Root | RootContent): string[] {
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

/** Only what is plain text: an expression is code, which the guard refuses and nothing here runs. */
function listAttributes(attributes: Block['attributes']): [string, string][] {
  return attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value] as [string, string]]
      : [],
  );
}
