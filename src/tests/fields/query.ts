import {
  attributeOf,
  parseElements,
  textOf,
  type Element,
} from '../../../scripts/checks/site/elements.ts';

/**
 * Reads from a page what a selector finds, in the order of the page: the text of each element, or after an
 * `@` an attribute of it. Selectors are elements within each other, each of a tag, classes and attributes
 * (`section[aria-labelledby=sources] li a@href`); `:without(a)` leaves out those that hold such an element.
 */
export function openQuery(html: string): (selector: string) => string[] {
  const elements = parseElements(html);
  return (selector) => {
    const [, steps = '', attribute] = /^(.*?)(?:@([\w-]+))?$/.exec(selector) ?? [];
    const wanted = steps.split(' ').map(readStep);
    return elements
      .filter((element) => isFound(element, wanted))
      .flatMap((element) =>
        attribute ? (attributeOf(element, attribute) ?? []) : textOf(element),
      );
  };
}

type Step = (element: Element) => boolean;

const stepForm =
  /^([a-z][\w]*)?((?:\.[\w-]+)*)((?:\[[\w-]+(?:=[^\]]*)?\])*)(?::without\((\w+)\))?$/;

function readStep(text: string): Step {
  const [whole, tag, classes = '', attributes = '', without] = stepForm.exec(text) ?? [];
  if (whole === undefined) throw new Error(`"${text}" is no step of a selector`);
  const tests = Array.from(attributes.matchAll(/\[([\w-]+)(?:=([^\]]*))?\]/g));
  return (element) => {
    const own = attributeOf(element, 'class')?.split(/\s+/) ?? [];
    return (
      (!tag || element.tagName === tag) &&
      classes.split('.').every((name) => !name || own.includes(name)) &&
      tests.every(([, name = '', value]) => {
        const held = attributeOf(element, name);
        return value === undefined ? held !== undefined : held === value;
      }) &&
      !(without && holds(element, without))
    );
  };
}

function holds(element: Element, tag: string): boolean {
  return element.childNodes.some(
    (child) => 'tagName' in child && (child.tagName === tag || holds(child, tag)),
  );
}

function isFound(element: Element, steps: readonly Step[]): boolean {
  const last = steps.at(-1);
  if (!last?.(element)) return false;
  let rest = steps.slice(0, -1);
  for (let above = element.parentNode; above && 'tagName' in above; above = above.parentNode) {
    if (rest.at(-1)?.(above)) rest = rest.slice(0, -1);
  }
  return rest.length === 0;
}
