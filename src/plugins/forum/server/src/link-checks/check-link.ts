import http from 'node:http';
import https from 'node:https';
import net, { type LookupFunction } from 'node:net';
import type { Outside } from './outside';

/** `unknown` is whatever says nothing about the page: robots turned away, time-outs, addresses not to be looked at. */
export type LinkOutcome = 'reachable' | 'dead' | 'unknown';

const MOST_REDIRECTS = 3;
/** Milliseconds for one page, its name and both ways of asking included. */
const PATIENCE = 5000;
const GONE = [404, 410];
const HEADERS = { accept: '*/*', 'user-agent': 'PlatformForPartnerships-LinkCheck/1.0' };

interface Answer {
  status: number;
  location: string | undefined;
}

/**
 * Follows a link as far as it leads to public addresses, without reading what is there.
 *
 * @param url as somebody typed it in
 * @param outside where the way may lead; asked anew for each redirect, and connected to is what it was asked about
 */
export async function checkLink(url: string, outside: Outside, signal: AbortSignal): Promise<LinkOutcome> {
  try {
    let next = url;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const address = new URL(next);
      const answer = await look(address, outside, AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]));
      if (typeof answer === 'string') return answer;
      const { status, location } = answer;
      if (!isRedirect(answer) || location === undefined) return outcomeOf(status);
      next = new URL(location, address).href;
    }
    return 'unknown';
  } catch {
    // No connection, no time, no certificate, no URL: nothing that speaks of the page.
    return 'unknown';
  }
}

/** Asks for the head of a page, and for the page where a server does not like that; its body is not read. */
async function look(url: URL, outside: Outside, signal: AbortSignal): Promise<Answer | LinkOutcome> {
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isWeb || url.username !== '' || url.password !== '') return 'unknown';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const resolved = await outside.resolve(host, signal);
  if (resolved === 'no-such-name') return 'dead';
  if (resolved === 'not-known') return 'unknown';
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const { addresses } = resolved;
  if (!addresses.every((address) => outside.mayConnect(address, port))) return 'unknown';
  const head = await ask(url, 'HEAD', addresses, signal);
  return head.status < 400 ? head : ask(url, 'GET', addresses, signal);
}

function ask(url: URL, method: 'HEAD' | 'GET', addresses: string[], signal: AbortSignal): Promise<Answer> {
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    // A connection of its own, to what was resolved and allowed: asked again, a name may stand for something else.
    const options = { method, headers: HEADERS, agent: false as const, lookup: lookupOf(addresses), signal };
    const outgoing = request(url, options, (response) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location });
      response.destroy();
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

function lookupOf(addresses: string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: net.isIP(address) }));
  return (_host, options, callback) => {
    if (options.all) callback(null, all);
    else callback(null, all[0]?.address ?? '', all[0]?.family);
  };
}

function isRedirect({ status }: Answer): boolean {
  return status >= 300 && status < 400;
}

function outcomeOf(status: number): LinkOutcome {
  if (GONE.includes(status)) return 'dead';
  return status >= 200 && status < 400 ? 'reachable' : 'unknown';
}
