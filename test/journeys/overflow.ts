/** What does not fit on a page as it stands: text that is cut off or beside the window, and whatever makes the page wider. */
import type { Page } from '@playwright/test'

/** One line for each, with the beginning of its text; empty where everything fits. */
export const overflowOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const TOLERANCE_PX = 1
    const root = document.documentElement
    const wide = root.scrollWidth - root.clientWidth
    const all = [...document.querySelectorAll<HTMLElement>('body *')]
    const cut = all.filter((one) => {
      const { overflowX, position, display } = getComputedStyle(one)
      // What only screen readers read is cut to a point on purpose; a text field scrolls by itself.
      if (position === 'absolute' || display === 'inline' || /^(?:INPUT|TEXTAREA|SELECT|SVG|PRE)$/i.test(one.tagName))
        return false
      return /hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + TOLERANCE_PX && one.innerText !== ''
    })
    // The outermost frame clips the light behind the page, which is wider on purpose, and with it whatever is too wide.
    const isForEyes = (one: Element) => one.checkVisibility() && !one.closest('.sr-only, [aria-hidden=true], .mood')
    const isScrolled = (one: Element | null): boolean =>
      one !== null && (/auto|scroll/.test(getComputedStyle(one).overflowX) || isScrolled(one.parentElement))
    const isOwnText = (one: Element) =>
      /^(?:INPUT|BUTTON|TEXTAREA|SELECT|IMG|svg)$/i.test(one.tagName) ||
      [...one.childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim())
    const beside = all.filter((one) => {
      if (!isOwnText(one) || !isForEyes(one) || isScrolled(one.parentElement)) return false
      const { left, right, width } = one.getBoundingClientRect()
      return width > 0 && (left < -TOLERANCE_PX || right > root.clientWidth + TOLERANCE_PX)
    })
    const begins = (one: Element) => (one.textContent || one.outerHTML).trim().slice(0, 60)
    const texts = [
      ...cut.filter((one) => !one.querySelector('main')).map((one) => `cut off: ${begins(one)}`),
      ...beside.map((one) => `beside the window: ${begins(one)}`),
    ]
    return wide > TOLERANCE_PX ? [`${wide} px wider than the window`, ...texts] : texts
  })
