/** The field as a widget of Decap's form. React's part is small: it hands on values and nothing else. */
import { Component, createElement, createRef, type ReactNode } from 'react';
import type { CollectionName } from '../../src/model/collections.ts';
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

/** By what Decap's media library knows who asked for a file. */
const mediaId = (forID: string) => `${forID}-media`;

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
      onChange: (text) => {
        this.#last = text;
        this.props.onChange(text);
      },
    });
  }

  /** Decap draws a field for its own value alone unless it says otherwise; files come another way. */
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
      // Else the same file could not be chosen again.
      this.props.onRemoveMediaControl(mediaId(forID));
      chosen(Array.isArray(path) ? path[0] : path);
    }
  }

  override componentWillUnmount(): void {
    this.#field?.close();
  }

  /** Is called by Decap where the field is to be mended. */
  focus(): void {
    this.#field?.focus();
  }

  /** Is called by Decap, as a function, before it saves, so that the last letters are among what is saved. */
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

  #context(): FieldContext {
    return {
      readEntry: () => readEntry(this.props.collection.get('name'), this.props.getEntry()),
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

/** Adds an item to a list of the form and shows it. */
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
