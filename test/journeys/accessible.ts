/** What axe finds wrong with a page, by day and by night: nothing, at WCAG 2.2 level AA. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The rules that are checked in the dark scheme as well, which changes colours only. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

export const accessible = (page: Page, name: string): Promise<void> =>
  test.step(`${name} is accessible`, async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      // Legacy mode opens no further page for frames of other origins; our pages have no frames.
      const axe = new AxeBuilder({ page }).setLegacyMode()
      const { violations } = await (colorScheme === 'light' ? axe.withTags(LEVELS) : axe.withRules(OF_COLOUR)).analyze()
      const found = violations.map(
        ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
      )
      expect(found, `${name}, ${colorScheme}`).toEqual([])
    }
    await page.emulateMedia({ colorScheme: null })
  })
