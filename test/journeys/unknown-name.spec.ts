/**
 * A name that Contoso does not know looks like one that it does: the same
 * status, headers and markup on every page (rule R4).
 *
 * Without client JavaScript every step is a page of its own that can be laid
 * beside the other one's.
 */
import type { Page, Response } from '@playwright/test'
import { wordsFor } from '#lib/words/index.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import { kindTenant } from './kind-tenant.ts'
import type { Employee } from './people.ts'

test.use(kindTenant('unknown-name.spec.ts'))

/** `read`: the page that stands now has been read to its end, and may go. */
type Steps = (claimant: Claimant, read: () => Promise<unknown>) => Promise<void>

const WRONG = '1029 3847'
/** Ways that were enrolled with us; without JavaScript a passkey has no answer. */
const OWN = [
  ['passkey', null],
  ['authenticator-code', '102938'],
  ['saved-code', '7777-7777-7777-7773'],
] as const
const WALKS: readonly (readonly [string, Steps])[] = [
  ['the start, and the ways to prove it', (claimant) => claimant.begin('50053')],
  [
    'the page for a code by e-mail, and two wrong codes',
    async (claimant, read) => {
      await claimant.way('code-by-email')
      await claimant.stands(claimant.words.verify.ask['code-by-email'].title)
      for (let count = 0; count < 2; count++) {
        await read()
        await claimant.enterCode(WRONG)
        await claimant.hears(claimant.words.refusals.codeIncorrect)
      }
    },
  ],
  [
    'the page for a code by text, and a wrong code',
    async (claimant, read) => {
      await claimant.page.goto('/verify')
      await read()
      await claimant.way('code-by-text')
      await claimant.stands(claimant.words.verify.ask['code-by-text'].title)
      await read()
      await claimant.enterCode(WRONG.slice(2))
      await claimant.hears(claimant.words.refusals.codeIncorrect)
    },
  ],
  ...OWN.map(([way, typed]): (typeof WALKS)[number] => [
    `the page for ${way}, and a wrong answer`,
    async (claimant, read) => {
      await claimant.page.goto('/verify')
      await read()
      await claimant.way(way)
      const { title, label, go } = claimant.words.verify.ask[way]
      await claimant.stands(title)
      if (typed === null) return
      await read()
      await claimant.page.getByLabel(label, { exact: true }).fill(typed)
      await claimant.press(go)
      await claimant.hears(claimant.words.refusals.answerNotAccepted)
    },
  ]),
  [
    'a sign-in elsewhere with an account of nobody here',
    async (claimant, read) => {
      await claimant.page.goto('/verify')
      await read()
      await claimant.proveElsewhere()
      await claimant.hears(claimant.words.refusals.identityNotAccepted)
    },
  ],
  [
    'none of these, and where it stands',
    async (claimant, read) => {
      await claimant.page.goto('/verify')
      await read()
      await claimant.saysNoneOfThese()
      await claimant.stands(claimant.words.outcome.referred.title)
      await read()
      await claimant.page.getByRole('link', { name: /\/status\/open/ }).click()
      await claimant.stands(claimant.words.states.referred.name)
    },
  ],
]

test('an unknown name looks like a known one on every page', async ({ place, somebody, another }) => {
  test.slow()
  const elsewhere = { email: 'somebody.else@example.net' }
  const known = await somebody({ cause: 'smart-lockout', lockedForMinutes: 60 })
  const bare = await somebody({ email: undefined, phone: undefined })
  const people = [known, bare, place.people.nobody()]
  const walks = await Promise.all(
    people.map(async (person) => {
      const page = await another({ javaScriptEnabled: false })
      return { claimant: new Claimant(page, place, { ...person, ...elsewhere }), pages: record(page, person) }
    }),
  )
  for (const [step, take] of WALKS)
    await test.step(step, async () => {
      for (const { claimant, pages } of walks) await take(claimant, pages.read)
      const [of, ...others] = await Promise.all(walks.map(({ pages }) => pages.taken()))
      for (const other of others) expect(other).toEqual(of)
      expect(of?.length).toBeGreaterThan(1)
    })
})

/** Headers that differ for good reason: the name in the page is longer or shorter. */
const DIFFERING = ['date', 'content-length', 'etag']

interface Seen {
  readonly address: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly markup: string
  /** Every text that the page's scripts carry; the order in which they are sent is the scheduler's. */
  readonly carried: readonly string[]
}

const SCRIPT = /<script\b[^>]*>(.*?)<\/script>/gs

/** Where one script ends within a text and the next goes on, and where a part of the page begins under its number. */
const SEAM = /"\]\)self\.__next_f\.push\(\[1,"/g
const PIECES = /"|\\n(?:[\da-f]+:)?/

/** Scripts hold a page's parts as text in text, each part when it is ready. */
const carriedBy = (document: string): readonly string[] => {
  const scripts = [...document.matchAll(SCRIPT)].map(([, script = '']) => script).join('')
  const pieces = scripts.replaceAll('\\"', '"').replaceAll(SEAM, '').split(PIECES)
  return [...new Set(pieces)].filter((text) => !text.startsWith('$') && !/^[\d:,[\]{}]*$/.test(text)).toSorted()
}

interface Reading {
  /** Resolves when everything that came so far has been read. */
  read(): Promise<unknown>
  /** Returns what has come since the last call. */
  taken(): Promise<readonly Seen[]>
}

/** A reference as it is said aloud. */
const SPELLED = new RegExp(`${RegExp.escape(wordsFor('en').paper.readOut({ spelled: '' }))}[\\w, -]+`, 'g')

/** Every document of this browser, without what has to differ: the name, the reference, nonces and moments. */
function record(page: Page, { signInName }: Pick<Employee, 'signInName'>): Reading {
  const seen: Promise<Seen>[] = []
  const plain = (text: string): string =>
    text
      .replaceAll(signInName, 'NAME')
      .replaceAll(encodeURIComponent(signInName), 'NAME')
      .replaceAll(/[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'REFERENCE')
      .replaceAll(SPELLED, 'REFERENCE')
      .replaceAll(/(nonce(?:="|-)|__Host-[\w-]+=|(?:link|code|state|nonce|code_challenge)=)[\w~.:%+/=-]+/g, '$1…')
      .replaceAll(/((?:challenge|nonce)\\*":\\*")[\w+/=-]+/g, '$1…')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'MOMENT')
      .replaceAll(/Expires=[^;]+/g, 'Expires=MOMENT')
      .replaceAll(/\b\d\d:\d\d(?::\d\d)?\b/g, 'CLOCK')
  const look = async (response: Response): Promise<Seen> => {
    const isRedirect = response.status() >= 300 && response.status() < 400
    // At once: a body is gone when the next page comes.
    const body = isRedirect ? '' : await response.text()
    const headers = Object.entries(await response.allHeaders()).filter(([name]) => !DIFFERING.includes(name))
    return {
      address: plain(response.url()),
      status: response.status(),
      headers: Object.fromEntries(headers.map(([name, value]) => [name, plain(value)])),
      markup: plain(body)
        .replaceAll(SCRIPT, '')
        .replaceAll(/<!--.*?-->/gs, ''),
      carried: carriedBy(plain(body)),
    }
  }
  page.on('response', (response) => {
    const isDocument = response.request().isNavigationRequest() && !response.url().includes('/personal/')
    if (isDocument) seen.push(look(response))
  })
  return { read: () => Promise.all(seen), taken: () => Promise.all(seen.splice(0)) }
}
