/** The short name of an item of a list, filled in from the words of its other fields until someone types one. */
import { Component, createElement, type ReactNode } from 'react';
import { suggestShortName, type Suggestion } from './short-name.ts';

/** What Decap gives the control of a field (decapcms.org/docs/custom-widgets). */
interface ControlProps {
  value?: string;
  forID: string;
  classNameWrapper: string;
  field: { get(name: string): unknown; toJS(): unknown };
  onChange(value: string): void;
  setActiveStyle(): void;
  setInactiveStyle(): void;
}

export class ShortNameControl extends Component<ControlProps> {
  #item: Element | undefined;
  #suggested = '';

  override componentDidMount(): void {
    this.#item = this.#findItem();
    this.#item?.addEventListener('focusout', this.#suggest);
  }

  override componentWillUnmount(): void {
    this.#item?.removeEventListener('focusout', this.#suggest);
  }

  override render(): ReactNode {
    const {
      value = '',
      forID,
      classNameWrapper,
      onChange,
      setActiveStyle,
      setInactiveStyle,
    } = this.props;
    return createElement('input', {
      id: forID,
      type: 'text',
      className: classNameWrapper,
      value,
      onChange: (event: { target: HTMLInputElement }) => onChange(event.target.value),
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
    });
  }

  get #from(): Suggestion {
    return (this.props.field.toJS() as { suggestedFrom: Suggestion }).suggestedFrom;
  }

  /** Once another field of the item is left. What someone typed stays, and so does a saved name. */
  readonly #suggest = (event: Event): void => {
    const { value = '', forID, onChange } = this.props;
    const isOwn = event.target instanceof Element && event.target.id === forID;
    if (isOwn || (value !== '' && value !== this.#suggested)) return;
    const others = [...document.querySelectorAll<HTMLInputElement>('input[id^="id-field"]')];
    const taken = others.filter(({ id }) => id !== forID).map((other) => other.value);
    const name = suggestShortName(this.#from, (field) => this.#read(field), new Set(taken));
    if (name === undefined || name === value) return;
    this.#suggested = name;
    onChange(name);
  };

  #read(field: string): string {
    const control = this.#item?.querySelector(`[id^="${field}-field"]`);
    const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
    return isText ? control.value : '';
  }

  /** The nearest element around the field that holds one of the others as well. */
  #findItem(): Element | undefined {
    const others = this.#from.words.map((name) => `[id^="${name}-field"]`).join(', ');
    let around = document.getElementById(this.props.forID)?.parentElement;
    while (around && !around.querySelector(others)) around = around.parentElement;
    return around ?? undefined;
  }
}
