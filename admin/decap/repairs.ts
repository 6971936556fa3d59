/** Faults of Decap's, mended as it is bundled. */
import type { Plugin } from 'vite';

interface Repair {
  /** The end of the file's name. */
  file: string;
  from: string;
  to: string;
}

/** What the editor of an entry tells the page about the text that is kept in the browser. */
export const backupEvent = 'editor-backup';

export interface BackupEvent {
  kind: 'kept' | 'restored' | 'dropped';
  path?: string;
}

const editor = 'decap-cms-core/dist/esm/components/Editor/Editor.js';

function tell(kind: BackupEvent['kind'], path: string): string {
  return `window.dispatchEvent(new CustomEvent('${backupEvent}', { detail: { kind: '${kind}', path: ${path} } }));`;
}

const repairs: readonly Repair[] = [
  {
    // The kept text was offered before the entry had come, which then took its place
    // (decaporg/decap-cms#5055).
    file: editor,
    from: `retrieveLocalBackup(collection, slug);
    if (newEntry) {
      createEmptyDraft(collection, this.props.location.search);
    } else {
      loadEntry(collection, slug);
    }`,
    to: `Promise.resolve(
      newEntry
        ? createEmptyDraft(collection, this.props.location.search)
        : loadEntry(collection, slug),
    ).then(() => retrieveLocalBackup(collection, slug));`,
  },
  {
    // Who types without a pause of two seconds had nothing kept.
    file: editor,
    from: `this.props.persistLocalBackup(entry, collection);
  }, 2000);`,
    to: `this.props.persistLocalBackup(entry, collection);
    ${tell('kept', "entry.get('path')")}
  }, 500, { maxWait: 2000 });`,
  },
  {
    file: editor,
    from: 'this.props.loadLocalBackup();',
    to: `${tell('restored', "this.props.localBackup.getIn(['entry', 'path'])")}
        this.props.loadLocalBackup();`,
  },
  {
    file: editor,
    from: 'this.createBackup.cancel();',
    to: `this.createBackup.cancel();
    ${tell('dropped', "this.props.entryDraft && this.props.entryDraft.getIn(['entry', 'path'])")}`,
  },
  {
    // Every text had a box of five lines, also one of a sentence.
    file: 'decap-cms-widget-text/dist/esm/TextControl.js',
    from: 'minRows: 5,',
    to: "minRows: this.props.field.get('rows', 5),",
  },
];

/** @throws where Decap no longer has what a repair replaces, so that an update cannot undo it unseen. */
export function repairDecap(code: string, id: string): string {
  return repairs
    .filter(({ file }) => id.endsWith(file))
    .reduce((repaired, { file, from, to }) => {
      if (!repaired.includes(from)) {
        throw new Error(`${file} is not as admin/decap/repairs.ts knows it: look at its repairs.`);
      }
      return repaired.replace(from, () => to);
    }, code);
}

export function decapRepairs(): Plugin {
  return {
    name: 'cms-repairs',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) => {
      const [file = ''] = id.split('?');
      return repairs.some((repair) => file.endsWith(repair.file))
        ? repairDecap(code, file)
        : undefined;
    },
  };
}
