import { z } from 'zod';
import { choice, line, prose, telephone, webAddress } from './field.ts';
import { aiCrawlerPolicies, overdueReviewPolicies } from './taxonomies.ts';

/** The settings of the whole site. File: `content/settings/site.yaml`. Unknown facts are left out. */
export const siteSettingsSchema = z.strictObject({
  siteName: line({ title: 'Name of the library' }, { max: 60 }),
  tagline: prose({ title: 'One sentence about the library' }, { min: 70, max: 160 }),
  clinicName: line({ title: 'Name of the clinic' }, { max: 100 }),
  telephone: telephone({ title: 'Telephone', hint: 'Like "+13108287757".' }).optional(),
  appointmentUrl: webAddress({ title: 'Address of the booking page' }).optional(),
  email: z.email().meta({ title: 'Email address for error reports' }).optional(),
  address: line(
    {
      title: 'Address of the clinic',
      hint: 'Street, city, state and ZIP code. Search answers with it.',
    },
    { max: 160 },
  ).optional(),
  openingHours: line(
    { title: 'Opening hours', hint: 'Like "Monday to Friday, 8 am to 5 pm".' },
    { max: 160 },
  ).optional(),
  insurance: line(
    { title: 'Insurance', hint: 'What the clinic accepts, in a sentence.' },
    { max: 200 },
  ).optional(),
  cost: line(
    { title: 'Cost', hint: 'What a visit costs, or how to find out, in a sentence.' },
    { max: 200 },
  ).optional(),
  callToActionLabels: z
    .strictObject({
      phone: line({ title: 'Telephone call' }, { max: 50 }),
      appointment: line({ title: 'Appointment' }, { max: 50 }),
    })
    .meta({ title: 'Words on buttons', hint: 'Used where a call to action has none of its own.' }),
  reviewIntervalMonths: z
    .int()
    .min(6)
    .max(60)
    .default(36)
    .meta({ title: 'Months between medical reviews' }),
  overdueReviews: choice(overdueReviewPolicies, {
    title: 'When a medical review is overdue',
  }).default('say-so'),
  aiCrawlers: choice(aiCrawlerPolicies, {
    title: 'Crawlers of AI companies',
    hint: 'Search engines may always read all. This asks; it cannot enforce.',
  }).default('allow-all'),
});

export type SiteSettingsInput = z.input<typeof siteSettingsSchema>;
export type SiteSettings = z.output<typeof siteSettingsSchema>;
