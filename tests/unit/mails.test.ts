import fs from 'node:fs';
import path from 'node:path';
import { LOCALES, type Locale } from '../../src/content-api/locales';
import { layOutMail, type MailContent } from '../../src/plugins/forum/server/src/outbox/mail-layout';
import {
  MAIL_TEMPLATES,
  isMailTemplate,
  mailTexts,
  roleName,
  type MailTemplate,
} from '../../src/plugins/forum/server/src/outbox/mail-texts';
import { ROLES } from '../../src/plugins/forum/server/src/membership/roles';

const SOURCES = path.resolve(__dirname, '..', '..', 'src', 'plugins', 'forum', 'server', 'src');
const read = (folder: string, locale: Locale) =>
  JSON.parse(fs.readFileSync(path.join(SOURCES, folder, `${locale}.json`), 'utf8'));

/** What each template may contain beside our own words, and whether it has a button. */
const TEMPLATES: Record<MailTemplate, { values: string[]; action: boolean }> = {
  'confirm-address': { values: ['hours'], action: true },
  'already-member': { values: [], action: true },
  'already-applied': { values: [], action: false },
  received: { values: [], action: false },
  'information-requested': { values: ['reply', 'days'], action: true },
  approved: { values: ['reply', 'role', 'delegation', 'days'], action: true },
  rejected: { values: ['reply'], action: false },
  suspended: { values: ['reply'], action: false },
  reinstated: { values: ['reply'], action: false },
  withdrawn: { values: [], action: false },
  vouching: { values: ['delegation'], action: true },
  'second-approval': { values: ['delegation'], action: true },
  'password-reset': { values: ['hours'], action: true },
  'confirm-post': { values: ['delegation', 'role'], action: true },
  'confirm-post-reminder': { values: ['delegation', 'role', 'date'], action: true },
  'suspended-unconfirmed': { values: ['delegation'], action: false },
  'mandate-ended': { values: ['delegation', 'role'], action: false },
  'successor-wanted': { values: ['delegation', 'role'], action: false },
  'successor-wanted-support': { values: ['delegation', 'role'], action: false },
  'directory-walk': { values: ['reader', 'count'], action: true },
  erased: { values: [], action: false },
  'response-received': { values: ['call', 'kind', 'delegation'], action: true },
  'response-withdrawn': { values: ['call', 'kind', 'delegation'], action: true },
  'response-seen': { values: ['call'], action: false },
  'response-accepted': { values: ['call', 'reply'], action: false },
  'response-declined': { values: ['call', 'reply'], action: false },
  'practice-digest': { values: [], action: false },
  'practice-digest-support': { values: [], action: true },
  'call-digest': { values: ['reminder', 'extension', 'closing', 'outcome'], action: false },
  'panel-invitation': { values: ['days'], action: true },
  'clearance-wanted': { values: ['title', 'delegation', 'reason'], action: true },
  'publication-wanted': { values: ['title', 'delegation'], action: true },
  'contribution-returned': { values: ['title', 'reason'], action: true },
  'contribution-withdrawn': { values: ['title'], action: true },
  'contribution-cleared': { values: ['title', 'reason'], action: true },
  'contribution-published': { values: ['title', 'delegation', 'reason'], action: true },
  'contribution-unpublished': { values: ['title', 'languages', 'delegation'], action: true },
};

const templates = Object.keys(TEMPLATES) as MailTemplate[];
const cases = templates.flatMap((template) => LOCALES.map((locale) => [template, locale] as const));
const URL = 'https://pfp.example/account/confirm?token=a&b=1';

const valuesOf = (template: MailTemplate) =>
  Object.fromEntries(TEMPLATES[template].values.map((name) => [name, `<script>${name}</script>`]));

function write(template: MailTemplate, locale: Locale, values: Record<string, string>) {
  const { action, secondary, ...texts } = mailTexts(template, locale, values);
  return layOutMail({
    locale,
    ...texts,
    ...(action === undefined ? {} : { action: { label: action, url: URL } }),
    ...(secondary === undefined ? {} : { secondary: { label: secondary, url: `${URL}&second` } }),
  });
}

const placeholdersOf = (text: unknown) =>
  [...new Set([...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

/** All strings in a tree of texts, with the way to each. */
function flatten(text: unknown, way = ''): [string, string][] {
  if (typeof text === 'string') return [[way, text]];
  return Object.entries(text as object).flatMap(([name, each]) => flatten(each, `${way}/${name}`));
}

describe('the texts of the mails', () => {
  it('are there for every template, and for no other', () => {
    expect([...MAIL_TEMPLATES].sort()).toEqual([...templates].sort());
    expect(isMailTemplate('approved')).toBe(true);
    expect(isMailTemplate('toString')).toBe(false);
  });

  it('have the same keys and the same placeholders in each language', () => {
    const shapeOf = (locale: Locale) =>
      flatten(read('outbox/texts', locale)).map(([way, text]) => [way, placeholdersOf(text)]);
    expect(shapeOf('fr')).toEqual(shapeOf('en'));
    expect(shapeOf('es')).toEqual(shapeOf('en'));
  });

  it.each(cases)('%s (%s) has its values in it, a reason, and no gap', (template, locale) => {
    expect(placeholdersOf(read('outbox/texts', locale)[template])).toEqual([...TEMPLATES[template].values].sort());
    const texts = mailTexts(template, locale, valuesOf(template));
    expect(JSON.stringify(texts)).not.toMatch(/[{}]\w+\}/);
    for (const name of TEMPLATES[template].values) expect(JSON.stringify(texts)).toContain(`<script>${name}</script>`);
    expect(texts.action !== undefined).toBe(TEMPLATES[template].action);
    expect(texts.why).not.toBe('');
  });

  it.each(['confirm-address', 'vouching'] as const)('of %s repeat nothing that an applicant typed in', (template) => {
    const typedIn = { name: 'TYPED', reply: 'TYPED', position: 'TYPED', motivation: 'TYPED', email: 'TYPED' };
    for (const locale of LOCALES) {
      const mail = write(template, locale, { ...typedIn, hours: '48', delegation: 'Mauritius' });
      expect(JSON.stringify(mail)).not.toContain('TYPED');
    }
  });

  it('refuse to be written with a gap', () => {
    expect(() => mailTexts('confirm-address', 'en', {})).toThrow('no value for {hours}');
  });

  it('take a value as it is', () => {
    const { paragraphs } = mailTexts('rejected', 'en', { reply: 'See {role}, $& and {{reply}}' });
    expect(paragraphs).toContain('See {role}, $& and {{reply}}');
  });

  it('leave an empty reply out', () => {
    const withReply = mailTexts('rejected', 'es', { reply: 'Lo sentimos.' }).paragraphs;
    const without = mailTexts('rejected', 'es', { reply: '' }).paragraphs;
    expect(without).toEqual(withReply.filter((paragraph) => paragraph !== 'Lo sentimos.'));
    expect(without).toHaveLength(withReply.length - 1);
  });

  it('name the roles in each language', () => {
    const names = LOCALES.map((locale) => ROLES.map((role) => roleName(role, locale)));
    expect(names.flat()).not.toContain(undefined);
    expect(names[1]).toContain('Point focal');
    expect(names[2]).toContain('Punto focal');
  });
});

describe('what people read in French and Spanish', () => {
  const folders = ['outbox/texts', 'account/texts', 'registration/reply-templates'];

  it.each(folders)('%s has the spaces of French before its punctuation', (folder) => {
    const wrong = flatten(read(folder, 'fr')).filter(([, text]) =>
      /(^|[^\u00a0\u202f])[:;!?»]|«[^\u00a0\u202f]/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it.each(folders)('%s opens each question and exclamation of Spanish', (folder) => {
    const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
    const wrong = flatten(read(folder, 'es')).filter(
      ([, text]) => count(text, /\?/g) !== count(text, /¿/g) || count(text, /!/g) !== count(text, /¡/g),
    );
    expect(wrong).toEqual([]);
  });

  it.each(folders)('%s has typographic apostrophes and no space too many', (folder) => {
    const all = LOCALES.flatMap((locale) => flatten(read(folder, locale)));
    expect(all.filter(([, text]) => /'|"| {2}|^\s|\s$/.test(text))).toEqual([]);
  });
});

describe('the default replies', () => {
  it('are there for each decision in each language, in the same number', () => {
    for (const locale of LOCALES) {
      const replies = read('registration/reply-templates', locale) as Record<string, { name: string; text: string }[]>;
      expect(Object.keys(replies)).toEqual(['approve', 'reject', 'request-information', 'suspend', 'reinstate']);
      for (const [decision, list] of Object.entries(replies)) {
        expect(list).toHaveLength(read('registration/reply-templates', 'en')[decision].length);
        for (const reply of list) expect(reply).toEqual({ name: expect.any(String), text: expect.any(String) });
        expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
      }
      expect(placeholdersOf(replies)).toEqual([]);
    }
  });
});

describe('the layout of a mail', () => {
  const content: MailContent = {
    locale: 'fr',
    subject: 'Objet',
    paragraphs: ['Un\r\ndeux\n\ntrois', 'Fin'],
    action: { label: 'Voir', url: URL },
    why: 'Parce que.',
  };

  it.each(cases)('of %s (%s) makes no markup of what is put in', (template, locale) => {
    const { subject, text, html } = write(template, locale, valuesOf(template));
    expect(html).not.toContain('<script');
    for (const name of TEMPLATES[template].values) {
      expect(html).toContain(`&lt;script&gt;${name}&lt;/script&gt;`);
      expect(text).toContain(`<script>${name}</script>`);
    }
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).toContain(`<html lang="${locale}">`);
    const { why } = mailTexts(template, locale, valuesOf(template));
    expect(text.trimEnd().endsWith(why)).toBe(true);
    expect(html.includes('class="button"')).toBe(TEMPLATES[template].action);
  });

  it('keeps the subject on one line, without a way to add headers', () => {
    const { subject } = layOutMail({ ...content, subject: ' Welcome\r\nBcc: all@pfp.example\u2028\u0000x\n' });
    expect(subject).toBe('Welcome Bcc: all@pfp.example x');
  });

  it('has a list with a link for each line, and makes no markup and no second line of what is put in', () => {
    const entries = [{ label: 'One <b>practice</b>\r\n– Another', url: URL }, { label: 'Without a link' }];
    const { text, html } = layOutMail({ ...content, entries });
    expect(text).toContain(`– One <b>practice</b> – Another\n  ${URL}\n`);
    expect(text).toContain('\n– Without a link\n');
    expect(html).toContain('One &lt;b&gt;practice&lt;/b&gt; – Another</a>');
    expect(html).toContain(`href="${URL.replace('&', '&amp;')}"`);
    expect(html.match(/<a /g)).toHaveLength(3);
  });

  it('keeps the line breaks that people typed', () => {
    const { text, html } = layOutMail(content);
    expect(text).toContain('Un\ndeux\n\ntrois\n\nFin');
    expect(html).toMatch(/Un<br>\ndeux<br>\n<br>\ntrois<\/p>/);
  });

  it('shows the address of the button in full, in both parts', () => {
    const { text, html } = layOutMail(content);
    const escaped = URL.replace('&', '&amp;');
    expect(text).toContain(`Voir\n${URL}\n`);
    expect(html.split(`href="${escaped}"`)).toHaveLength(3);
    expect(html).toContain(`>${escaped}</a>`);
  });

  it('makes a link of a line that is nothing but an address of the platform, and of no other text', () => {
    const lines = [
      'https://pfp.example/calls-for-action/a?locale=fr',
      'https://pfp.example.evil.example/a',
      'https://evil.example/https://pfp.example/',
      'see https://pfp.example/a',
      'https://pfp.example/a now',
      'https://pfp.example/"><script>',
    ];
    const paragraphs = [lines.join('\n')];
    const { html, text } = layOutMail({
      locale: 'fr',
      subject: 'Objet',
      paragraphs,
      why: 'x',
      ownAddresses: ['https://pfp.example'],
    });
    expect([...html.matchAll(/<a href="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      lines[0],
      'https://pfp.example/&quot;&gt;&lt;script&gt;',
    ]);
    expect(text).toContain(lines.join('\n'));
    expect(layOutMail({ locale: 'fr', subject: 'Objet', paragraphs, why: 'x' }).html).not.toContain('<a ');
  });

  it('escapes labels and addresses too', () => {
    const evil = '"><script>alert(1)</script>';
    const { html } = layOutMail({
      locale: 'en',
      subject: evil,
      paragraphs: [evil],
      action: { label: evil, url: `https://pfp.example/${evil}` },
      secondary: { label: evil, url: `https://pfp.example/${evil}` },
      why: evil,
    });
    expect(html).not.toContain('<script');
    expect(html).not.toContain('"">');
  });

  it('fits a telephone and a dark screen', () => {
    const { html } = layOutMail(content);
    expect(html).toContain('max-width:560px');
    expect(html).toContain('name="color-scheme" content="light dark"');
    expect(html).toContain('name="viewport"');
  });
});
