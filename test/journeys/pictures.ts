/**
 * npm run pictures: walks through the built site and keeps pictures of its main
 * pages in docs/pictures, on a phone and on a desk, by day and by night. With
 * `-- --sheet` it writes contact sheets of every page and language instead, as
 * contact-sheets.ts says.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { ensureLocalhost } from '#test/fresh/localhost.ts'
import { Approver } from './approver.ts'
import { chromiumLaunch } from './chromium.ts'
import { Claimant } from './claimant.ts'
import { contactSheets, SHEETS_POLICY } from './contact-sheets.ts'
import { findingsPictures, SCENES_OF_THAT_DAY, THAT_DAY } from './findings-pictures.ts'
import { openPlace, type Place } from './place.ts'
import { smaller } from './smaller.ts'

const DIRECTORY = 'docs/pictures'
const PLACES = { phone: { width: 375, height: 812 }, desktop: { width: 1280, height: 860 } } as const
type Seat = keyof typeof PLACES
const LIGHTS = ['light', 'dark'] as const

const SAMPLES: Readonly<Record<Seat, { name: string; errorCode: string }>> = {
  phone: { name: 'Adele Vance', errorCode: '50053' },
  desktop: { name: 'Diego Siciliani', errorCode: '50126' },
}
/** Asked for an administrator, so that the queue has something to show. */
const WAITING = ['Lynne Robbins', 'Pradeep Gupta', 'Nestor Wilke', 'Megan Bowen'] as const

await ensureLocalhost()
mkdirSync(DIRECTORY, { recursive: true })
const isSheets = process.argv.includes('--sheet')
const place = await openPlace('embedded', { manner: 'kind', policy: isSheets ? SHEETS_POLICY : {} })
const browser = await chromium.launch(await chromiumLaunch())
try {
  if (isSheets) process.exitCode = (await contactSheets(browser, place, process.argv)) > 0 ? 1 : 0
  else await documentPictures()
} finally {
  await browser.close()
  await place.close()
}

async function documentPictures(): Promise<void> {
  for (const seat of ['phone', 'desktop'] as const) await claimants(browser, place, seat)
  await desk(browser, place)
  // Every findings page, as a phone shows it; the other sizes and the night are looked at with `-- --all`.
  const all = process.argv.includes('--all')
  const wanted = (seat: string, light: string) => all || (seat === 'phone' && light === 'light')
  await findingsPictures(browser, place, join(DIRECTORY, 'findings'), wanted)
  const later = await openPlace('embedded', { startsAt: THAT_DAY, manner: 'kind' })
  try {
    await findingsPictures(browser, later, join(DIRECTORY, 'findings'), wanted, SCENES_OF_THAT_DAY)
  } finally {
    await later.close()
  }
}

async function claimants(from: Browser, at: Place, seat: Seat): Promise<void> {
  const claimant = await sample(from, at, SAMPLES[seat].name, seat)
  const { page, words } = claimant
  await page.goto('/')
  await take(page, 'start', seat)
  await claimant.begin(SAMPLES[seat].errorCode)
  await take(page, 'verify', seat)
  await claimant.prove('code-by-email')
  const more = page.getByRole('button', {
    name: new RegExp(`${words.findings.moreProofGo}|${words.findings.stepUpButton}`),
  })
  await more.first().click()
  await claimant.proveMore('code-by-text')
  await page.getByRole('heading', { name: words.findings.options }).waitFor()
  await take(page, 'findings', seat)
  await claimant.choose('reset-password')
  await claimant.stands(words.remedy.passwordTitle)
  await page.getByLabel(words.remedy.password, { exact: true }).pressSequentially('lantern copper')
  await take(page, 'remedy', seat)
  await claimant.choosePassword()
  await claimant.stands(words.outcome.done.title['reset-password'])
  await take(page, 'outcome', seat)
}

async function desk(from: Browser, at: Place): Promise<void> {
  let reference = ''
  for (const name of WAITING) {
    const claimant = await sample(from, at, name, 'desktop')
    await claimant.begin()
    await claimant.prove('code-by-email')
    const { findings, outcome } = claimant.words
    const more = claimant.page.getByRole('button', { name: findings.moreProofGo })
    if (await more.isVisible()) {
      await more.click()
      await claimant.proveMore('code-by-text')
    }
    await claimant.askAdministrator()
    await claimant.stands(outcome.queued.title)
    if (name === WAITING[0]) reference = await claimant.reference()
    await claimant.page.context().close()
  }
  const page = await (await from.newContext(settings(at, 'desktop'))).newPage()
  const approver = new Approver(page)
  await approver.signIn()
  await take(page, 'queue', 'desktop')
  await approver.open(reference, WAITING[0])
  await take(page, 'request', 'desktop')
}

async function sample(from: Browser, at: Place, name: string, seat: Seat): Promise<Claimant> {
  const person = (await at.contoso.people()).find((one) => one.name === name)
  if (!person?.email || !person.phone) throw new Error(`${name} has no addresses in the sample table.`)
  const page = await (await from.newContext(settings(at, seat))).newPage()
  return new Claimant(page, at, { signInName: person.signInName, email: person.email, phone: person.phone })
}

function settings(at: Place, seat: Seat) {
  const seen = { viewport: PLACES[seat], reducedMotion: 'reduce' } as const
  return { baseURL: at.url, locale: 'en-GB', timezoneId: 'Europe/Ljubljana', ...seen }
}

/** Takes what is seen without scrolling, with the pointer away from everything. */
async function take(page: Page, name: string, seat: Seat): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate(async () => {
    window.scrollTo(0, 0)
    await document.fonts.ready
  })
  for (const colorScheme of LIGHTS) {
    await page.emulateMedia({ colorScheme })
    const picture = await smaller(page, await page.screenshot())
    writeFileSync(join(DIRECTORY, `${name}-${seat}-${colorScheme}.png`), picture)
  }
}
