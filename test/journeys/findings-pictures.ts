/**
 * The findings page of every cause, in pictures: each grown from its own example
 * in Contoso, walked to with two proofs, and looked at whole.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { type CauseId, causes } from '#lib/rules/diagnosis/causes/index.ts'
import { Claimant } from './claimant.ts'
import { isSeenAtMicrosoft } from '#test/tenant/grown.ts'
import type { Trouble } from './people.ts'
import type { Place } from './place.ts'
import { smaller } from './smaller.ts'

export const WIDTHS = { phone: 375, desktop: 1280 } as const
const HEIGHT = 812
const LIGHTS = ['light', 'dark'] as const

interface Scene {
  readonly name: string
  readonly trouble: Trouble
  /** What happens once both proofs are given; then it is looked at again. */
  readonly afterwards?: (place: Place, id: string) => Promise<void>
}

/** Of which the example is the whole tenant's, and shows only once the shared reading of its log has grown old. */
const NOT_OF_ONE: readonly CauseId[] = ['not-visible']
/** Told from a day on that has not come: pictures of a place that begins then. */
const OF_ANOTHER_DAY: readonly CauseId[] = ['passkey-required']

const AFTERWARDS: Readonly<Partial<Record<CauseId, Scene['afterwards']>>> = {
  'account-deleted': (place, id) => place.contoso.delete(`/accounts?id=${id}`),
}

const SCENES: readonly Scene[] = [
  ...causes.filter(({ id }) => ![...NOT_OF_ONE, ...OF_ANOTHER_DAY].includes(id) && isSeenAtMicrosoft(id)).map(sceneOf),
  { name: 'at-risk-and-forwarding', trouble: { cause: 'account-at-risk', forwardsTo: 'collect@example.net' } },
  {
    name: 'disabled-and-leaver',
    trouble: { cause: 'account-disabled', user: { employeeLeaveDateTime: '2026-01-31T00:00:00Z' } },
  },
]

/** When a place has to begin in which they are told. */
export const THAT_DAY = '2027-02-03T09:00:00Z'
export const SCENES_OF_THAT_DAY: readonly Scene[] = OF_ANOTHER_DAY.map((id) => sceneOf({ id }))

function sceneOf({ id }: { readonly id: CauseId }): Scene {
  const afterwards = AFTERWARDS[id]
  return { name: id, trouble: { cause: id }, ...(afterwards && { afterwards }) }
}

type Shot = readonly [width: keyof typeof WIDTHS, light: (typeof LIGHTS)[number]]

/** Writes one file for each picture that `wanted` asks for. */
export async function findingsPictures(
  browser: Browser,
  place: Place,
  directory: string,
  wanted: (...shot: Shot) => boolean,
  scenes: readonly Scene[] = SCENES,
): Promise<void> {
  mkdirSync(directory, { recursive: true })
  for (const { name, trouble, afterwards } of scenes) {
    const person = await place.people.somebody(trouble)
    const page = await newPage(browser, place)
    const claimant = new Claimant(page, place, person)
    await claimant.begin()
    await claimant.prove('code-by-email')
    await told(claimant)
    await moreProof(claimant)
    await claimant.proveMore('code-by-text')
    await told(claimant)
    if (afterwards) {
      await afterwards(place, person.id)
      await claimant.press(claimant.words.findings.lookAgain)
      await claimant.stands(claimant.words.findings.looking)
      await told(claimant)
    }
    await shoot(page, join(directory, name), wanted)
    await page.context().close()
  }
}

async function newPage(browser: Browser, place: Place): Promise<Page> {
  const context = await browser.newContext({
    baseURL: place.url,
    locale: 'en-GB',
    timezoneId: 'Europe/Ljubljana',
    viewport: { width: WIDTHS.phone, height: HEIGHT },
    reducedMotion: 'reduce',
  })
  return context.newPage()
}

/** Waits until the page shows an answer, whichever it is. */
const told = ({ page, words }: Claimant): Promise<void> =>
  page
    .getByRole('heading', { level: 2, name: words.findings.seen })
    .or(page.getByRole('heading', { level: 1, name: words.findings.moreProof }))
    .first()
    .waitFor()

const moreProof = ({ page, words }: Claimant): Promise<void> =>
  page.getByRole('button', { name: words.findings.moreProofGo }).first().click()

async function shoot(page: Page, path: string, wanted: (...shot: Shot) => boolean): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  for (const width of Object.keys(WIDTHS) as (keyof typeof WIDTHS)[])
    for (const light of LIGHTS.filter((one) => wanted(width, one))) {
      await page.setViewportSize({ width: WIDTHS[width], height: HEIGHT })
      await page.emulateMedia({ colorScheme: light })
      await page.evaluate(() => window.scrollTo(0, 0))
      const picture = await smaller(page, await page.screenshot({ fullPage: true }))
      writeFileSync(`${path}-${width}-${light}.png`, picture)
    }
}
