/** What a page keeps from somebody: nothing, at WCAG 2.2 level AA, by day and night, in forced colours, still, and at 400 %. */
import type { Page } from '@playwright/test'
import { violationsOf } from './axe.ts'
import { expect, test } from './journey.ts'
import { overflowOf } from './overflow.ts'
import { lostInForcedColours, movingParts, stuckParts } from './visible-state.ts'

/** 1280 by 1024 px at 400 % (1.4.10). */
const AT_FOUR_TIMES = { width: 320, height: 256 }

export const accessible = (page: Page, name: string): Promise<void> =>
  test.step(`${name} is accessible`, async () => {
    const { light, dark } = await violationsOf(page)
    expect(light, `${name}, by day`).toEqual([])
    expect(dark, `${name}, by night`).toEqual([])
    await page.emulateMedia({ colorScheme: null, forcedColors: 'active', reducedMotion: 'reduce' })
    expect(await lostInForcedColours(page), `${name}, in forced colours (1.4.11)`).toEqual([])
    expect(await movingParts(page), `${name}, with reduced motion (2.3.3)`).toEqual([])
    await page.emulateMedia({ forcedColors: null, reducedMotion: null })
    await reflows(page, name)
  })

/** Whether all of the page can be read and used at 400 % by scrolling one way only. */
async function reflows(page: Page, name: string): Promise<void> {
  const usual = page.viewportSize()
  await page.setViewportSize(AT_FOUR_TIMES)
  expect([...(await overflowOf(page)), ...(await stuckParts(page))], `${name}, at 400 % (1.4.10)`).toEqual([])
  if (usual) await page.setViewportSize(usual)
}
