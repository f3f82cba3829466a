/** What the domain of an applicant's address says about where the person works. Pure. */
import { isDisposableEmailDomain } from 'disposable-email-domains-js';
import { parse } from 'tldts';
import freeMailDomains from './free-mail-domains.json';
import type { Hint } from './hint';

/** A domain that is known to belong to an organisation. */
export interface KnownDomain {
  domain: string;
  /** documentId and name of the organisation. */
  owner: { documentId: string; name: string } | null;
}

const FREE_MAIL = new Set(freeMailDomains);
/** How governments name their part of a country's domain. */
const GOVERNMENT_LABELS = new Set([
  'gov',
  'gob',
  'gouv',
  'gouvernement',
  'govt',
  'gub',
  'gv',
  'go',
  'gc',
  'mil',
  'admin',
  'regjering',
  'bund',
  'government',
]);
/** Where the domain of a state is not its ISO code. */
const OTHER_CODES: Record<string, string> = { GB: 'uk' };

/**
 * @param domain of the address, in small letters
 * @param delegation documentId of the organisation that the person wants to speak for, null when typed in
 * @param iso2 of its country, null when it has none
 * @param known all known domains
 */
export function hintOfDomain(
  domain: string,
  delegation: string | null,
  iso2: string | null,
  known: Map<string, KnownDomain>,
): Hint {
  const {
    domain: registrable,
    publicSuffix,
    domainWithoutSuffix,
    isIcann,
  } = parse(domain, { allowPrivateDomains: true });
  const named = { domain };
  if (isDisposableEmailDomain(domain) || (registrable !== null && isDisposableEmailDomain(registrable))) {
    return { code: 'disposable-mail', tone: 'warning', values: named };
  }
  if (FREE_MAIL.has(registrable ?? domain)) return { code: 'free-mail', tone: 'warning', values: named };

  const owner = ownerOf(domain, known);
  if (owner !== undefined && owner?.documentId === delegation)
    return { code: 'known-domain', tone: 'good', values: named };
  if (owner) return { code: 'foreign-domain', tone: 'warning', values: { domain, owner: owner.name } };

  const code = iso2 === null ? null : (OTHER_CODES[iso2] ?? iso2.toLowerCase());
  const labels = new Set([domainWithoutSuffix ?? '', ...(publicSuffix ?? '').split('.')]);
  const isGovernment = isIcann !== false && [...labels].some((label) => GOVERNMENT_LABELS.has(label));
  if (isGovernment && code !== null && domain.endsWith(`.${code}`)) {
    return { code: 'government-suffix', tone: 'good', values: named };
  }
  return { code: 'unknown-domain', tone: 'neutral', values: named };
}

/** The owner of the longest known domain that the domain is or lies under. */
function ownerOf(domain: string, known: Map<string, KnownDomain>): KnownDomain['owner'] | undefined {
  const labels = domain.split('.');
  for (let from = 0; from < labels.length - 1; from += 1) {
    const found = known.get(labels.slice(from).join('.'));
    if (found !== undefined) return found.owner;
  }
  return undefined;
}
