import {
  checks,
  inspectSite,
  withRule,
  type CheckName,
} from '../../../scripts/checks/site/check-site.ts';
import { openPage, type OpenPage } from '../../../scripts/checks/site/page.ts';
import { readSite } from '../../../scripts/checks/site/site.ts';
import type { Diagnostic } from '../../validation/diagnostic.ts';
import { copyBuiltSite, type PlantedSite } from './planted-site.ts';
import { testSite } from './test-site.ts';

/** A copy of the built site that reports only diagnostics that the site itself does not have. */
export interface InspectedCopy extends PlantedSite {
  isNew(diagnostic: Diagnostic): boolean;
  /**
   * Returns the new diagnostics of the checks that have any.
   *
   * @param but Checks to skip.
   */
  findNew(but?: readonly CheckName[]): Partial<Record<CheckName, Diagnostic[]>>;
}

const names = Object.keys(checks) as CheckName[];

/** Copies the built site and records its diagnostics, such as of pages that are not in the ledger yet. */
export async function inspectCopy(): Promise<InspectedCopy> {
  const copy = await copyBuiltSite();
  const found = inspectSite(copy.folder, testSite.origin, checks);
  const known = new Set(Object.values(found).flat().map(serialize));
  /** The pages of the original site, whose diagnostics are known. */
  const sound = new Map<string, OpenPage>();
  readSite(copy.folder, testSite.origin, (opened) => sound.set(opened.page.path, opened));
  const isNew = (diagnostic: Diagnostic) => !known.has(serialize(diagnostic));

  return {
    ...copy,
    isNew,
    findNew: (but = []) => {
      const wanted = names.filter((name) => !but.includes(name));
      const diagnostics: Partial<Record<CheckName, Diagnostic[]>> = {};
      const report = (name: CheckName, found: readonly Diagnostic[] = []) => {
        const added = found.filter(isNew);
        if (added.length > 0) diagnostics[name] = [...(diagnostics[name] ?? []), ...added];
      };
      const site = readSite(
        copy.folder,
        testSite.origin,
        (opened) => {
          if (sound.get(opened.page.path) === opened) return;
          for (const name of wanted) report(name, findOnPage(name, opened, testSite.origin));
        },
        (path, html, origin) => {
          const opened = sound.get(path);
          return opened?.html === html ? opened : openPage(path, html, origin);
        },
      );
      for (const name of wanted) {
        const check = checks[name];
        if ('site' in check) report(name, withRule(name, check.site(site)));
      }
      return diagnostics;
    },
  };
}

/** Returns the diagnostics of one check for one page. */
export function findOnPage(name: CheckName, opened: OpenPage, origin: string): Diagnostic[] {
  const check = checks[name];
  return 'page' in check ? withRule(name, check.page(opened, origin)) : [];
}

function serialize(diagnostic: Diagnostic): string {
  return JSON.stringify(diagnostic);
}

export function printDiagnostic({ severity, file, message, fix }: Diagnostic): string {
  return `${file} ${severity === 'warning' ? '(advice) ' : ''}${message} -> ${fix}`;
}
