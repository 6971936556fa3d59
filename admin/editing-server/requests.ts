/** What the editor asks of its local server: the protocol of Decap's proxy backend. */
import { z } from 'zod';
import { draftStatuses } from './store.ts';

const text = z.string().max(2_000_000);
const path = z.string().max(400);
const entry = { collection: z.string().max(60), slug: z.string().max(200) };
const asset = z.object({
  path,
  content: z.string().max(40_000_000),
  encoding: z.literal('base64'),
});

function action<const Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) {
  return z.object({ action: z.literal(name), params: z.object(shape) });
}

export const requestSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('info') }),
  action('entriesByFolder', { folder: path, extension: z.string().max(10) }),
  action('entriesByFiles', { files: z.array(z.object({ path, label: z.string().optional() })) }),
  action('getEntry', { path }),
  action('unpublishedEntries', {}),
  action('unpublishedEntry', {
    id: z.string().max(300).optional(),
    collection: entry.collection.optional(),
    slug: entry.slug.optional(),
  }),
  action('unpublishedEntryDataFile', { ...entry, path }),
  action('unpublishedEntryMediaFile', { ...entry, path }),
  action('deleteUnpublishedEntry', entry),
  action('persistEntry', {
    dataFiles: z.array(z.object({ slug: entry.slug, path, raw: text, newPath: path.optional() })),
    assets: z.array(asset),
    options: z.object({
      collectionName: entry.collection.optional(),
      commitMessage: z.string().max(500),
      useWorkflow: z.boolean(),
      status: z.enum(draftStatuses).optional(),
      /** This site's own: the text of each file that the change was made from. */
      base: z.record(z.string(), text.nullable()).optional(),
    }),
  }),
  action('updateUnpublishedEntryStatus', { ...entry, newStatus: z.enum(draftStatuses) }),
  action('publishUnpublishedEntry', entry),
  action('getMedia', { mediaFolder: path }),
  action('getMediaFile', { path }),
  action('persistMedia', { asset, options: z.object({ commitMessage: z.string().max(500) }) }),
  action('deleteFiles', {
    paths: z.array(path).min(1),
    options: z.object({ commitMessage: z.string().max(500) }),
  }),
  action('getDeployPreview', {}),
  // Notes are kept by git hosts; Decap asks for them all the same.
  action('getNotes', {}),
  action('getPRMetadata', {}),
]);

export type EditorRequest = z.output<typeof requestSchema>;
export type PersistParams = Extract<EditorRequest, { action: 'persistEntry' }>['params'];
