import type { CMS, PreviewTemplateComponentProps } from 'decap-cms-core';
import { Component, createElement, createRef } from 'react';
import { collections, type Collection, type CollectionName } from '../../src/model/collections.ts';
import type { EditedEntry } from '../decap/edited-entry.ts';
import { openPane, type Pane } from './pane.ts';
import { readEntry } from '../decap/read-entry.ts';
import paneStyles from './pane.css?inline';

type Props = PreviewTemplateComponentProps;

/** Gives Decap's preview pane the page as patients will see it. */
export function registerPreviews(cms: CMS): void {
  cms.registerPreviewStyle(paneStyles, { raw: true });
  for (const [name, { file }] of Object.entries<Collection>(collections)) {
    // Decap knows the template of a single file by the file's name.
    cms.registerPreviewTemplate(file ?? name, makeTemplate(name as CollectionName));
  }
}

/** React's part is small: it hands each change of the form on to a pane that knows nothing of it. */
function makeTemplate(collection: EditedEntry['collection']) {
  return class Preview extends Component<Props> {
    place = createRef<HTMLDivElement>();
    pane: Pane | undefined;

    override componentDidMount(): void {
      if (!this.place.current) return;
      this.pane = openPane(this.place.current);
      this.showEntry();
    }

    override componentDidUpdate(): void {
      this.showEntry();
    }

    override componentWillUnmount(): void {
      this.pane?.close();
    }

    showEntry(): void {
      this.pane?.show(readEntry(collection, this.props.entry));
    }

    override render() {
      return createElement('div', { ref: this.place });
    }
  };
}
