/** What does not fit on a page as it stands: text that is cut off, and whatever makes the page wider than the window. */
import type { Page } from '@playwright/test'

/** One line for each, with the beginning of its text; empty where everything fits. */
export const overflowOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const TOLERANCE_PX = 1
    const root = document.documentElement
    const wide = root.scrollWidth - root.clientWidth
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
      const { overflowX, position, display } = getComputedStyle(one)
      // What only screen readers read is cut to a point on purpose; a text field scrolls by itself.
      if (position === 'absolute' || display === 'inline' || /^(?:INPUT|TEXTAREA|SELECT|SVG|PRE)$/i.test(one.tagName))
        return false
      return /hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + TOLERANCE_PX && one.innerText !== ''
    })
    // The outermost frame clips the light behind the page, which is wider on purpose.
    const texts = cut.filter((one) => !one.querySelector('main')).map((one) => `cut off: ${one.innerText.slice(0, 60)}`)
    return wide > TOLERANCE_PX ? [`${wide} px wider than the window`, ...texts] : texts
  })
