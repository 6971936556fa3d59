/** Links that mail programs and search engines copy: they carry somebody's mailbox or search. */

/**
 * The address that a mail program or a search engine wrapped to see who opens it; one that is not
 * wrapped as it is.
 *
 * @see https://learn.microsoft.com/defender-office-365/safe-links-about
 */
export function unwrapAddress(address: string): string {
  let url = address;
  // A link that is forwarded is wrapped again by each program on its way.
  for (let layer = 0; layer < 5; layer += 1) {
    const inner = findWrapped(url);
    if (inner === undefined) return url;
    url = inner;
  }
  return url;
}

const wrappers: readonly { host: RegExp; path: RegExp; names: readonly string[] }[] = [
  { host: /(?:^|\.)safelinks\.protection\.outlook\.com$/, path: /^\//, names: ['url'] },
  { host: /^(?:www\.)?google\.[a-z.]+$/, path: /^\/url$/, names: ['q', 'url'] },
  { host: /^(?:www\.)?bing\.com$/, path: /^\/ck\/a$/, names: ['u'] },
  { host: /^l\.(?:facebook|instagram)\.com$/, path: /^\//, names: ['u'] },
  { host: /^urldefense\.(?:proofpoint\.)?com$/, path: /^\/v2\/url$/, names: ['u'] },
];

/** Whether an address carries another, and with it the mailbox or the search that it came from. */
export function isWrapped(address: string): boolean {
  return readWrapper(address) !== undefined;
}

function readWrapper(address: string) {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const wrapper = wrappers.find(
    ({ host, path }) => host.test(url.hostname) && path.test(url.pathname),
  );
  return wrapper && { url, ...wrapper };
}

function findWrapped(address: string): string | undefined {
  const wrapper = readWrapper(address);
  const values = wrapper?.names.map((name) => wrapper.url.searchParams.get(name) ?? '') ?? [];
  return values.find((value) => /^https?:/i.test(value));
}
