/** Somebody with a keyboard and no pointer, who looks at where they are at every stop. */
import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than any page has: the focus is held somewhere, or never comes. */
const STOPS_AT_MOST = 80

interface Stop {
  readonly what: string
  readonly faults: readonly string[]
}

export class Keyboard {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** The first stop of a loaded page leads past what is above its question (2.4.1). */
  async skip(words: string): Promise<void> {
    await this.page.keyboard.press('Tab')
    await expect(this.page.getByRole('link', { name: words, exact: true })).toBeFocused()
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.press('Tab')
    expect(await this.page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  }

  /** By Tab alone, or backwards by Shift+Tab; every stop on the way is seen, in view, uncovered, and in order. */
  async to(what: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await what.waitFor()
    // A form that is posted before scripts run is answered by a whole document, which begins at its top.
    await expect
      .poll(() => what.evaluate((one) => Object.keys(one).some((own) => own.startsWith('__react'))))
      .toBe(true)
    const stops: string[] = []
    while (!(await what.evaluate((one) => one === document.activeElement))) {
      const { what: at, faults } = await this.#step(key)
      stops.push(at)
      expect(faults, `at ${at}, after ${stops.join(', ')}`).toEqual([])
      expect(stops.length, `not reached: ${stops.join(', ')}`).toBeLessThan(STOPS_AT_MOST)
    }
  }

  async press(what: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.to(what)
    await this.page.keyboard.press(key)
  }

  async type(field: Locator, text: string): Promise<void> {
    await this.to(field)
    await this.page.keyboard.type(text)
  }

  /** The new page's heading has the focus, so that the next stop is the first below it. */
  async arrives(heading: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: heading })).toBeFocused()
  }

  /** What is wrong has the focus, and leads to its field. */
  async isTold(wrong: string): Promise<void> {
    const problem = this.page.getByRole('alert').filter({ hasText: wrong })
    await expect(problem).toBeFocused()
    await this.press(problem.getByRole('link'))
    await expect(this.page.getByRole('textbox').and(this.page.locator(':focus'))).toHaveCount(1)
  }

  /** Round the whole page and out of it again: nothing holds the focus (2.1.2). */
  async isNeverHeld(): Promise<void> {
    await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    const before = new Set<string>()
    for (let stops = 0; stops < STOPS_AT_MOST; stops++) {
      const { what } = await this.#step('Tab')
      if (before.has(what)) return
      before.add(what)
    }
    throw new Error(`The focus never came round: ${[...before].join(', ')}`)
  }

  async #step(key: 'Tab' | 'Shift+Tab'): Promise<Stop> {
    await this.page.evaluate(() => {
      const from = document.activeElement
      from?.toggleAttribute('data-stopped', from !== document.body)
    })
    await this.page.keyboard.press(key)
    return this.page.evaluate(look, key === 'Tab')
  }
}

/** Runs in the page, after each step. */
function look(isForwards: boolean): Stop {
  const before = document.querySelector('[data-stopped]')
  before?.removeAttribute('data-stopped')
  const at = document.activeElement
  if (!(at instanceof HTMLElement) || at === document.body) return { what: 'the end', faults: [] }
  const all = [...document.querySelectorAll('*')]
  const what = `${all.indexOf(at)} ${at.tagName.toLowerCase()} “${(at.innerText || at.getAttribute('name') || '').trim().slice(0, 40)}”`
  const faults: string[] = []
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at)
  const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)')
  if (!isOutlined || !at.matches(':focus-visible')) faults.push('the focus is not seen (2.4.7)')
  const box = at.getBoundingClientRect()
  const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height, window.innerHeight) / 2]
  const seen = document.elementFromPoint(x, y)
  const isLine = box.height > 0 && at.getClientRects().length > 1
  if (box.bottom <= 0 || box.top >= window.innerHeight) faults.push('it is out of view (2.4.11)')
  else if (!isLine && seen && !at.contains(seen) && !seen.contains(at))
    faults.push(`${seen.outerHTML.slice(0, 80)} covers it (2.4.11)`)
  const wants = isForwards ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING
  const isSameOrder =
    !before ||
    at === before ||
    Boolean(before.compareDocumentPosition(at) & (wants | Node.DOCUMENT_POSITION_CONTAINED_BY))
  if (!isSameOrder && all.indexOf(at) > 0 && at.closest('main') && before?.closest('main'))
    faults.push('it is not in the order in which it is read (2.4.3)')
  if (at.tabIndex > 0) faults.push('it has an order of its own (2.4.3)')
  return { what, faults }
}
