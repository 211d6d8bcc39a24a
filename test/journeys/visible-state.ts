/** What somebody sees of a page who chose the colours, wants nothing to move, or looks at a tenth of it at a time. */
import type { Page } from '@playwright/test'

/**
 * Buttons and fields that cannot be told from the page in forced colours, one line for each: those without a border, an
 * outline or an underline, and without the browser's own look.
 *
 * @see CSS Color Adjustment Module Level 1 §3.1
 */
export const lostInForcedColours = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    if (!matchMedia('(forced-colors: active)').matches) return ['the colours are not forced']
    const CONTROLS = 'button, input:not([type=hidden]), select, textarea, a[class*="press-"], summary, [role=button]'
    const isLine = (style: CSSStyleDeclaration, line: string) =>
      !/^(?:none|hidden)$/.test(style.getPropertyValue(`${line}-style`)) &&
      parseFloat(style.getPropertyValue(`${line}-width`)) > 0 &&
      style.getPropertyValue(`${line}-color`) !== style.backgroundColor
    const isMarked = (one: Element) => {
      const style = getComputedStyle(one)
      const isNative = style.appearance !== 'none' && /^(?:radio|checkbox|file)$/.test(one.getAttribute('type') ?? '')
      // The triangle is drawn by the browser, in the colour of the text.
      const isFolding = one.tagName === 'SUMMARY' && style.display === 'list-item'
      const isUnderlined = [one, ...one.querySelectorAll('*')].some((part) =>
        getComputedStyle(part).textDecorationLine.includes('underline'),
      )
      return isNative || isFolding || isUnderlined || isLine(style, 'border-bottom') || isLine(style, 'outline')
    }
    return [...document.querySelectorAll(CONTROLS)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !isMarked(one))
      .map((one) => one.outerHTML.slice(0, 120))
  })

/** What moves by itself, or would move at a touch, although somebody asked for stillness: one line for each. */
export const movingParts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const running = document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target : null))
      // In a closed fold, a change of colours that a look at its style began stands still and is never drawn.
      .filter((one) => one?.checkVisibility() !== false)
      .map((one) => `moves: ${one?.outerHTML.slice(0, 120) ?? ''}`)
    const lasts = (times: string) => times.split(',').some((time) => parseFloat(time) > 0)
    const ready = [...document.querySelectorAll('*')].flatMap((one) =>
      [null, '::before', '::after'].flatMap((part) => {
        const { transitionProperty, transitionDuration, animationName, scrollBehavior } = getComputedStyle(one, part)
        const moves =
          (transitionProperty !== 'none' && lasts(transitionDuration)) ||
          animationName !== 'none' ||
          scrollBehavior === 'smooth'
        return moves ? [`would move: ${part ?? ''} ${one.outerHTML.slice(0, 120)}`] : []
      }),
    )
    return [...running, ...ready]
  })

/** What stays in view while the page is scrolled and takes more than a third of the window: one line for each. */
export const stuckParts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((one) => /sticky|fixed/.test(getComputedStyle(one).position) && one.checkVisibility())
      .filter((one) => one.offsetHeight > window.innerHeight / 3)
      .map((one) => `stays in view: ${one.outerHTML.slice(0, 120)}`),
  )
