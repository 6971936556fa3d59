import { expect, test } from 'vitest';
import { listRedirects } from './redirects.ts';

test('redirects old addresses to the pages that list them, sorted', () => {
  const articles = [{ id: 'massage', data: { redirectsFrom: ['/treatments/rub/', '/m/'] } }];
  const conditions = [
    { id: 'neck-pain', data: { redirectsFrom: ['/conditions/sore-neck/'] } },
    { id: 'whiplash', data: { redirectsFrom: [] } },
  ];
  expect(listRedirects({ articles, conditions })).toEqual([
    { from: '/conditions/sore-neck/', to: '/conditions/neck-pain/' },
    { from: '/m/', to: '/treatments/massage/' },
    { from: '/treatments/rub/', to: '/treatments/massage/' },
  ]);
});
