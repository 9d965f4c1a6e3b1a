/* Finds what assistive technology would: by role and accessible name, as far as the sidebar uses them. */

const implied: Record<string, string> = {
  button: 'button:not([role])',
  checkbox: 'input[type=checkbox]',
  contentinfo: 'footer',
  heading: 'h1, h2',
  list: 'ul',
  listitem: 'li',
  main: 'main',
  navigation: 'nav',
  region: 'section',
  search: 'search',
  textbox: 'input:not([type=checkbox], [role]), textarea',
};

export function nameOf(element: Element): string {
  const by = element.getAttribute('aria-labelledby');
  if (by) {
    const parts = by.split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
    return parts.join(' ').trim();
  }
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  if (element.id) {
    const field = document.querySelector(`label[for="${element.id}"]`);
    if (field) return field.textContent.trim();
  }
  const copy = (element.closest('label') ?? element).cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return copy.textContent.trim();
}

export function allByRole(
  role: string,
  name?: string,
  within: ParentNode = document,
): HTMLElement[] {
  const selector = [`[role="${role}"]`, implied[role]].filter(Boolean).join(', ');
  return [...within.querySelectorAll<HTMLElement>(selector)].filter(
    (element) =>
      !element.closest('[hidden], [aria-hidden=true]') &&
      (name === undefined || nameOf(element) === name),
  );
}

export function byRole(role: string, name?: string, within: ParentNode = document): HTMLElement {
  const found = allByRole(role, name, within);
  const [only] = found;
  if (!only || found.length > 1) {
    const names = allByRole(role, undefined, within).map(nameOf).slice(0, 20);
    throw new Error(`${found.length} × ${role} "${name ?? ''}", there are: ${names.join(' | ')}`);
  }
  return only;
}
