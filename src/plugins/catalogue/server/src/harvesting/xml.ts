import { escapeHtml, withoutControls } from '../shared/markup';

/** @returns an element with a text; nothing where there is none */
export function element(
  name: string,
  text: string | null | undefined,
  attributes: Record<string, string | number | undefined> = {},
): string {
  if (text == null || text === '') return '';
  return `<${name}${attributesOf(attributes)}>${escapeHtml(withoutControls(text))}</${name}>`;
}

export function attributesOf(attributes: Record<string, string | number | undefined>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(withoutControls(String(value)))}"`)
    .join('');
}
