/** Draws the public account pages as complete HTML, without a script. Pure. */
import type { Locale } from '../../../../../content-api/locales';
import { escapeHtml } from '../texts/escape-html';
import { renderFrame, type PageLanguage } from './page-frame';
import { PAGE_STYLE } from './page-style';
import { pageFrame } from './page-texts';

export interface PageField {
  name: string;
  label: string;
  type: 'text' | 'email' | 'tel' | 'password' | 'textarea' | 'select' | 'checkbox';
  /** Of a `select`; the first one is chosen when nothing is. */
  options?: { value: string; label: string }[];
  /** True unless said otherwise. */
  required?: boolean;
  hint?: string;
  /** What was wrong with it as it was sent. */
  problem?: string;
  autocomplete?: string;
  /** In characters. Not for passwords: a browser would cut a pasted one without a word. */
  maxLength?: number;
  /** What was typed in before a problem arose. Not shown for passwords. */
  value?: string;
}

export interface PageButton {
  name?: string;
  value?: string;
  label: string;
  tone?: 'primary' | 'secondary' | 'danger';
}

export interface PageForm {
  action: string;
  hidden: Record<string, string>;
  fields: PageField[];
  buttons: PageButton[];
}

export interface Page {
  locale: Locale;
  title: string;
  /** Line breaks inside a paragraph are kept. */
  paragraphs: string[];
  facts?: { label: string; value: string }[];
  /** What was wrong with the form as it was sent. */
  problem?: string;
  form?: PageForm;
  /** Where one may go from here. */
  links?: { label: string; href: string }[];
  /** The same page in each language, the present one included. */
  languages?: PageLanguage[];
}

/** Renders a page. Everything in it may have been typed in by people: nothing of it becomes markup. */
export function renderPage(page: Page): string {
  const { locale, title, paragraphs, facts = [], problem, form, links = [], languages = [] } = page;
  const words = pageFrame(locale);
  const main = [
    `<h1>${escapeHtml(title)}</h1>`,
    problem === undefined ? '' : renderProblem(words.problem, problem),
    ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    facts.length === 0 ? '' : renderFacts(facts),
    form === undefined ? '' : renderForm(form, problem !== undefined),
    ...links.map(({ label, href }) => `<p><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></p>`),
  ];
  const inTitle = [problem === undefined ? '' : words.problem, title];
  return renderFrame({ locale, title: inTitle, style: PAGE_STYLE, main, languages });
}

function renderProblem(heading: string, problem: string): string {
  return `<div class="problem" id="problem" role="alert"><p><strong>${escapeHtml(heading)}</strong>
${escapeHtml(problem)}</p></div>`;
}

function renderFacts(facts: { label: string; value: string }[]): string {
  const rows = facts.map(({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`);
  return `<dl>${rows.join('\n')}</dl>`;
}

function renderForm({ action, hidden, fields, buttons }: PageForm, hasProblem: boolean): string {
  return `<form method="post" action="${escapeHtml(action)}">
${[
  ...Object.entries(hidden).map(
    ([name, value]) => `<input type="hidden"${attribute('name', name)}${attribute('value', value)}>`,
  ),
  ...fields.map((field, index) => renderField(field, index, hasProblem)),
].join('\n')}
<div class="buttons">${buttons.map(renderButton).join('\n')}</div>
</form>`;
}

function renderField(field: PageField, index: number, hasProblem: boolean): string {
  const { label, type, hint, problem } = field;
  const id = `field-${index}`;
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(problem === undefined ? [] : [`${id}-problem`]),
    ...(hasProblem ? ['problem'] : []),
  ].join(' ');
  const attributes = [
    attribute('id', id),
    attribute('name', field.name),
    attribute('autocomplete', field.autocomplete),
    attribute('maxlength', field.maxLength?.toString()),
    attribute('aria-describedby', described === '' ? undefined : described),
    problem === undefined ? '' : ' aria-invalid="true"',
    field.required === false ? '' : ' required',
    hasProblem && index === 0 ? ' autofocus' : '',
  ].join('');
  const notes = [
    hint === undefined ? '' : `<p class="hint" id="${id}-hint">${escapeHtml(hint)}</p>`,
    problem === undefined ? '' : `<p class="wrong" id="${id}-problem">${escapeHtml(problem)}</p>`,
  ].join('');
  const heading = `<label for="${id}">${escapeHtml(label)}</label>`;
  if (type === 'checkbox')
    return `<div class="field choice">${renderControl(field, attributes)}${heading}${notes}</div>`;
  return `<div class="field">${heading}\n${notes}${renderControl(field, attributes)}</div>`;
}

function renderControl({ type, value, options = [] }: PageField, attributes: string): string {
  if (type === 'checkbox') {
    return `<input type="checkbox" value="true"${attributes}${value === 'true' ? ' checked' : ''}>`;
  }
  if (type === 'select') {
    const items = options.map(
      (option) =>
        `<option${attribute('value', option.value)}${option.value === value ? ' selected' : ''}>${escapeHtml(option.label)}</option>`,
    );
    return `<select${attributes}>${items.join('')}</select>`;
  }
  // A browser drops the first line break in a textarea: ours goes first.
  if (type === 'textarea') return `<textarea rows="8"${attributes}>\n${escapeHtml(value ?? '')}</textarea>`;
  return `<input type="${type}"${attributes}${attribute('value', type === 'password' ? undefined : value)}>`;
}

/** The first button answers the Enter key. Only it, and what is as weighty, asks for filled-in fields. */
function renderButton({ name, value, label, tone = 'primary' }: PageButton): string {
  const skipsFields = tone === 'primary' ? '' : ' formnovalidate';
  return `<button type="submit" class="${tone}"${attribute('name', name)}${attribute('value', value)}${skipsFields}>${escapeHtml(label)}</button>`;
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`;
}
