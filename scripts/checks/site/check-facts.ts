import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import { attributeOf, textOf, type Element } from './elements.ts';
import { listGraphNodes } from './page-json.ts';
import { errorOn } from './site-report.ts';
import type { OpenPage } from './page.ts';
import { isNode, listValues, type GraphNode } from './structured-data/nodes.ts';

/** A kind of fact: its values in the JSON-LD, and on the page. */
interface Fact {
  name: string;
  data: readonly string[];
  page: readonly string[];
  /** Whether the page may show more than the data gives, such as the day of the next review. */
  pageMayHaveMore?: boolean;
}

/** Checks that the JSON-LD of a page and its visible content state the same facts. */
export function checkFacts(
  { page: { path, json, kind }, elements }: OpenPage,
  origin: string,
): CheckReport[] {
  const nodes = kind === 'page' ? listGraphNodes(json) : [];
  const described = nodes.find((node) => findText(node, '@id')?.endsWith('#page'));
  if (!described) return [];
  const byId = new Map(nodes.map((node) => [findText(node, '@id'), node]));
  const data: PageData = {
    page: described,
    follow: (property) =>
      readNodes(described, property).map((node) => byId.get(findText(node, '@id')) ?? node),
  };
  const facts = [
    ...listTextFacts(data, elements),
    ...listContactFacts(data, elements, new URL(path, origin)),
    ...listSourceFacts(data, elements),
    {
      name: 'picture',
      data: readNodes(described, 'primaryImageOfPage').flatMap((node) =>
        listTexts(node, 'contentUrl'),
      ),
      page: withTag(elements, 'img').map((img) => origin + (attributeOf(img, 'src') ?? '')),
      pageMayHaveMore: true,
    },
  ];
  return facts.flatMap((fact) => compare(path, fact));
}

function compare(path: string, { name, data, page, pageMayHaveMore }: Fact): CheckReport[] {
  const fix = 'Derive both from the same field of the content.';
  const messages = [
    ...data
      .filter((value) => !page.includes(value))
      .map((value) => `the JSON-LD has the ${name} "${value}", which the page does not show`),
    ...page
      .filter((value) => !pageMayHaveMore && !data.includes(value))
      .map((value) => `the page shows the ${name} "${value}", which is not in the JSON-LD`),
  ];
  return [...new Set(messages)].map((message) => errorOn(path, message, fix));
}

/** The JSON-LD about the page itself. */
interface PageData {
  page: GraphNode;
  /** Returns the nodes that a property of the page refers to. */
  follow(property: string): GraphNode[];
}

/** The start of a milestone, like "Desk work, weeks 2 to 6: ", which the page lays out differently. */
const milestone = /^[^:.]*: /;

function listTextFacts({ page, follow }: PageData, elements: readonly Element[]): Fact[] {
  const text = withTag(elements, 'main').map(textOf).join(' ');
  const authors = follow('author').flatMap((node) => listTexts(node, 'name'));
  const reviewers = follow('reviewedBy').flatMap((node) => listTexts(node, 'name'));
  const claims = text.match(/Medically reviewed by .{0,100}/g) ?? [];
  const titles = withTag(elements, 'h1').map(textOf);
  const treatment = follow('mainEntity').flatMap((node) =>
    ['preparation', 'howPerformed', 'followup'].flatMap((property) => listTexts(node, property)),
  );
  return [
    // check-headings.ts reports pages without exactly one.
    ...(titles.length === 1
      ? [{ name: 'title', data: listTexts(page, 'name'), page: titles }]
      : []),
    {
      name: 'day',
      data: ['datePublished', 'dateModified', 'lastReviewed'].flatMap((day) =>
        listTexts(page, day),
      ),
      page: withTag(elements, 'time').map((time) => attributeOf(time, 'datetime') ?? ''),
      pageMayHaveMore: true,
    },
    { name: 'author', data: authors, page: authors.filter((name) => text.includes(name)) },
    {
      name: 'statement on the treatment',
      data: treatment,
      page: treatment.filter((statement) => text.includes(statement.replace(milestone, ''))),
    },
    {
      name: 'reviewer',
      data: reviewers,
      page: claims.map((claim) => reviewers.find((name) => claim.includes(name)) ?? claim),
    },
  ];
}

function listContactFacts(
  { page, follow }: PageData,
  elements: readonly Element[],
  address: URL,
): Fact[] {
  const contacts = follow('publisher').flatMap((clinic) => [
    clinic,
    ...readNodes(clinic, 'contactPoint'),
  ]);
  const targets = readNodes(page, 'potentialAction')
    .flatMap((action) => readNodes(action, 'target'))
    .flatMap((target) => listTexts(target, 'urlTemplate'));
  const links = withTag(elements, 'a');
  const addressOf = (link: Element) => attributeOf(link, 'href') ?? '';
  const dials = (target: string) => target.startsWith('tel:');
  const numbers = [
    ...contacts.flatMap((contact) => listTexts(contact, 'telephone')),
    ...targets.filter(dials),
  ].map(digitsOf);
  const dialed = (some: readonly Element[]) => some.map(addressOf).filter(dials).map(digitsOf);
  // A number in the text may be another organization's, such as a crisis line's.
  const ours = dialed(links.filter((link) => !isInText(link)));
  return [
    { name: 'phone number', data: numbers, page: dialed(links), pageMayHaveMore: true },
    {
      name: 'phone number',
      data: numbers.filter((number) => ours.includes(number)),
      // Leaves out 911, which is not a number of the clinic.
      page: ours.filter((number) => number.length > 3),
    },
    {
      name: 'next step',
      data: targets,
      page: links
        .map(addressOf)
        .filter((link) => URL.canParse(link, address.href))
        .map((link) => new URL(link, address).href),
      pageMayHaveMore: true,
    },
  ];
}

function listSourceFacts({ follow }: PageData, elements: readonly Element[]): Fact[] {
  const cited = follow('citation');
  const listed = withTag(elements, 'li')
    .filter((item) => attributeOf(item, 'id')?.startsWith('source-'))
    .flatMap(({ childNodes }) => childNodes.filter((node) => node.nodeName === 'a').slice(0, 1))
    .filter((node) => 'tagName' in node);
  return [
    {
      name: 'source',
      data: cited.flatMap((node) => listTexts(node, '@id')),
      page: listed.map((link) => attributeOf(link, 'href') ?? ''),
    },
    {
      name: 'title of a source',
      data: cited.flatMap((node) => listTexts(node, 'name')),
      page: listed.map(textOf),
    },
  ];
}

/** Classes of elements that may have other organizations' numbers: the text, and contacts of urgent advice. */
const textClasses = ['prose', 'warning-contacts'];

/** Whether an element is part of a text that an editor wrote, not of the page around it. */
function isInText({ parentNode }: Element): boolean {
  if (!parentNode || !('tagName' in parentNode)) return false;
  const classes = attributeOf(parentNode, 'class')?.split(/\s+/) ?? [];
  return textClasses.some((name) => classes.includes(name)) || isInText(parentNode);
}

function withTag(elements: readonly Element[], name: string): Element[] {
  return elements.filter(({ tagName }) => tagName === name);
}

function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}

function readNodes(node: GraphNode, property: string): GraphNode[] {
  return listValues(node[property], '')
    .map(({ value }) => value)
    .filter(isNode);
}

/** The strings of a property, with whitespace collapsed. */
function listTexts(node: GraphNode, property: string): string[] {
  return listValues(node[property], '')
    .map(({ value }) => value)
    .filter((value) => typeof value === 'string')
    .map((value) => value.replace(/\s+/g, ' ').trim());
}

function findText(node: GraphNode, property: string): string | undefined {
  return listTexts(node, property)[0];
}
