/**
 * `npm run check:repository -- <owner>/<name>`: checks that the repository's settings on GitHub keep its
 * secrets from people who can push. Needs `gh`, signed in as an administrator. `--record <file>` saves
 * GitHub's answers; `--recorded <file>` checks such a file instead of asking.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { checkRepository } from '../checks/repository/check-repository.ts';
import { recordAnswers, type GitHubAnswers } from '../checks/repository/github-answers.ts';
import { printReport } from '../checks/report/print-report.ts';
import { readArguments } from '../process/read-arguments.ts';
import { runCommand } from '../process/run-command.ts';

const usage = 'Name the repository: npm run check:repository -- owner/name';

async function askGitHub(repository: string): Promise<GitHubAnswers> {
  const [first] = await Promise.allSettled([runCommand('gh', ['api', `repos/${repository}`])]);
  if (first.status === 'rejected') throw new Error(`gh api failed:\n${String(first.reason)}`);
  return recordAnswers(async (path) => {
    try {
      const answer = await runCommand('gh', ['api', `repos/${repository}/${path}`]);
      return JSON.parse(answer) as unknown;
    } catch {
      // GitHub answers 404 for what is not set up; the check reports what follows from that.
      return undefined;
    }
  });
}

try {
  const { positionals, values } = readArguments(
    {
      allowPositionals: true,
      options: {
        record: { type: 'string' },
        recorded: { type: 'string' },
        json: { type: 'boolean' },
      },
    },
    usage,
  );
  const [repository = ''] = positionals;
  if (values.recorded === undefined && !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new Error(usage);
  }
  const answers =
    values.recorded === undefined
      ? await askGitHub(repository)
      : (JSON.parse(readFileSync(values.recorded, 'utf8')) as GitHubAnswers);
  if (values.record) writeFileSync(values.record, `${JSON.stringify(answers, null, 2)}\n`);
  printReport('the repository', checkRepository(answers));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
