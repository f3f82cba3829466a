/** Draws the pages behind preview links as complete HTML, without a script. Pure. */
import { createHash } from 'node:crypto';
import type { Locale } from '../../../../../content-api/locales';
import { renderFrame, type PageLanguage } from '../account/page-frame';
import { PAGE_STYLE } from '../account/page-style';
import { escapeHtml } from '../texts/escape-html';
import type { Shown, ShownGroup } from './describe-draft';

export interface PreviewPage {
  locale: Locale;
  title: string;
  /** What stands above the title, in a word. */
  mark?: string;
  notice?: string;
  paragraphs: string[];
  groups: ShownGroup[];
  /** The draft in each language that it has, the present one included. */
  languages: PageLanguage[];
}

const STYLE = `${PAGE_STYLE}
.mark{display:inline-block;margin:0 0 .75rem;padding:.125rem .5rem;border:2px solid currentColor;border-radius:.375rem;font-weight:600}
.notice{padding:1rem;border:1px solid var(--line);border-radius:.5rem;color:var(--quiet)}
.summary{font-size:1.1875rem}
h2{margin:2rem 0 .75rem;font-size:1.1875rem;line-height:1.3}
dd{font-weight:400}
dd p{margin:0}
dd ul{display:block;padding-left:1.25rem;list-style:disc}
dd li a{display:inline;padding:0}
img{max-width:100%;height:auto}
@media (min-width:40rem){header,main,footer{max-width:46rem}}
@media print{header,footer{display:none}}
`;

/** Nothing but what stands in the page and the pictures of this platform; and nobody frames it. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Renders a page. Everything in it was typed in by people: nothing of it becomes markup. */
export function renderPreview({ locale, title, mark, notice, paragraphs, groups, languages }: PreviewPage): string {
  return renderFrame({
    locale,
    title: [title, mark ?? ''],
    style: STYLE,
    main: [
      mark === undefined ? '' : `<p class="mark">${escapeHtml(mark)}</p>`,
      `<h1>${escapeHtml(title)}</h1>`,
      notice === undefined ? '' : `<p class="notice">${escapeHtml(notice)}</p>`,
      ...paragraphs.map((paragraph) => `<p class="summary">${escapeHtml(paragraph)}</p>`),
      ...groups.map(renderGroup),
    ],
    languages: languages.length === 1 ? [] : languages,
  });
}

function renderGroup({ heading, fields }: ShownGroup): string {
  const rows = fields.map(({ label, shown }) => `<dt>${escapeHtml(label)}</dt><dd>${renderShown(shown)}</dd>`);
  return `<section><h2>${escapeHtml(heading)}</h2>\n<dl>${rows.join('\n')}</dl></section>`;
}

function renderShown(shown: Shown): string {
  switch (shown.kind) {
    case 'text':
      return `<p>${escapeHtml(shown.text)}</p>`;
    case 'list':
      return shown.items.length === 1
        ? `<p>${escapeHtml(shown.items[0] as string)}</p>`
        : `<ul>${shown.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'links':
      return `<ul>${shown.links
        .map(({ label, href }) => `<li><a href="${escapeHtml(href)}" rel="noreferrer">${escapeHtml(label)}</a></li>`)
        .join('')}</ul>`;
    case 'image':
      return `<img src="${escapeHtml(shown.src)}" alt="${escapeHtml(shown.alternative)}">`;
  }
}
