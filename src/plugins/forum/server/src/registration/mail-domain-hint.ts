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
/** How registries call the part of a country's domain that is kept for its government, as in `gov.mu`. */
const GOVERNMENT_LABELS = new Set(['gov', 'gob', 'gouv', 'govt', 'gub', 'gv', 'go', 'gc', 'mil']);
/** Where there is no such part: domains that belong to a government. Of their kind anybody may register others. */
const GOVERNMENT_DOMAINS = [
  'admin.ch',
  'bund.de',
  'dep.no',
  'etat.lu',
  'fgov.be',
  'gouv.cd',
  'gouv.dj',
  'gouv.ga',
  'gouv.mc',
  'gouv.ne',
  'gov.am',
  'gov.bi',
  'gov.fi',
  'gov.fm',
  'gov.gm',
  'gov.gr',
  'gov.hu',
  'gov.ki',
  'gov.md',
  'gov.mt',
  'gov.ro',
  'gov.se',
  'gov.si',
  'gov.sk',
  'gov.sr',
  'gov.vu',
  'government.bg',
];
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
  const { domain: registrable, publicSuffix, isIcann } = parse(domain, { allowPrivateDomains: true });
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
  const isKept = isIcann !== false && (publicSuffix ?? '').split('.').some((label) => GOVERNMENT_LABELS.has(label));
  const isGovernment = isKept || GOVERNMENT_DOMAINS.some((each) => domain === each || domain.endsWith(`.${each}`));
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
