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

/** What a reader can do next. schema.org has no action for a call: to communicate is its nearest. */
export function actionNode({ type, label, href }: ResolvedCallToAction, origin: URL): Action {
  const target: EntryPoint = { '@type': 'EntryPoint', urlTemplate: absoluteUrl(href, origin) };
  const common = { name: label, target };
  // Without a booking page, an appointment is made by telephone.
  if (type === 'phone' || href.startsWith('tel:'))
    return { '@type': 'CommunicateAction', ...common };
  if (type === 'appointment') return { '@type': 'ReserveAction', ...common };
  if (type === 'download') return { '@type': 'DownloadAction', ...common };
  return { '@type': 'ReadAction', ...common };
}
