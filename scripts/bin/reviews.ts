/** `npm run reviews [-- --json]`: lists the pages that need a medical review, most urgent first. */
import { chooseBuildDay } from '../../src/domain/days.ts';
import { readContent } from '../../src/entries/read-content.ts';
import { formatReviews, listReviews } from '../checks/reviews/list-reviews.ts';

try {
  const today = chooseBuildDay(process.env.BUILD_DAY, new Date());
  const reviews = await listReviews(readContent(process.cwd(), today));
  console.log(
    process.argv.includes('--json') ? JSON.stringify(reviews, null, 2) : formatReviews(reviews),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
