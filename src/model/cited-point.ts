/** Statements that name their sources in a field of their own, because plain text cannot hold a citation. */
import { z } from 'zod';
import { itemOf, listOf, prose } from './field.ts';

/** A sentence or two, and the sources behind them. */
export const citedText = {
  text: prose(
    {
      title: 'Words',
      hint: 'One or two plain sentences. A figure needs a source below.',
    },
    { max: 280 },
  ).meta({ isProse: true }),
  sources: listOf(
    itemOf('sources', { title: 'Short name of a source' }),
    { title: 'Sources of this statement', hint: 'Short names from “Sources”, like "sherman2014".' },
    { max: 6 },
  ).default([]),
};

const citedPoint = z.strictObject(citedText).meta({ title: 'Point' });

/** An optional section of a page, as a few statements with their sources. */
export function citedPoints(meta: { title: string; hint: string }) {
  return listOf(citedPoint, { ...meta, itemSummary: '{{text}}' }, { max: 8 }).default([]);
}

export type CitedPoint = z.output<typeof citedPoint>;
