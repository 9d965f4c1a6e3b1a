/** Whether the page shows itself dark: the brightness of the first painted background from the body outwards. */
export function isDarkPage(window: Window): boolean {
  const { body, documentElement } = window.document;
  for (const element of [body, documentElement]) {
    if (!element) continue;
    const [red = 255, green = 255, blue = 255, alpha = 1] = (
      window.getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []
    ).map(Number);
    // Relative luminance without gamma is near enough to tell light from dark.
    if (alpha > 0.5) return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 100;
  }
  return false;
}
