/** An element as a person would find it: its tag and first attributes. */
export function nameOf(element: Element): string {
  const names = element
    .getAttributeNames()
    .slice(0, 3)
    .map((name) => `[${name}="${(element.getAttribute(name) ?? '').slice(0, 40)}"]`);
  return `${element.tagName.toLowerCase()}${names.join('')}`;
}
