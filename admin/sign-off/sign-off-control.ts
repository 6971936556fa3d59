/** The field with which a reviewer signs a text as it is: `review` in the front matter. */
import { Component, createElement as h, type ReactNode } from 'react';
import type { CollectionName } from '../../src/model/collections.ts';
import { describeSignOff, fingerprintEntry, type SignOff } from './sign-off-state.ts';

interface Immutable {
  toJS(): unknown;
}

/** What Decap gives the control of a field (decapcms.org/docs/custom-widgets). */
interface ControlProps {
  value?: Immutable | SignOff;
  forID: string;
  classNameWrapper: string;
  collection: { get(name: 'name'): CollectionName };
  getEntry(): { get(name: 'data'): Immutable };
  onChange(value: SignOff | undefined): void;
  query(
    id: string,
    collection: string,
    fields: string[],
    term: string,
  ): Promise<{ payload: { hits?: Hit[] } }>;
}

interface Hit {
  slug: string;
  data: { name?: string; reviewer?: boolean };
}

interface State {
  names: ReadonlyMap<string, string>;
  reviewer: string;
  fingerprint: string | undefined;
  failure?: string;
}

const pause = 1_000;

/** Decap redraws a field for its own changes only; this one looks at the whole form each second. */
export class SignOffControl extends Component<ControlProps, State> {
  override state: State = { names: new Map(), reviewer: '', fingerprint: undefined };
  #timer: ReturnType<typeof setInterval> | undefined;

  override componentDidMount(): void {
    this.#timer = setInterval(() => this.#refresh(), pause);
    this.#refresh();
    const { query, forID } = this.props;
    const listReviewers = query(forID, 'people', ['name'], '').then(
      ({ payload: { hits = [] } }) => {
        const reviewers = hits.filter(({ data }) => data.reviewer);
        const names = new Map(reviewers.map(({ slug, data }) => [slug, data.name ?? slug]));
        this.setState({ names, reviewer: reviewers[0]?.slug ?? '' });
      },
    );
    listReviewers.catch(this.#report);
  }

  override componentWillUnmount(): void {
    clearInterval(this.#timer);
  }

  override render(): ReactNode {
    const { forID, classNameWrapper } = this.props;
    const { names, reviewer, fingerprint, failure } = this.state;
    const signOff = this.#signOff();
    const { kind, words } = describeSignOff(signOff, names, fingerprint);
    return h(
      'div',
      { id: forID, className: classNameWrapper, 'data-sign-off': kind },
      h('p', { role: 'status' }, words),
      failure && h('p', { role: 'alert' }, failure),
      names.size === 0
        ? h(
            'p',
            null,
            'Who may sign is a person under People who reviews medical content; so far there is none.',
          )
        : h(
            'label',
            null,
            'Reviewer ',
            h(
              'select',
              {
                value: reviewer,
                onChange: (event: { target: { value: string } }) =>
                  this.setState({ reviewer: event.target.value }),
              },
              [...names].map(([slug, name]) => h('option', { key: slug, value: slug }, name)),
            ),
          ),
      ' ',
      h(
        'button',
        { type: 'button', disabled: !reviewer || !fingerprint, onClick: () => this.#sign() },
        'Sign the text as it is now',
      ),
      ' ',
      signOff &&
        h(
          'button',
          { type: 'button', onClick: () => this.props.onChange(undefined) },
          'Take the sign-off back',
        ),
    );
  }

  readonly #report = (error: unknown): void => {
    const reason = error instanceof Error ? error.message : String(error);
    this.setState({ failure: `Signing off does not work right now (${reason}). Reload the page.` });
  };

  #signOff(): SignOff | undefined {
    const { value } = this.props;
    if (!value) return undefined;
    return 'toJS' in value ? (value.toJS() as SignOff) : value;
  }

  #refresh(): void {
    this.#look().catch(this.#report);
  }

  async #look(): Promise<void> {
    const { collection, getEntry } = this.props;
    const fields = getEntry().get('data').toJS() as Record<string, unknown>;
    const fingerprint = await fingerprintEntry(collection.get('name'), fields);
    if (fingerprint !== this.state.fingerprint) this.setState({ fingerprint });
  }

  #sign(): void {
    const { reviewer, fingerprint } = this.state;
    if (!fingerprint) return;
    this.props.onChange({ reviewer, date: today(), fingerprint });
  }
}

/** The day where the reviewer is. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
