/** The outer form of every mail: a text part and an HTML part that say the same. Pure. */
import type { Locale } from '../../../../../content-api/locales';
import { escapeHtml } from '../texts/escape-html';
import { MAIL_FRAME } from './mail-frame';

export interface MailLink {
  label: string;
  url: string;
}

/** A line of a list; what has an address can be followed. */
export interface MailLine {
  label: string;
  url?: string;
}

export interface MailContent {
  locale: Locale;
  subject: string;
  /** Without greeting and closing, which the layout adds. Line breaks inside a paragraph are kept. */
  paragraphs: string[];
  /** A list below the paragraphs. */
  entries?: MailLine[];
  action?: MailLink;
  /** A quieter link below the action. */
  secondary?: MailLink;
  /** A line that is nothing but an address below one of these becomes a link: no other text does. */
  ownAddresses?: string[];
  /** Why one receives the mail, as the last line. */
  why: string;
}

export interface LaidOutMail {
  subject: string;
  text: string;
  html: string;
}

/** Lays a mail out. Everything in it may have been typed in by people: nothing of it becomes markup. */
export function layOutMail(content: MailContent): LaidOutMail {
  const mail = {
    ...content,
    subject: toOneLine(content.subject),
    paragraphs: content.paragraphs.map(unifyLineBreaks),
  };
  return { subject: mail.subject, text: toText(mail), html: toHtml(mail) };
}

/** A line break in a subject would begin another header. */
function toOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function unifyLineBreaks(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').trim();
}

function toText({ locale, paragraphs, entries = [], action, secondary, why }: MailContent): string {
  const { platform, forum, greeting, closing } = MAIL_FRAME[locale];
  const links = [action, secondary].flatMap((link) => (link === undefined ? [] : [`${link.label}\n${link.url}`]));
  const lines = entries.map(({ label, url }) => `– ${toOneLine(label)}${url === undefined ? '' : `\n  ${url}`}`);
  const blocks = [greeting, ...paragraphs, ...lines, ...links, `${closing}\n${platform}\n${forum}`, `-- \n${why}`];
  return `${blocks.join('\n\n')}\n`;
}

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** Only what inline styles cannot say. Mail programs that drop it show the light mail, which is complete. */
const DARK_STYLE = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page,.sheet{background:#14202b!important}
.words,.words p,.words h1,.words .line{color:#eef3f7!important}
.quiet,.quiet a{color:#b4c3d0!important}
.rule{border-color:#3a4d5e!important}
.button{background:#f2b544!important;color:#10202e!important}
}`;

function toHtml({
  locale,
  subject,
  paragraphs,
  entries = [],
  action,
  secondary,
  ownAddresses = [],
  why,
}: MailContent): string {
  const { platform, forum, greeting, closing } = MAIL_FRAME[locale];
  const body = [greeting, ...paragraphs].map((text) => paragraphHtml(text, ownAddresses)).join('\n');
  const links = [
    ...entries.map(entryHtml),
    action === undefined ? '' : actionHtml(action, MAIL_FRAME[locale].fallback),
    secondary === undefined ? '' : secondaryHtml(secondary),
  ].join('');
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>${escapeHtml(subject)}</title>
<style>${DARK_STYLE}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f2f5f7">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(preheaderOf(paragraphs))}</div>
<div class="page" role="article" lang="${locale}" aria-label="${escapeHtml(subject)}" style="background:#f2f5f7;padding:16px 8px">
<div class="sheet words" style="max-width:560px;margin:0 auto;padding:24px 20px;box-sizing:border-box;background:#ffffff;color:#1b2a36;${FONT};font-size:16px;line-height:1.5;overflow-wrap:anywhere;word-break:break-word">
<p class="rule" style="margin:0 0 24px;padding:0 0 12px;border-bottom:3px solid #f2b544;color:#12456b;font-weight:bold">${escapeHtml(platform)}</p>
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.3;color:#12456b">${escapeHtml(subject)}</h1>
${body}
${links}${paragraphHtml(`${closing}\n${platform}\n${forum}`)}
<p class="quiet rule" style="margin:24px 0 0;padding:16px 0 0;border-top:1px solid #ccd5dc;color:#4b5a66;font-size:14px">${escapeHtml(why)}</p>
</div>
</div>
</body>
</html>
`;
}

/** What a list of mails shows beside the subject. */
function preheaderOf(paragraphs: string[]): string {
  return (paragraphs[0] ?? '').replace(/\n+/g, ' ');
}

function paragraphHtml(text: string, ownAddresses: string[] = []): string {
  const lines = text.split('\n').map((line) => lineHtml(line, ownAddresses));
  return `<p style="margin:0 0 16px">${lines.join('<br>\n')}</p>`;
}

function lineHtml(line: string, ownAddresses: string[]): string {
  const safe = escapeHtml(line);
  const isOwn = ownAddresses.some((address) => line.startsWith(`${address}/`)) && !/\s/.test(line);
  return isOwn ? `<a href="${safe}" style="color:#12456b;word-break:break-all">${safe}</a>` : safe;
}

function entryHtml({ label, url }: MailLine): string {
  const text = escapeHtml(toOneLine(label));
  const line = url === undefined ? text : `<a class="line" href="${escapeHtml(url)}" style="color:#12456b">${text}</a>`;
  return `<p style="margin:0 0 12px">– ${line}</p>\n`;
}

function actionHtml({ label, url }: MailLink, fallback: string): string {
  const address = escapeHtml(url);
  return `<p style="margin:24px 0 16px"><a class="button" href="${address}" style="display:inline-block;padding:14px 24px;border-radius:6px;background:#12456b;color:#ffffff;font-weight:bold;text-decoration:none">${escapeHtml(label)}</a></p>
<p class="quiet" style="margin:0 0 24px;color:#4b5a66;font-size:14px">${escapeHtml(fallback)}<br>
<a href="${address}" style="color:#12456b;word-break:break-all">${address}</a></p>
`;
}

function secondaryHtml({ label, url }: MailLink): string {
  return `<p class="quiet" style="margin:0 0 24px;font-size:14px"><a href="${escapeHtml(url)}" style="color:#12456b">${escapeHtml(label)}</a></p>
`;
}
