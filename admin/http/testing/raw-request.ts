import { connect } from 'node:net';

/** The head of an answer. */
export interface RawAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
}

/**
 * Sends bytes to a server on this machine, as no HTTP client would write them.
 *
 * @param patience How long, in milliseconds, the server may think before it hears that no more comes:
 *   a request that stops half way is answered then, and one that is still at work is dropped.
 * @returns undefined where the connection was closed without an answer, or nothing came.
 */
export function sendRaw(
  url: string,
  request: string | Buffer,
  patience = 5_000,
): Promise<RawAnswer | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let received = '';
    const finish = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(parseHead(received));
    };
    // Latin-1, so that each byte is one character.
    socket.setEncoding('latin1').on('data', (text: string) => {
      received += text;
      if (received.includes('\r\n\r\n')) finish();
    });
    socket.setTimeout(15_000, finish);
    socket.once('close', finish).once('error', finish);
    socket.once('connect', () => socket.write(request));
    const timer = setTimeout(() => socket.end(), patience);
  });
}

/** A request line with the headers that every server asks for. */
export function sendLine(
  url: string,
  line: string,
  headers: readonly string[] = [],
): Promise<RawAnswer | undefined> {
  const all = [`${line} HTTP/1.1`, `Host: ${new URL(url).host}`, 'Connection: close', ...headers];
  return sendRaw(url, `${all.join('\r\n')}\r\n\r\n`);
}

function parseHead(text: string): RawAnswer | undefined {
  const [first = '', ...lines] = (text.split('\r\n\r\n')[0] ?? '').split('\r\n');
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(first)?.[1];
  if (status === undefined) return undefined;
  const pairs = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { status: Number(status), headers: Object.fromEntries(pairs) as Record<string, string> };
}

/** Paths of which a careless redirect makes an address of another host, and others that no page has. */
export const oddTargets: readonly string[] = [
  '//',
  '//evil.example',
  '//evil.example/%2e%2e/treatments',
  '//evil.example/../treatments',
  '//evil.example/..%2ftreatments',
  '///evil.example/../treatments',
  '//treatments',
  '/%2f/evil.example/../../treatments',
  '/\\evil.example/../treatments',
  '/%5cevil.example/%2e%2e/treatments',
  '/treatments//',
  '//_headers',
  '/./treatments',
  '/%2e/treatments',
  '/%00',
  '/treatments%00',
  '/%0d%0aLocation:%20https://evil.example/',
  '//a:99999999/',
];

/** Targets that name a host of their own, or are none at all. */
export const foreignTargets: readonly string[] = [
  'http://evil.example/treatments',
  'http://[',
  'http://a:b@c/',
  'evil.example:443',
  '*',
];
