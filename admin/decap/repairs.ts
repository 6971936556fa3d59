/** Patches to Decap's code, applied while it is bundled. */
import type { Plugin } from 'vite';
import type { DecapEntry } from './read-entry.ts';

interface Repair {
  /** The end of the file's name. */
  file: string;
  from: string;
  to: string;
}

/** Reports what happens to the copy of an entry that Decap keeps in the browser. */
export const backupEvent = 'editor-backup';

export interface BackupEvent {
  kind: 'kept' | 'restored' | 'dropped';
  path?: string;
}

/** Reports the form of an entry when it opens, and each attempt to save or publish it. */
export const formEvent = 'editor-form';

export interface FormEvent {
  /** The form that is open now; null once it is closed. */
  form?: { focus(path: string): void } | null;
  /** The entry that is about to be saved, as Decap holds it. */
  saving?: DecapEntry;
}

const editor = 'decap-cms-core/dist/esm/components/Editor/Editor.js';

function tell(kind: BackupEvent['kind'], path: string): string {
  return `window.dispatchEvent(new CustomEvent('${backupEvent}', { detail: { kind: '${kind}', path: ${path} } }));`;
}

const editorInterface = 'decap-cms-core/dist/esm/components/Editor/EditorInterface.js';

function reportForm(detail: string): string {
  return `window.dispatchEvent(new CustomEvent('${formEvent}', { detail: ${detail} }));`;
}

const reportSaving = (method: string): Repair => ({
  file: editorInterface,
  from: `this.controlPaneRef.validate();
    this.props.${method}({`,
  to: `this.controlPaneRef.validate();
    ${reportForm('{ saving: this.props.entry }')}
    this.props.${method}({`,
});

const repairs: readonly Repair[] = [
  {
    // Only Decap's visual editing could open a field of the form.
    file: editorInterface,
    from: 'ref: c => this.controlPaneRef = c,',
    to: `ref: c => {
          this.controlPaneRef = c;
          ${reportForm('{ form: c }')}
        },`,
  },
  // Decap says that something is missing, but not what and where.
  reportSaving('onPersist'),
  reportSaving('onPublish'),
  {
    // Decap offered the kept text before the entry had loaded, and the entry then replaced it
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
    // Decap kept nothing while an editor typed without a pause of two seconds.
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
    // Every text had a box of five lines, even if a sentence is all it takes.
    file: 'decap-cms-widget-text/dist/esm/TextControl.js',
    from: 'minRows: 5,',
    to: "minRows: this.props.field.get('rows', 5),",
  },
];

/** Repairs a file of Decap. @throws if it no longer has the code to replace, so that no repair is lost silently. */
export function repairDecap(code: string, id: string): string {
  return repairs
    .filter(({ file }) => id.endsWith(file))
    .reduce((repaired, { file, from, to }) => {
      if (!repaired.includes(from)) {
        throw new Error(`Decap changed ${file}: update the repairs in admin/decap/repairs.ts.`);
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

/** The module with Decap's check of its configuration. */
export const configCheck = 'decap-cms-core/dist/esm/constants/configSchema.js';

/**
 * Removes Decap's check of its configuration from the bundle. It compiles a schema to code, for which the
 * page's policy would need `unsafe-eval`. A test runs the check instead (config.test.ts).
 */
export function withoutConfigCheck(): Plugin {
  return {
    name: 'cms-without-config-check',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id.endsWith(configCheck) ? 'export function validateConfig() {}' : undefined),
  };
}

/** Decap's widgets that no field of this site uses, and that bring large editors and maps along. */
const unusedWidgets = ['markdown', 'richtext', 'code', 'map'];

/** Removes them from the bundle. */
export function withoutUnusedWidgets(): Plugin {
  const pattern = new RegExp(`/decap-cms-widget-(${unusedWidgets.join('|')})/dist/esm/index\\.js$`);
  return {
    name: 'cms-without-unused-widgets',
    apply: 'build',
    enforce: 'pre',
    load: (id) => {
      const name = pattern.exec(id)?.[1];
      return name
        ? `export default { Widget: () => ({ name: '${name}', controlComponent: () => null }) };`
        : undefined;
    },
  };
}
