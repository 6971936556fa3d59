/**
 * `node edit-forever.ts <repository> <file | save | draft>`: saves one entry again and again, like the
 * editing server: directly, or as a draft that it publishes. It runs until it is killed.
 */
import { answerRequest } from '../../../admin/editing-server/answer-request.ts';
import { makeFileStore } from '../../../admin/editing-server/file-store.ts';
import { openGitStore } from '../../../admin/editing-server/git-store.ts';
import { requestSchema } from '../../../admin/editing-server/requests.ts';

const [root = '', kind] = process.argv.slice(2);
const path = 'content/glossary/disc.yaml';
const useWorkflow = kind === 'draft';
const store = kind === 'file' ? makeFileStore(root) : await openGitStore(root);
const ask = (action: string, params: object) =>
  answerRequest(store, requestSchema.parse({ action, params: { branch: 'main', ...params } }));

process.stdout.write('ready\n');
for (let round = 0; ; round += 1) {
  const raw = `term: Disc\ndefinition: ${`${process.pid} ${round} `.repeat(2_000)}\n`;
  await ask('persistEntry', {
    dataFiles: [{ slug: 'disc', path, raw }],
    assets: [],
    options: { commitMessage: 'Save', useWorkflow, collectionName: 'glossary' },
  });
  if (useWorkflow) {
    await ask('publishUnpublishedEntry', { collection: 'glossary', slug: 'disc' });
  }
}
