/** The text field as a widget of Decap's form. React only passes values on. */
import { Component, createElement, createRef, type ReactNode } from 'react';
import type { CollectionName } from '../../src/model/collections.ts';
import type { EditedEntry } from '../decap/edited-entry.ts';
import { readEntry, type DecapEntry } from '../decap/read-entry.ts';
import { loadBundle } from '../preview/load-bundle.ts';
import { openTextField, type TextField } from './open-text-field.ts';
import type { FieldContext } from './field-context.ts';
import styles from './text-field.css?inline';

/** What Decap gives the control of a field (decapcms.org/docs/custom-widgets). */
interface ControlProps {
  value?: string;
  forID: string;
  classNameWrapper: string;
  field: { get(name: string): unknown };
  collection: { get(name: 'name'): CollectionName };
  mediaPaths: { get(id: string): string | string[] | undefined };
  getEntry(): DecapEntry;
  getAsset(path: string, field?: unknown): { toString(): string } | undefined;
  onChange(value: string): void;
  onOpenMediaLibrary(options: object): void;
  onRemoveMediaControl(id: string): void;
  setActiveStyle(): void;
  setInactiveStyle(): void;
}

/** The ID under which Decap's media library stores what was chosen for this field. */
const mediaId = (forID: string) => `${forID}-media`;

/** The entry whose text is in raw mode. Decap recreates the form after a save, and the mode must stay. */
let rawEntry: string | undefined;

export class TextFieldControl extends Component<ControlProps> {
  #place = createRef<HTMLDivElement>();
  #field: TextField | undefined;
  #chosen: ((address: string | undefined) => void) | undefined;
  #last = '';

  override componentDidMount(): void {
    addStyles();
    if (!this.#place.current) return;
    this.#last = this.props.value ?? '';
    this.#field = openTextField(this.#place.current, {
      id: this.props.forID,
      label: String(this.props.field.get('label')),
      text: this.#last,
      context: this.#context(),
      isRaw: rawEntry !== undefined && rawEntry === this.#entryName(),
      onChange: (text) => {
        this.#last = text;
        this.props.onChange(text);
      },
      onRaw: (isRaw) => {
        rawEntry = isRaw ? this.#entryName() : undefined;
      },
    });
  }

  /** By default, Decap renders a field only when its value changes, but chosen files arrive as another prop. */
  override shouldComponentUpdate(): boolean {
    return true;
  }

  override componentDidUpdate(): void {
    const { value = '', forID, mediaPaths } = this.props;
    if (value !== this.#last) {
      this.#last = value;
      this.#field?.setText(value);
    }
    const path = mediaPaths.get(mediaId(forID));
    if (this.#chosen && path && path.length > 0) {
      const chosen = this.#chosen;
      this.#chosen = undefined;
      // Otherwise, the same file could not be chosen again.
      this.props.onRemoveMediaControl(mediaId(forID));
      chosen(Array.isArray(path) ? path[0] : path);
    }
  }

  override componentWillUnmount(): void {
    this.#field?.close();
  }

  /**
   * Called by Decap to bring an editor to the field.
   *
   * @param path What follows the field's name in the path of a diagnostic: a line of the text, if any.
   */
  focus(path = ''): void {
    this.#field?.focus(Number(path) || undefined);
  }

  /** Called by Decap, as a plain function, before it saves, so that the last keystrokes are saved too. */
  isValid = (): boolean => {
    this.#field?.flush();
    return true;
  };

  override render(): ReactNode {
    const { classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
    return createElement('div', {
      ref: this.#place,
      className: classNameWrapper,
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
    });
  }

  #readEntry(): EditedEntry {
    return readEntry(this.props.collection.get('name'), this.props.getEntry());
  }

  #entryName(): string {
    const { collection, slug } = this.#readEntry();
    return `${collection}/${slug}`;
  }

  #context(): FieldContext {
    return {
      readEntry: () => this.#readEntry(),
      loadLibrary: async () => (await loadBundle()).library,
      chooseFile: (kind) => this.#chooseFile(kind),
      findPicture: (address) => String(this.props.getAsset(address, this.props.field) ?? address),
      openList: (name) => openList(name),
    };
  }

  #chooseFile(kind: 'image' | 'file'): Promise<string | undefined> {
    const { forID, field, onOpenMediaLibrary } = this.props;
    this.#chosen?.(undefined);
    return new Promise((resolve) => {
      this.#chosen = resolve;
      onOpenMediaLibrary({
        controlID: mediaId(forID),
        forImage: kind === 'image',
        allowMultiple: false,
        field,
      });
    });
  }
}

/** Adds an item to a list of the form and scrolls to it. */
function openList(name: string): void {
  const list = document.querySelector<HTMLElement>(`[id^=${name}-field]`);
  const add = [...(list?.querySelectorAll('button') ?? [])].find((made) =>
    /^Add /.test(made.textContent.trim()),
  );
  add?.click();
  setTimeout(() => {
    const inputs = list?.querySelectorAll<HTMLElement>('input, textarea');
    const last = inputs?.[inputs.length - 1];
    (last ?? list)?.scrollIntoView({ block: 'center' });
    last?.focus();
  });
}

function addStyles(): void {
  const id = 'text-field-styles';
  if (document.getElementById(id)) return;
  const style = document.createElement('style');
  style.id = id;
  style.textContent = styles;
  document.head.append(style);
}
