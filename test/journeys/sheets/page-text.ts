/** What a page says, as somebody reads it who opens everything that is folded. */
import type { Page } from '@playwright/test'

/** The text of `main`, with every fold open; the page is as it was afterwards. */
export const readPageText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const main = document.querySelector('main')
    const folded = [...(main?.querySelectorAll('details:not([open])') ?? [])]
    for (const one of folded) one.setAttribute('open', '')
    const text = main?.innerText ?? ''
    for (const one of folded) one.removeAttribute('open')
    return text.replaceAll(/\n{3,}/g, '\n\n').trim()
  })
