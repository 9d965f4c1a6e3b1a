type Child = Node | string | null | false;

/** Builds an element; text stays text. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly Child[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value === true) made.setAttribute(name, '');
    else if (value !== false) made.setAttribute(name, value);
  for (const child of children) if (child !== null && child !== false) made.append(child);
  return made;
}

export function button(name: string, label: string, press: (event: Event) => void): HTMLElement {
  const made = element('div', { class: name, role: 'button', tabindex: '0' }, label);
  made.addEventListener('click', press);
  made.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') press(event);
  });
  return made;
}

export function show(shown: HTMLElement, isShown: boolean): void {
  shown.style.display = isShown ? '' : 'none';
}
