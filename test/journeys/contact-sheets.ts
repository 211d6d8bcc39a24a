/**
 * Every main page as 375 and 1280 px show it, by day and by night, in each language and in the pseudo-language: one
 * sheet a page in .data/sheets, to be looked at. What does not fit is said as well.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { type Language, LANGUAGES, PSEUDO_LANGUAGE } from '#lib/rules/language.ts'
import { Approver } from './approver.ts'
import { Claimant } from './claimant.ts'
import { overflowOf } from './overflow.ts'
import type { Place } from './place.ts'

const DIRECTORY = '.data/sheets'
const WIDTHS = [375, 1280] as const
const HEIGHT = 860
const SCHEMES = ['light', 'dark'] as const
const SHOWN: readonly Language[] = [...LANGUAGES, PSEUDO_LANGUAGE]

/** Pages that need no request. */
const STANDING = {
  privacy: '/privacy',
  codes: '/codes',
  code: '/codes/AADSTS50053',
  instruction: '/enrol/instruction',
  'status-unknown': '/status',
} as const
const DESK = {
  queue: '/admin',
  health: '/admin/health',
  readiness: '/admin/readiness',
  suspended: '/admin/suspended',
  sessions: '/admin/sessions',
  'threat-mode': '/admin/threat-mode',
  keys: '/admin/keys',
} as const

interface Picture {
  readonly name: string
  readonly language: Language
  readonly width: number
  readonly scheme: (typeof SCHEMES)[number]
  readonly png: Buffer
}

/** Walks in every language, and writes one sheet for each page. */
export async function contactSheets(browser: Browser, place: Place): Promise<void> {
  rmSync(DIRECTORY, { recursive: true, force: true })
  mkdirSync(DIRECTORY, { recursive: true })
  const pictures: Picture[] = []
  for (const language of SHOWN) {
    const take = async (page: Page, name: string) => void pictures.push(...(await taken(page, name, language)))
    await claimantPages(browser, place, language, take)
    await deskPages(browser, place, language, take)
  }
  const sheets = Map.groupBy(pictures, ({ name }) => name)
  for (const [name, all] of sheets) writeFileSync(join(DIRECTORY, `${name}.png`), await sheetOf(browser, all))
  console.log(`${DIRECTORY}: ${sheets.size} sheets of ${pictures.length} pictures`)
}

type Take = (page: Page, name: string) => Promise<void>

/** The switch of languages is an address, which keeps the choice in a cookie. */
async function newPage(browser: Browser, place: Place, language: Language): Promise<Page> {
  const seen = { viewport: { width: WIDTHS[0], height: HEIGHT }, reducedMotion: 'reduce' } as const
  const context = await browser.newContext({ baseURL: place.url, timezoneId: 'Europe/Ljubljana', ...seen })
  const page = await context.newPage()
  await page.goto(`/${language}/`)
  return page
}

async function claimantPages(browser: Browser, place: Place, language: Language, take: Take): Promise<void> {
  const page = await newPage(browser, place, language)
  const who = await place.people.somebody({ cause: 'smart-lockout', lockedForMinutes: 60 })
  const claimant = new Claimant(page, place, who, language)
  const { findings, remedy, outcome } = claimant.words
  await take(page, 'start')
  await claimant.begin('50053')
  await take(page, 'verify')
  const code = await claimant.askCode('code-by-email')
  await take(page, 'enter-code')
  await claimant.enterCode(code)
  await page.getByRole('heading', { name: findings.options }).waitFor()
  await take(page, 'findings-one-proof')
  await claimant.choose('reset-password', findings.stepUpButton)
  await claimant.proveMore('code-by-text')
  await page.getByRole('heading', { name: findings.options }).waitFor()
  await take(page, 'findings')
  await claimant.choose('reset-password')
  await claimant.stands(remedy.passwordTitle)
  await take(page, 'remedy')
  await claimant.choosePassword()
  await claimant.stands(outcome.done.title['reset-password'])
  await take(page, 'outcome')
  for (const [name, path] of Object.entries(STANDING)) {
    await page.goto(path)
    await take(page, name)
  }
  await page.context().close()
}

async function deskPages(browser: Browser, place: Place, language: Language, take: Take): Promise<void> {
  const waiting = await newPage(browser, place, language)
  const who = await place.people.somebody({ cause: 'account-disabled' })
  const claimant = new Claimant(waiting, place, who, language)
  await claimant.proveTwice()
  await claimant.askAdministrator()
  await claimant.stands(claimant.words.outcome.queued.title)
  await take(waiting, 'queued')
  const reference = await claimant.reference()
  await waiting.context().close()

  const page = await newPage(browser, place, language)
  await page.goto('/admin')
  await take(page, 'desk-sign-in')
  const approver = new Approver(page, language)
  await approver.signIn()
  for (const [name, path] of Object.entries(DESK)) {
    await page.goto(path)
    await page.locator('#main').waitFor()
    await take(page, `desk-${name}`)
  }
  await approver.open(reference, who.name)
  await take(page, 'desk-request')
  await page.context().close()
}

async function taken(page: Page, name: string, language: Language): Promise<Picture[]> {
  const pictures: Picture[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT })
    for (const overflow of await overflowOf(page)) console.log(`${name}, ${language}, ${width} px: ${overflow}`)
    for (const scheme of SCHEMES) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.evaluate(() => document.fonts.ready.then(() => null))
      pictures.push({ name, language, width, scheme, png: await page.screenshot({ fullPage: true }) })
    }
  }
  await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT })
  await page.emulateMedia({ colorScheme: 'light' })
  return pictures
}

/** A row for each language; phones at two thirds, desks at less than half of their size. */
async function sheetOf(browser: Browser, pictures: readonly Picture[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1720, height: HEIGHT } })
  const cells = pictures.map(
    ({ language, width, scheme, png }) =>
      `<figure><figcaption>${language} · ${width} px · ${scheme}</figcaption><img width="${width === 375 ? 250 : 560}" src="data:image/png;base64,${png.toString('base64')}"></figure>`,
  )
  await page.setContent(
    `<style>body{margin:16px;font:14px sans-serif;background:#888;display:grid;grid-template-columns:250px 250px 560px 560px;gap:16px;align-items:start}figure{margin:0}</style>${cells.join('')}`,
  )
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete))
  const sheet = await page.screenshot({ fullPage: true })
  await page.close()
  return sheet
}
