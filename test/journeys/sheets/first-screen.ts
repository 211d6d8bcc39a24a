/** What a phone shows of a page before anybody scrolls: whether the one thing to do is there. */
import type { Page } from '@playwright/test'

/** CSS pixels: a phone of 375 by 812. */
export const PHONE = { width: 375, height: 812 } as const

/** A thing to press or to fill in, and how far down it ends, in CSS pixels from the top of the page. */
interface Control {
  readonly says: string
  readonly endsAt: number
}
export interface FirstScreen {
  /** Null: the page tells something and asks for nothing. */
  readonly press: Control | null
  /** The first field of its form, or the picture to scan before; null: there is none. */
  readonly field: Control | null
  /** CSS pixels of the whole page. */
  readonly height: number
}

/**
 * The main button or link of the page; where there is none, the first line to press. What comes before it is the first
 * field of its form, or a picture to scan. Measured as the page stands, unscrolled.
 */
export const readFirstScreen = (page: Page): Promise<FirstScreen> =>
  page.evaluate(() => {
    window.scrollTo(0, 0)
    const main = document.querySelector('main')
    const shown = (selector: string, within: ParentNode | null = main): HTMLElement | null =>
      [...(within?.querySelectorAll<HTMLElement>(selector) ?? [])].find(
        (one) => one.checkVisibility() && !one.closest('details:not([open]) > :not(summary)'),
      ) ?? null
    const control = (one: HTMLElement | null, says: string | undefined) =>
      one && { says: (says ?? '').split('\n')[0] ?? '', endsAt: Math.round(one.getBoundingClientRect().bottom) }
    // A line to press is as wide as the page; any other button is never the one thing to do.
    const press = shown('.press-lamp') ?? shown('button.w-full, a.w-full')
    const field =
      shown('[role=img][aria-label]') ??
      shown('input:not([type=hidden], [type=submit]), textarea', press?.closest('form') ?? null)
    return {
      press: control(press, press?.innerText),
      field: control(press && field, ''),
      height: document.documentElement.scrollHeight,
    }
  })

/** Whether the field, where there is one, and the button can be seen without scrolling. */
export const holdsFirstScreen = ({ press, field }: FirstScreen): 'both' | 'field' | 'none' => {
  if (!press || press.endsAt <= PHONE.height) return 'both'
  return field && field.endsAt <= PHONE.height ? 'field' : 'none'
}
