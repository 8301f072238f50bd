import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const WIDTHS = [320, 390, 768, 1280];

/** Returns what is too wide for the window, and each target that is smaller than 24 pixels (success criterion 2.5.8). */
const findFlaws = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const name = (element: Element) => `${element.tagName} ${element.textContent}`;
    const root = document.documentElement;
    const wide = [...document.querySelectorAll('#root *:not(.hidden, .hidden *)')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > root.clientWidth + 0.5 || left < -0.5;
    });
    const small = [
      ...document.querySelectorAll('a, button, select, summary, label.choice, input:not(.hidden *)'),
    ].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width < 24 || height < 24;
    });
    const scrolls = root.scrollWidth > root.clientWidth ? ['The page scrolls.'] : [];
    return [
      ...scrolls,
      ...wide.map((element) => `wide: ${name(element)}`),
      ...small.map((element) => `small: ${name(element)}`),
    ];
  });

/** Expects no flaw at any width, in both color schemes, and mirrored for a language written from right to left. */
export const expectFits = async (page: Page): Promise<void> => {
  const size = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const direction of ['rtl', 'ltr']) {
        await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
        expect(await findFlaws(page), `${await page.title()}, ${width}, ${colorScheme}, ${direction}`).toEqual([]);
      }
    }
  }
  if (size) await page.setViewportSize(size);
};
