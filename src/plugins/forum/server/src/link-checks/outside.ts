/** How links are followed out of the house: what a name stands for, and where a connection may go. */
import { promises as dns } from 'node:dns';
import net from 'node:net';
import { parse } from 'tldts';
import { isPublicAddress } from './public-address';

/** What is known of a name: its addresses, that it does not exist, or nothing. */
export type Resolved = { addresses: string[] } | 'no-such-name' | 'not-known';

export interface Outside {
  resolve(host: string, signal: AbortSignal): Promise<Resolved>;
  mayConnect(address: string, port: number): boolean;
}

const PORTS = [80, 443];
const PATIENCE = { timeout: 2000, tries: 2 };

/** In one place, so that tests can lead to servers of their own: those are never public. */
export const outside: Outside = {
  resolve: (host, signal) => resolveName(host, signal),
  mayConnect: (address, port) => PORTS.includes(port) && isPublicAddress(address),
};

/** @param servers the name servers to ask, by address and port; else those of the machine */
export async function resolveName(host: string, signal: AbortSignal, servers?: string[]): Promise<Resolved> {
  if (net.isIP(host) !== 0) return { addresses: [host] };
  // RFC 6761: nobody need be asked.
  if (/(^|\.)invalid\.?$/.test(host)) return 'no-such-name';
  // Names of the house, such as "db" or "wiki.internal", are nobody's business here: not even whether they exist.
  const { isIcann, publicSuffix } = parse(host);
  if (!isIcann || publicSuffix === null) return 'not-known';
  // Not the system's lookup, which says "not found" too where it cannot ask anybody.
  const resolver = new dns.Resolver(PATIENCE);
  if (servers !== undefined) resolver.setServers(servers);
  const cancel = () => resolver.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    if (addresses.length > 0) return { addresses };
    const isDenied = answers.every((answer) => answer.status === 'rejected' && isNotFound(answer.reason));
    return isDenied && (await knowsTop(resolver, publicSuffix)) ? 'no-such-name' : 'not-known';
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/** A resolver without a way out denies every name: whoever denies the top-level domain, too, is not believed. */
async function knowsTop(resolver: dns.Resolver, publicSuffix: string): Promise<boolean> {
  const top = publicSuffix.slice(publicSuffix.lastIndexOf('.') + 1);
  return resolver.resolveNs(top).then(
    (servers) => servers.length > 0,
    () => false,
  );
}

const isNotFound = (error: { code?: string }) => error.code === dns.NOTFOUND;
