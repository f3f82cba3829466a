/** The words of a digest about calls. Pure. */
import type { Locale } from '../../../../../content-api/locales';
import type { CallRow } from './call.repository';
import { presentChange, type DeadlineChange } from './deadline-change';
import { sayLastMinute } from './last-minute';
import type { Notice, NoticeKind } from './milestone.repository';

/** In the order in which the mail has them. */
const KINDS: NoticeKind[] = ['reminder', 'extension', 'closing', 'outcome'];

const HEADINGS: Record<Locale, Record<NoticeKind, string>> = {
  en: {
    reminder: 'Closing soon:',
    extension: 'New deadline:',
    closing: 'Closed:',
    outcome: 'What came of it? The outcome of these calls is awaited:',
  },
  fr: {
    reminder: 'Bientôt clos\u00a0:',
    extension: 'Nouvelle échéance\u00a0:',
    closing: 'Clos\u00a0:',
    outcome: 'Quelles suites\u00a0? Le résultat de ces appels est attendu\u00a0:',
  },
  es: {
    reminder: 'Próximo cierre:',
    extension: 'Nuevo plazo:',
    closing: 'Cerrados:',
    outcome: '¿Qué resultó? Se espera el resultado de estos llamamientos:',
  },
};

const PREVIOUSLY: Record<Locale, string> = { en: 'Previously:', fr: 'Auparavant\u00a0:', es: 'Antes:' };
const REASON: Record<Locale, string> = { en: 'Reason:', fr: 'Motif\u00a0:', es: 'Motivo:' };
const ROLLING: Record<Locale, string> = { en: 'no deadline', fr: 'sans échéance', es: 'sin plazo' };

export interface DigestReader {
  locale: Locale;
  now: Date;
  /** The platform's time zone. */
  zone: string;
  /** Where this reader finds a call. */
  addressOf: (call: CallRow) => string;
}

/**
 * @param notices what somebody is to be told, oldest first
 * @param calls the published calls, in the reader's language where there is one, by documentId
 * @returns one text for each kind, empty where there is nothing; undefined when nothing holds any more
 */
export function digestLines(
  notices: Notice[],
  calls: Map<string, CallRow>,
  reader: DigestReader,
): Record<NoticeKind, string> | undefined {
  const lines = Object.fromEntries(KINDS.map((kind) => [kind, new Set<string>()])) as Record<NoticeKind, Set<string>>;
  for (const notice of notices) {
    const call = calls.get(notice.call);
    if (call === undefined || !holds(notice, call, reader.now)) continue;
    lines[notice.kind].add(linesOf(notice, call, reader));
  }
  if (KINDS.every((kind) => lines[kind].size === 0)) return undefined;
  return Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      lines[kind].size === 0 ? '' : [HEADINGS[reader.locale][kind], ...lines[kind]].join('\n\n'),
    ]),
  ) as Record<NoticeKind, string>;
}

/** Whether it is still worth telling: the call may have been extended, closed or unpublished since. */
function holds({ kind, closesAt }: Notice, call: CallRow, now: Date): boolean {
  const instant = (value: string | null) => (value === null ? null : new Date(value).getTime());
  if (instant(call.closesAt) !== instant(closesAt)) return false;
  const isClosed = call.closesAt !== null && new Date(call.closesAt) <= now;
  return kind === 'reminder' || kind === 'extension' ? !isClosed : isClosed;
}

/** A call in a few lines: what it is called, when it closes, what has changed and why, and where to find it. */
function linesOf({ kind }: Notice, call: CallRow, { locale, zone, addressOf }: DigestReader): string {
  const change = changeBehind(kind, call);
  const { from = null, reason = null } = change === undefined ? {} : presentChange(change, locale);
  const before = kind === 'extension' && from !== null ? endOf(from, locale, zone) : null;
  return [
    `– ${call.title}`,
    endOf(call, locale, zone),
    ...(before === null ? [] : [`${PREVIOUSLY[locale]} ${before}`]),
    ...(reason === null ? [] : [`${REASON[locale]} ${reason}`]),
    addressOf(call),
  ].join('\n');
}

/** The latest extension, or early closing, by which the call closes when it does. */
function changeBehind(notice: NoticeKind, { closesAt, deadlineChanges }: CallRow): DeadlineChange | undefined {
  const end = closesAt === null ? null : new Date(closesAt).toISOString();
  return deadlineChanges?.filter(({ kind, to }) => kind === notice && to.closesAt === end).at(-1);
}

function endOf({ closesAt }: Pick<CallRow, 'closesAt'>, locale: Locale, zone: string): string {
  return closesAt === null ? ROLLING[locale] : sayLastMinute(closesAt, locale, zone);
}
