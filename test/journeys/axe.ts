/** What axe finds wrong on a page, by one loading of axe for both lights. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The rules that are checked in the dark scheme as well, which changes colours only. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']
/** Everything that is right as well would be written down node by node, and sent from the browser each time. */
const WRONG_ONLY = ['violations'] as const
/** Axe is half a megabyte, and stands in the page since it was looked at by day. */
const IS_LOADED = 'void 0'

/** One line for each rule that is broken, with the elements; empty where nothing is wrong. Leaves the page by night. */
export async function violationsOf(page: Page): Promise<Readonly<Record<'light' | 'dark', readonly string[]>>> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await linesOf(builderOn(page).withTags(LEVELS))
  await page.emulateMedia({ colorScheme: 'dark' })
  return { light, dark: await linesOf(builderOn(page, IS_LOADED).withRules(OF_COLOUR)) }
}

// Legacy mode opens no further page for frames of other origins; our pages have no frames.
const builderOn = (page: Page, axeSource?: string): AxeBuilder =>
  new AxeBuilder({ page, ...(axeSource && { axeSource }) }).options({ resultTypes: [...WRONG_ONLY] }).setLegacyMode()

async function linesOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`)
}
