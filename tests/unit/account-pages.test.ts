import { LOCALES, type Locale } from '../../src/content-api/locales';
import { renderPage, type Page } from '../../src/plugins/forum/server/src/account/page';
import {
  PAGE_NAMES,
  factLabel,
  languageName,
  pageTexts,
  type PageName,
} from '../../src/plugins/forum/server/src/account/page-texts';
import en from '../../src/plugins/forum/server/src/account/texts/en.json';
import es from '../../src/plugins/forum/server/src/account/texts/es.json';
import fr from '../../src/plugins/forum/server/src/account/texts/fr.json';

const TEXTS: Record<Locale, unknown> = { en, fr, es };
const EVIL = `'"><script>alert(1)</script>`;
const cases = PAGE_NAMES.flatMap((name) => LOCALES.map((locale) => [name, locale] as const));

const full: Page = {
  locale: 'en',
  title: 'Title',
  paragraphs: ['One', 'Two\nlines'],
  facts: [{ label: 'Name', value: 'Ada Example' }],
  problem: 'It is empty.',
  form: {
    action: '/account/answer',
    hidden: { token: 'secret' },
    fields: [
      { name: 'message', label: 'Answer', type: 'textarea', hint: 'Plain text', maxLength: 5000, value: '\nkept' },
      { name: 'password', label: 'Password', type: 'password', autocomplete: 'new-password', value: 'not to be shown' },
    ],
    buttons: [{ label: 'Send' }, { name: 'do', value: 'withdraw', label: 'Withdraw', tone: 'danger' }],
  },
  links: [{ label: 'New link', href: '/account/forgot-password' }],
  languages: LOCALES.map((locale) => ({ locale, href: `/account/answer?token=a&lang=${locale}` })),
};

/** The page with every text in it made hostile, keys of the hidden fields included. */
function poison(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return ['locale', 'type', 'tone'].includes(key) ? value : value + EVIL;
  if (Array.isArray(value)) return value.map((each) => poison(each));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [
    key === 'hidden' ? name + EVIL : name,
    poison(each, name),
  ]);
  return Object.fromEntries(entries);
}

/** The way to every text, with the placeholders in it. */
function shapeOf(text: unknown, way = ''): string[] {
  if (typeof text === 'string') return [`${way} ${[...text.matchAll(/\{\w+\}/g)].join()}`];
  return Object.entries(text as object).flatMap(([name, each]) => shapeOf(each, `${way}/${name}`));
}

describe('the texts of the account pages', () => {
  it('have the same keys and the same placeholders in each language', () => {
    expect(shapeOf(TEXTS.fr)).toEqual(shapeOf(TEXTS.en));
    expect(shapeOf(TEXTS.es)).toEqual(shapeOf(TEXTS.en));
  });

  it('repeat something typed in on one page only', () => {
    expect(shapeOf(TEXTS.en).filter((line) => line.includes('{'))).toEqual(['/pages/answer/paragraphs/1 {question}']);
  });

  it.each(cases)('%s (%s) make a page without gaps', (name: PageName, locale) => {
    const { title, paragraphs } = pageTexts(name, locale, { question: `Which ministry?${EVIL}` });
    const html = renderPage({ locale, title, paragraphs });
    expect(html).not.toMatch(/\{\w+\}/);
    expect(html).not.toContain('undefined');
    expect(html).not.toContain('<script');
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html.includes('Which ministry?')).toBe(name === 'answer');
  });

  it('refuse to be written without the question', () => {
    expect(() => pageTexts('answer', 'fr')).toThrow('no value for {question}');
  });

  it('take the question as it is', () => {
    expect(pageTexts('answer', 'en', { question: '{platform} $&' }).paragraphs[1]).toBe('{platform} $&');
  });

  it('name facts and languages', () => {
    expect(factLabel('requestedRole', 'fr')).toBe('Rôle demandé');
    expect(LOCALES.map(languageName)).toEqual(['English', 'Français', 'Español']);
  });
});

describe('an account page', () => {
  const html = renderPage(full);

  it('makes no markup of what is put in', () => {
    const poisoned = renderPage(poison(full) as Page);
    expect(poisoned).not.toContain('<script');
    expect(poisoned).not.toContain(`'"`);
    expect(poisoned.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(20);
  });

  it('acts by POST only and has no script', () => {
    expect(html.match(/<form [^>]*>/g)).toEqual(['<form method="post" action="/account/answer">']);
    expect(html).toContain('<input type="hidden" name="token" value="secret">');
    expect(html).not.toMatch(/<script|\son\w+=|javascript:/);
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it('is kept out of search engines and gives its address to nobody', () => {
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<meta name="referrer" content="no-referrer">');
  });

  it('ties labels, hints and the problem to their fields', () => {
    const control = /<textarea[^>]*>/.exec(html)?.[0] ?? '';
    const id = / id="([^"]+)"/.exec(control)?.[1] ?? '';
    expect(html).toContain(`<label for="${id}">Answer</label>`);
    expect(control).toContain(`aria-describedby="${id}-hint problem"`);
    expect(html).toContain(`id="${id}-hint">Plain text<`);
    expect(html).toContain('id="problem" role="alert"');
    expect(html).toContain('<title>There is a problem · Title · Platform for Partnerships</title>');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, each]) => each);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps what was typed in, but never a password', () => {
    expect(html).toContain('>\n\nkept</textarea>');
    expect(html).not.toContain('not to be shown');
    expect(html).toContain('autocomplete="new-password"');
  });

  it('lets one withdraw without filling in the form', () => {
    expect(html).toContain('<button type="submit" class="primary">Send</button>');
    expect(html).toContain('<button type="submit" class="danger" name="do" value="withdraw" formnovalidate>');
  });

  it('leads to itself in the other languages, and says which is the present one', () => {
    expect(html).toContain('href="/account/answer?token=a&amp;lang=fr" lang="fr" hreflang="fr">Français</a>');
    expect(html).toContain('lang="en" hreflang="en" aria-current="true">English</a>');
  });

  it('leaves out what it has nothing for', () => {
    const bare = renderPage({ locale: 'es', title: 'Título', paragraphs: [] });
    expect(bare).not.toMatch(/<(form|dl|nav|footer)|role="alert"/);
    expect(bare).toContain('<title>Título · Plataforma para las Alianzas</title>');
  });
});
