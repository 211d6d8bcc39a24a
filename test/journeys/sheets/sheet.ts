/** Pictures of one page, and the sheet that they are put together on. */
import type { Browser, Page } from '@playwright/test'
import type { Language } from '#lib/rules/language.ts'
import { overflowOf } from '../overflow.ts'
import { PHONE } from './first-screen.ts'

/** CSS pixels; the height is of the window, and a picture shows the whole page. */
const SIZES = [PHONE, { width: 1280, height: 860 }] as const
/** What stays in view while somebody scrolls would cover the middle of a picture of the whole page. */
const UNSTUCK = '.stays-below { position: static !important }'
const SCHEMES = ['light', 'dark'] as const

interface Picture {
  readonly language: Language
  readonly width: number
  readonly scheme: (typeof SCHEMES)[number]
  readonly png: Buffer
}
export interface Shots {
  readonly pictures: readonly Picture[]
  /** What does not fit, a line for each. */
  readonly overflows: readonly string[]
}

/** The page at each width, by day and by night; afterwards it is a phone by day again. */
export async function shootPage(page: Page, language: Language): Promise<Shots> {
  const pictures: Picture[] = []
  const overflows: string[] = []
  for (const size of SIZES) {
    await page.setViewportSize(size)
    overflows.push(...(await overflowOf(page)).map((one) => `${size.width} px: ${one}`))
    for (const scheme of SCHEMES) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.evaluate(() => document.fonts.ready.then(() => null))
      pictures.push({
        language,
        width: size.width,
        scheme,
        png: await page.screenshot({ fullPage: true, style: UNSTUCK }),
      })
    }
  }
  await page.setViewportSize(PHONE)
  await page.emulateMedia({ colorScheme: 'light' })
  return { pictures, overflows }
}

/** A row for each language; phones at two thirds, desks at less than half of their size. */
export async function drawSheet(browser: Browser, pictures: readonly Picture[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1720, height: 860 } })
  const cells = pictures.map(
    ({ language, width, scheme, png }) =>
      `<figure><figcaption>${language} · ${width} px · ${scheme}</figcaption><img width="${width === PHONE.width ? 250 : 560}" src="data:image/png;base64,${png.toString('base64')}"></figure>`,
  )
  await page.setContent(
    `<style>body{margin:16px;font:14px sans-serif;background:#888;display:grid;grid-template-columns:250px 250px 560px 560px;gap:16px;align-items:start}figure{margin:0}</style>${cells.join('')}`,
  )
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete))
  const sheet = await page.screenshot({ fullPage: true })
  await page.close()
  return sheet
}
