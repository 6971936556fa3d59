import type { CallToAction, CallToActionType } from '../model/call-to-action.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import type { Placement } from '../model/taxonomies.ts';
import { formatTelephone, telephoneHref } from './telephone.ts';

/** A complete call to action, ready to render. */
export interface ResolvedCallToAction {
  id: string;
  type: CallToActionType;
  placement: Placement;
  primary: boolean;
  lead?: string | undefined;
  label: string;
  href: string;
  /** The number to show beside the label of a call. */
  telephone?: string | undefined;
}

type Destination = Pick<ResolvedCallToAction, 'label' | 'href' | 'telephone'>;

/**
 * Returns a call to action with the fields that the block omits taken from the settings, or undefined if
 * it leads nowhere, such as a call without a number.
 */
export function resolveCallToAction(
  block: CallToAction,
  settings: SiteSettings,
): ResolvedCallToAction | undefined {
  const destination = resolveDestination(block, settings);
  if (!destination) return undefined;
  const { id, type, placement, primary, lead } = block;
  return { id, type, placement, primary, lead, ...destination };
}

function resolveDestination(block: CallToAction, settings: SiteSettings): Destination | undefined {
  const { callToActionLabels: labels, telephone, appointmentUrl } = settings;
  switch (block.type) {
    case 'phone':
      return dial(block.number ?? telephone, block.label ?? labels.phone);
    case 'appointment': {
      const label = block.label ?? labels.appointment;
      const href = block.url ?? appointmentUrl;
      return href ? { label, href } : dial(telephone, label);
    }
    case 'link':
      return { label: block.label, href: block.to };
    case 'download':
      return { label: block.label, href: block.file };
  }
}

function dial(number: string | undefined, label: string): Destination | undefined {
  return number
    ? { label, href: telephoneHref(number), telephone: formatTelephone(number) }
    : undefined;
}

/** Returns the resolved calls to action of a page, without those that lead nowhere. */
export function resolveCallsToAction(
  blocks: readonly CallToAction[],
  settings: SiteSettings,
): ResolvedCallToAction[] {
  return blocks
    .map((block) => resolveCallToAction(block, settings))
    .filter((action) => action !== undefined);
}

/** Returns the calls to action with one placement, the primary one first. */
export function callsToActionAt(
  actions: readonly ResolvedCallToAction[],
  placement: Placement,
): ResolvedCallToAction[] {
  return actions
    .filter((action) => action.placement === placement)
    .sort((a, b) => Number(b.primary) - Number(a.primary));
}
