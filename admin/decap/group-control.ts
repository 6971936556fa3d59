/** Decap's group of fields, with how far it is filled in as its heading while it is folded. */
import type { CMS } from 'decap-cms-core';
import type { Component } from 'react';
import { describeGroup } from './group-state.ts';
import type { DecapField } from './types.ts';

interface Immutable {
  toJS(): unknown;
}

interface GroupProps {
  field: Immutable;
  value?: Immutable;
}

/** The part of Decap's control that this one changes. */
type ObjectControl = new (
  props: GroupProps,
) => Component<GroupProps> & { objectLabel: () => string };

/** Replaces Decap's group widget. @throws if Decap no longer has one. */
export function registerGroups(cms: CMS): void {
  const widget = cms.getWidget('object');
  if (!widget) throw new Error('Decap has no widget "object".');
  const Base = widget.control as unknown as ObjectControl;
  class GroupControl extends Base {
    /** Called while the group is folded. */
    override objectLabel = (): string => {
      const field = this.props.field.toJS() as DecapField;
      return `${field.label}: ${describeGroup(field, this.props.value?.toJS())}`;
    };
  }
  cms.registerWidget('object', GroupControl as never, widget.preview as never);
}
