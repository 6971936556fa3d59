import { adminPagePolicy } from '../../admin/decap/page-policy.ts';
import type { CmsBackend } from '../../admin/decap/types.ts';
import { cachedForEver, revalidated } from './caching.ts';
import type { HeaderRule } from './header-rules.ts';

/** What the headers of a site depend on. */
interface Circumstances {
  /** The address that its pages carry. */
  origin: URL;
  /** Where its CMS saves; null where it has none. */
  backend: CmsBackend | null;
}

/**
 * The headers of the site, for every host: the one place that says which there are. The most general
 * rule comes first, and a later one has the last word.
 */
export function describeHeaders({ origin, backend }: Circumstances): HeaderRule[] {
  return [
    {
      under: '/',
      headers: {
        'Content-Security-Policy': sitePolicy,
        ...(origin.protocol === 'https:' && { 'Strict-Transport-Security': twoYears }),
        'X-Content-Type-Options': 'nosniff',
        // For browsers that do not know frame-ancestors.
        'X-Frame-Options': 'DENY',
        'Referrer-Policy': 'no-referrer',
        'Permissions-Policy': rejectFeatures,
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': revalidated,
      },
    },
    ...(backend ? [{ under: '/admin/', headers: describeAdminHeaders(backend) }] : []),
    ...cachedForEver.map(({ under, value }) => ({ under, headers: { 'Cache-Control': value } })),
  ];
}

/** The editor's own: where it signs in through a window, that window must be able to answer it. */
function describeAdminHeaders(backend: CmsBackend): Record<string, string> {
  return {
    'Content-Security-Policy': adminPagePolicy(backend),
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  };
}

/** Nothing but this site's own files; WebAssembly is for the search. */
const sitePolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * In seconds. Other names under the clinic's domain are not this site's to decide about, so it says
 * nothing of subdomains.
 */
const twoYears = 'max-age=63072000';

/** What a page to read never needs. */
const rejectFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');
