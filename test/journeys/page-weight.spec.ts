/** No page of a claimant grows heavier than it may be: a phone opens it, in a hurry, and often on a bad line. */
import type { APIRequestContext } from '@playwright/test'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import {
  builtFiles,
  claimantRoutes,
  frameworkScripts,
  type PageFiles,
  plainBytes,
  sentFiles,
  zippedBytes,
} from './page-weight.ts'

/** In kB by gzip: React, and what of Next every page loads. */
const FRAMEWORK_AT_MOST = 132.5
/** In kB by gzip: beyond it, for any page. */
const OWN_AT_MOST = 15
/** In kB, by gzip and as they are. */
const STYLES_AT_MOST = 8
const FONTS_AT_MOST = 34
/** The page, its scripts (five of the framework, and six at most beside them), a style sheet, a font and the icon. */
const REQUESTS_AT_MOST = 14

/** Of scripts beyond the framework's own, in kB by gzip. 3.5 of them are Next's router, and 3.3 its link. */
const BUDGETS: Readonly<Record<string, number>> = {
  '/': 10.5,
  '/[...rest]': 8.5,
  '/begun': 10.5,
  '/cancel': 9,
  '/codes/find': 9,
  '/cooling-off': 9.5,
  '/device': 10.5,
  '/device/code': 9,
  '/device/open': 8.5,
  '/enrol': 11,
  '/enrol/address': 11,
  '/enrol/app': 11,
  '/enrol/cancel': 10,
  '/enrol/codes': 11.5,
  '/enrol/contact': 11.5,
  '/enrol/instruction': 10,
  '/enrol/passkey': 11.5,
  '/enrol/rehearse': 11.5,
  '/enrol/remove': 10,
  '/findings': 10,
  '/leave': 8.5,
  '/new-code': 9.5,
  '/outcome': 10.5,
  '/privacy': 8.5,
  '/remedy': 13,
  '/status': 9,
  '/stop': 9,
  '/verify': 12,
  '/vouch': 12,
  '/work': 9,
}

const inKilobytes = (bytes: number): number => Math.ceil(bytes / 100) / 10
const isOwn = (path: string): boolean => !frameworkScripts().includes(path)

const weightOf = ({ scripts, styles, fonts }: PageFiles) => ({
  own: inKilobytes(zippedBytes(scripts.filter(isOwn))),
  styles: inKilobytes(zippedBytes(styles)),
  fonts: inKilobytes(plainBytes(fonts)),
  requests: 1 + scripts.length + styles.length + fonts.length + 1,
})

test('every page of a claimant is within its budget of scripts, styles, fonts and requests', () => {
  expect(inKilobytes(zippedBytes(frameworkScripts())), 'kB of the framework').toBeLessThanOrEqual(FRAMEWORK_AT_MOST)
  const routes = claimantRoutes().toSorted()
  expect(routes, 'pages and their budgets').toEqual(Object.keys(BUDGETS).toSorted())
  const lines = routes.map((route) => {
    const { own, styles, fonts, requests } = weightOf(builtFiles(route))
    const budget = Math.min(BUDGETS[route] ?? 0, OWN_AT_MOST)
    const isOver = own > budget || styles > STYLES_AT_MOST || fonts > FONTS_AT_MOST || requests > REQUESTS_AT_MOST
    const weights = `${own} of ${budget} kB of scripts, ${styles} kB of styles, ${fonts} kB of fonts, ${requests} requests`
    return { isOver, says: `${isOver ? 'OVER ' : ''}${route}: ${weights}` }
  })
  expect(
    lines.filter(({ isOver }) => isOver),
    lines.map(({ says }) => says).join('\n'),
  ).toEqual([])
})

test('what is sent of a page asks for what was built for it, and for nothing more', async ({
  page,
  place,
  somebody,
}) => {
  const { request } = page
  for (const route of ['/', '/privacy', '/status', '/stop', '/work', '/enrol/instruction'])
    await isSentAsBuilt(request, route, route)
  await isSentAsBuilt(request, '/nowhere', '/[...rest]')
  const claimant = new Claimant(page, place, await somebody({ cause: 'password-expired' }))
  await claimant.begin()
  await isSentAsBuilt(request, '/verify')
  await claimant.proveTwice()
  await isSentAsBuilt(request, '/findings')
  await claimant.choose('reset-password')
  await claimant.stands(claimant.words.remedy.passwordTitle)
  await isSentAsBuilt(request, '/remedy')
})

test('a page about a code asks for a style sheet and a font alone', async ({ request }) => {
  for (const address of ['/codes', '/codes/AADSTS50053']) {
    const { own, ...others } = weightOf(sentFiles(await (await request.get(address)).text()))
    expect(own, address).toBe(0)
    expect(others.styles, address).toBeLessThanOrEqual(STYLES_AT_MOST)
    expect(others.fonts, address).toBeLessThanOrEqual(FONTS_AT_MOST)
    expect(others.requests, address).toBeLessThanOrEqual(4)
  }
})

async function isSentAsBuilt(request: APIRequestContext, address: string, route = address): Promise<void> {
  const reply = await request.get(address)
  expect(new URL(reply.url()).pathname, 'it leads nowhere else').toBe(address)
  const sent = sentFiles(await reply.text())
  const built = builtFiles(route)
  for (const kind of ['scripts', 'styles', 'fonts'] as const)
    expect(sent[kind].toSorted(), `${kind} of ${address}`).toEqual([...built[kind]].toSorted())
}
