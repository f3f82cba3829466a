const FOCUSABLE = 'input:not([type="hidden"]), textarea, button, [role="combobox"], [tabindex="0"]';

/**
 * Leads to a field of the content-manager's form. Its inputs have no name in common: texts carry the field's, the
 * others are found by their label. (A link with `?field=` would ask whether to throw away what is not saved.)
 *
 * @param label what the field is called in the form
 */
export function focusField(name: string, label: string): void {
  const form = document.querySelector('main form') ?? document;
  const target = form.querySelector<HTMLElement>(`[name="${name}"]`) ?? findByLabel(form, label);
  if (target === null) return;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'center', behavior: 'smooth' });
}

function findByLabel(form: ParentNode, label: string): HTMLElement | null {
  for (const each of form.querySelectorAll('label')) {
    // Behind the label stand marks: an asterisk, a number of relations.
    const text = each.textContent?.trim() ?? '';
    if (text !== label && !new RegExp(`^${escapeRegExp(label)}\\s*[*(]`).test(text)) continue;
    const input = each.htmlFor === '' ? null : document.getElementById(each.htmlFor);
    return input ?? findNear(each, form);
  }
  return null;
}

/** The label of a list of components belongs to no input: its button stands somewhere below. */
function findNear(label: HTMLElement, form: ParentNode): HTMLElement | null {
  for (let around = label.parentElement; around !== null && around !== form; around = around.parentElement) {
    const found = around.querySelector<HTMLElement>(FOCUSABLE);
    if (found !== null) return found;
  }
  return null;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
