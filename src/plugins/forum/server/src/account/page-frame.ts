/** What stands around each page that the server draws: the head, our names, the other languages. Pure. */
import type { Locale } from '../../../../../content-api/locales';
import { escapeHtml } from '../texts/escape-html';
import { MARK } from './page-style';
import { languageName, pageFrame } from './page-texts';

/** The same page in a language. */
export interface PageLanguage {
  locale: Locale;
  href: string;
}

interface FramedPage {
  locale: Locale;
  /** The parts of the window's title, the particular first; the platform's name follows. Empty ones are left out. */
  title: string[];
  style: string;
  /** HTML, one part below the other. Empty ones are left out. */
  main: string[];
  /** The present one included; none where there is no choice. */
  languages: PageLanguage[];
}

const isThere = (part: string) => part !== '';

/** Puts a page into its frame. The parts of its main are HTML; nothing else becomes markup. */
export function renderFrame({ locale, title, style, main, languages }: FramedPage): string {
  const { platform, forum, languages: heading } = pageFrame(locale);
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml([...title, platform].filter(isThere).join(' · '))}</title>
<style>${style}</style>
</head>
<body>
<header>${MARK}<p><strong>${escapeHtml(platform)}</strong><span>${escapeHtml(forum)}</span></p></header>
<main>
${main.filter(isThere).join('\n')}
</main>
${languages.length === 0 ? '' : renderLanguages(locale, languages, heading)}</body>
</html>
`;
}

function renderLanguages(current: Locale, languages: PageLanguage[], heading: string): string {
  const items = languages.map(({ locale, href }) => {
    const here = locale === current ? ' aria-current="true"' : '';
    return `<li><a href="${escapeHtml(href)}" lang="${locale}" hreflang="${locale}"${here}>${escapeHtml(languageName(locale))}</a></li>`;
  });
  return `<footer><nav aria-label="${escapeHtml(heading)}"><ul>${items.join('')}</ul></nav></footer>
`;
}
