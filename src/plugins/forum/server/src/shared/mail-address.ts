/** Mail addresses as people type them. Pure. */

const LONGEST = 254;
const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;

/** @returns the address in the one spelling under which it is stored and compared, or undefined when it is none */
export function normaliseAddress(typed: string): string | undefined {
  const address = typed.trim().normalize('NFC').toLowerCase();
  return address.length <= LONGEST && ADDRESS.test(address) ? address : undefined;
}

/** @param address a normalised one */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
