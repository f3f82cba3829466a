const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * Puts values into the `{placeholders}` of a text. A value goes in as it is: braces in it mean nothing.
 *
 * @param text a text of ours, never one that somebody typed in
 * @throws Error when there is no value for a placeholder, so that no mail leaves with a gap
 */
export function fillPlaceholders(text: string, values: Record<string, string>): string {
  return text.replace(PLACEHOLDER, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`no value for ${placeholder} in "${text}"`);
    return value;
  });
}

/** Fills a list of paragraphs; one that is nothing but a placeholder without content falls away. */
export function fillParagraphs(paragraphs: readonly string[], values: Record<string, string>): string[] {
  return paragraphs.flatMap((paragraph) => {
    const filled = fillPlaceholders(paragraph, values);
    return filled.trim() === '' && /^\{\w+\}$/.test(paragraph) ? [] : [filled];
  });
}
