import type { CheckReport } from '../../../src/validation/diagnostic.ts';
import { attributeOf, textOf, type Element } from './elements.ts';
import { listGraphNodes } from './page-json.ts';
import { errorOn } from './site-report.ts';
import type { OpenPage } from './page.ts';
import { isNode, listValues, type GraphNode } from './structured-data/nodes.ts';

/** One kind of fact, as search engines read it in the data and as readers read it on the page. */
interface Fact {
  what: string;
  data: readonly string[];
  page: readonly string[];
  /** Whether the page may show more than the data gives, such as the day of the next review. */
  pageMayHaveMore?: boolean;
}

/** What the JSON-LD of a page tells search engines is what the page tells its readers. */
export function checkFacts(
  { page: { path, json, kind }, elements }: OpenPage,
  origin: string,
): CheckReport[] {
  const nodes = kind === 'page' ? listGraphNodes(json) : [];
  const described = nodes.find((node) => readText(node, '@id')?.endsWith('#page'));
  if (!described) return [];
  const byId = new Map(nodes.map((node) => [readText(node, '@id'), node]));
  const data: PageData = {
    page: described,
    follow: (property) =>
      readNodes(described, property).map((node) => byId.get(readText(node, '@id')) ?? node),
  };
  const facts = [
    ...listTextFacts(data, elements),
    ...listContactFacts(data, elements, new URL(path, origin)),
    ...listSourceFacts(data, elements),
    {
      what: 'picture',
      data: readNodes(described, 'primaryImageOfPage').flatMap((node) =>
        readTexts(node, 'contentUrl'),
      ),
      page: withTag(elements, 'img').map((img) => origin + (attributeOf(img, 'src') ?? '')),
      pageMayHaveMore: true,
    },
  ];
  return facts.flatMap((fact) => compare(path, fact));
}

function compare(path: string, { what, data, page, pageMayHaveMore }: Fact): CheckReport[] {
  const fix = 'Make both from the same field of the content.';
  const messages = [
    ...data
      .filter((value) => !page.includes(value))
      .map((value) => `the JSON-LD gives the ${what} "${value}", which the page does not show`),
    ...page
      .filter((value) => !pageMayHaveMore && !data.includes(value))
      .map((value) => `the page shows the ${what} "${value}", which the JSON-LD does not give`),
  ];
  return [...new Set(messages)].map((message) => errorOn(path, message, fix));
}

/** What the JSON-LD says of the page itself. */
interface PageData {
  page: GraphNode;
  /** The nodes that a property of the page leads to. */
  follow(property: string): GraphNode[];
}

/** The start of a milestone, like "Desk work, weeks 2 to 6: ", which the page lays out differently. */
const milestone = /^[^:.]*: /;

function listTextFacts({ page, follow }: PageData, elements: readonly Element[]): Fact[] {
  const text = withTag(elements, 'main').map(textOf).join(' ');
  const authors = follow('author').flatMap((node) => readTexts(node, 'name'));
  const reviewers = follow('reviewedBy').flatMap((node) => readTexts(node, 'name'));
  const claims = text.match(/Medically reviewed by .{0,100}/g) ?? [];
  const titles = withTag(elements, 'h1').map(textOf);
  const treatment = follow('mainEntity').flatMap((node) =>
    ['preparation', 'howPerformed', 'followup'].flatMap((property) => readTexts(node, property)),
  );
  return [
    // Whether there is one is asked by the check of headings.
    ...(titles.length === 1
      ? [{ what: 'title', data: readTexts(page, 'name'), page: titles }]
      : []),
    {
      what: 'day',
      data: ['datePublished', 'dateModified', 'lastReviewed'].flatMap((day) =>
        readTexts(page, day),
      ),
      page: withTag(elements, 'time').map((time) => attributeOf(time, 'datetime') ?? ''),
      pageMayHaveMore: true,
    },
    { what: 'author', data: authors, page: authors.filter((name) => text.includes(name)) },
    {
      what: 'statement on the treatment',
      data: treatment,
      page: treatment.filter((statement) => text.includes(statement.replace(milestone, ''))),
    },
    {
      what: 'reviewer',
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
    .flatMap((target) => readTexts(target, 'urlTemplate'));
  const links = withTag(elements, 'a');
  const addressOf = (link: Element) => attributeOf(link, 'href') ?? '';
  const dials = (target: string) => target.startsWith('tel:');
  const numbers = [
    ...contacts.flatMap((contact) => readTexts(contact, 'telephone')),
    ...targets.filter(dials),
  ].map(digitsOf);
  const dialed = (some: readonly Element[]) => some.map(addressOf).filter(dials).map(digitsOf);
  // What the text itself links to may be the number of others, such as of a crisis line.
  const ours = dialed(links.filter((link) => !isInText(link)));
  return [
    { what: 'telephone number', data: numbers, page: dialed(links), pageMayHaveMore: true },
    {
      what: 'telephone number',
      data: numbers.filter((number) => ours.includes(number)),
      // That of the emergency services is not the clinic's to give.
      page: ours.filter((number) => number.length > 3),
    },
    {
      what: 'next step',
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
      what: 'source',
      data: cited.flatMap((node) => readTexts(node, '@id')),
      page: listed.map((link) => attributeOf(link, 'href') ?? ''),
    },
    {
      what: 'title of a source',
      data: cited.flatMap((node) => readTexts(node, 'name')),
      page: listed.map(textOf),
    },
  ];
}

/** Where the numbers of others stand: a text, and whom urgent advice names, such as Poison Help. */
const ofOthers = ['prose', 'warning-contacts'];

/** Whether an element stands in what an editor wrote, and not in what the page puts around it. */
function isInText({ parentNode }: Element): boolean {
  if (!parentNode || !('tagName' in parentNode)) return false;
  const classes = attributeOf(parentNode, 'class')?.split(/\s+/) ?? [];
  return ofOthers.some((name) => classes.includes(name)) || isInText(parentNode);
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

/** The texts of a property, with white space as a reader sees it. */
function readTexts(node: GraphNode, property: string): string[] {
  return listValues(node[property], '')
    .map(({ value }) => value)
    .filter((value) => typeof value === 'string')
    .map((value) => value.replace(/\s+/g, ' ').trim());
}

function readText(node: GraphNode, property: string): string | undefined {
  return readTexts(node, property)[0];
}
