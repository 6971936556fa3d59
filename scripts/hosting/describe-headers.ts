import { adminPagePolicy } from '../../admin/decap/page-policy.ts';
import type { CmsBackend } from '../../admin/decap/types.ts';
import { immutableFolders, revalidated } from './caching.ts';
import type { HeaderRule } from './header-rules.ts';

interface SiteSetup {
  /** The site's own address. */
  origin: URL;
  /** Where its CMS saves; null if it has no CMS. */
  backend: CmsBackend | null;
}

/**
 * The response headers of the site, the same for every host. The most general rule comes first; later
 * rules override it.
 */
export function describeHeaders({ origin, backend }: SiteSetup): HeaderRule[] {
  return [
    {
      under: '/',
      headers: {
        'Content-Security-Policy': sitePolicy,
        ...(origin.protocol === 'https:' && { 'Strict-Transport-Security': twoYears }),
        'X-Content-Type-Options': 'nosniff',
        // For browsers that do not support frame-ancestors.
        'X-Frame-Options': 'DENY',
        'Referrer-Policy': 'no-referrer',
        'Permissions-Policy': deniedFeatures,
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': revalidated,
      },
    },
    ...(backend ? [{ under: '/admin/', headers: describeAdminHeaders(backend) }] : []),
    ...immutableFolders.map(({ under, value }) => ({ under, headers: { 'Cache-Control': value } })),
  ];
}

/** The headers of the editor, which must be able to communicate with its sign-in popup. */
function describeAdminHeaders(backend: CmsBackend): Record<string, string> {
  return {
    'Content-Security-Policy': adminPagePolicy(backend),
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  };
}

/** Only this site's own files; search needs WebAssembly. */
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
 * In seconds. Without `includeSubDomains`: other names under the clinic's domain are not this site's to
 * decide about.
 */
const twoYears = 'max-age=63072000';

/** Browser features that the pages never need. */
const deniedFeatures = [
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
