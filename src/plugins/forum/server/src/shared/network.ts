import { isIP } from 'node:net';

/**
 * The network that an address belongs to: what one office or one household has. Limits count networks,
 * since a whole /56 costs an attacker no more than one address. Pure.
 *
 * @param address IPv4, IPv6 or IPv4 in IPv6
 * @returns `a.b.c.0/24`, `x:x:x:xx00::/56`, or the text itself when it is no address
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address.split('%')[0] ?? address;
  if (isIP(plain) === 4) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIP(plain) !== 6) return address;
  const [first, second, third, fourth] = expand(plain);
  return `${first}:${second}:${third}:${fourth?.slice(0, 2)}00::/56`;
}

/** @returns the eight groups of an IPv6 address, four digits each */
function expand(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const between = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...between, ...after].map((group) => group.padStart(4, '0').toLowerCase());
}
