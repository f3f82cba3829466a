import { maskOf } from '../../src/plugins/catalogue/server/src/shared/terms';

const term = (value: string, facet = 'theme') => ({ facet, value });

it('a mask has all bits of its terms, whatever their order, and few others', () => {
  const terms = Array.from({ length: 12 }, (_, number) => term(`theme-${number}`));
  const mask = maskOf(terms);
  expect(maskOf([...terms].reverse())).toBe(mask);
  expect(Number.isSafeInteger(mask)).toBe(true);
  const has = (value: string) => (BigInt(mask) & BigInt(maskOf([term(value)]))) !== 0n;
  expect(terms.filter(({ value }) => !has(value))).toEqual([]);
  const others = Array.from({ length: 1000 }, (_, number) => `other-${number}`).filter(has);
  // A quarter at most of what it has not.
  expect(others.length).toBeLessThan(300);
});

it('is stored: it must be the same tomorrow', () => {
  expect(maskOf([])).toBe(0);
  expect(maskOf([term('KE', 'country'), term('remittances')])).toBe(2_336_462_209_024);
});
