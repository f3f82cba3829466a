/** Which addresses belong to the public internet. Pure. */
import net from 'node:net';

/** Of IPv4, what the registry of special-purpose addresses (RFC 6890) keeps from being reached by everybody. */
const NOT_PUBLIC_4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // Looks public, and is the inside of a cloud: the platform of Azure answers there.
  ['168.63.129.16', 32],
];

/** Of what IPv6 has given out: what stands for something else, among it IPv4 addresses in disguise. */
const NOT_PUBLIC_6: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const closed = new net.BlockList();
for (const [network, prefix] of NOT_PUBLIC_4) closed.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of NOT_PUBLIC_6) closed.addSubnet(network, prefix, 'ipv6');

/** All that IPv6 has given out: loopback, private, link-local, multicast and IPv4-mapped addresses are outside. */
const given = new net.BlockList();
given.addSubnet('2000::', 3, 'ipv6');

/** Whether anybody on the internet would reach the same machine by an address. What is no address is not public. */
export function isPublicAddress(address: string): boolean {
  const version = net.isIP(address);
  if (version === 4) return !closed.check(address, 'ipv4');
  return version === 6 && given.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}
