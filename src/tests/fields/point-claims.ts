/** What a page must show of the statements that name their sources in fields of their own. */
import { nameWeeks } from '../../domain/weeks.ts';
import { milestones } from '../../model/taxonomies.ts';
import { groups, label, part, some, text, texts, type Claim, type Fields } from './claim.ts';
import type { Written } from './edits.ts';

/** The sources in the order of the page: those of the diagnosis come first, the text cites all in turn. */
export function listSources(fields: Fields): Written[] {
  const sources = groups(fields, 'sources');
  const cited = groups(fields, 'diagnosis').flatMap((point) => texts(point, 'sources'));
  const first = [...new Set(cited)].flatMap(
    (id) => sources.find((source) => text(source, 'id') === id) ?? [],
  );
  return [...first, ...sources.filter((source) => !first.includes(source))];
}

/** Statements with the numbers of their sources, as a list or, where there is one alone, as a paragraph. */
export function claimPoints(
  fields: Fields,
  page: string,
  [id, name]: readonly [string, string],
): Claim {
  const points = groups(fields, name);
  const at = part(id, points.length > 1 ? 'li' : 'p');
  return { page, at, shows: points.map((point) => cite(point, fields)) };
}

function cite(point: Written, fields: Fields): string {
  const ids = listSources(fields).map((source) => text(source, 'id'));
  return (
    text(point, 'text') +
    texts(point, 'sources')
      .map((id) => ids.indexOf(id) + 1)
      .join('')
  );
}

export function claimTimeline(fields: Fields, page: string): Claim[] {
  const timeline = groups(fields, 'recoveryTimeline');
  const week = (point: Written, name: string) => {
    const written = text(point, name);
    return written === '' ? undefined : Number(written);
  };
  const nameOf = (point: Written) =>
    some(
      label(milestones, text(point, 'milestone')),
      nameWeeks({ fromWeek: week(point, 'fromWeek'), toWeek: week(point, 'toWeek') }) ?? '',
    ).join(' ');
  const at = (inner: string) => part('recovery-timeline', inner);
  return [
    { page, at: at('dt'), shows: timeline.map(nameOf) },
    { page, at: at('dd'), shows: timeline.map((point) => cite(point, fields)) },
  ];
}
