import type {
  CommunicateAction,
  DownloadAction,
  EntryPoint,
  ReadAction,
  ReserveAction,
} from 'schema-dts';
import type { ResolvedCallToAction } from '../call-to-action.ts';
import { absoluteUrl } from '../../model/urls.ts';

type Action = CommunicateAction | DownloadAction | ReadAction | ReserveAction;

/** schema.org has no action for a call; CommunicateAction is the closest. */
const actionTypes = {
  phone: 'CommunicateAction',
  appointment: 'ReserveAction',
  link: 'ReadAction',
  download: 'DownloadAction',
} as const satisfies Record<ResolvedCallToAction['type'], Action['@type']>;

/** Returns what a reader can do next. */
export function actionNode({ type, label, href }: ResolvedCallToAction, origin: URL): Action {
  const target: EntryPoint = { '@type': 'EntryPoint', urlTemplate: absoluteUrl(href, origin) };
  // Without a booking page, an appointment is made by telephone.
  const means = href.startsWith('tel:') ? 'phone' : type;
  return { '@type': actionTypes[means], name: label, target };
}
