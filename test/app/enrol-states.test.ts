/** Enrolment has no dead end: opened directly, too late, once more, pressed twice, or with nothing in a field, each page leads on. */
import { TOTP } from 'otpauth'
import { createElement, type FunctionComponent } from 'react'
import { prerender } from 'react-dom/static'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { addApp } from '#app/[language]/enrol/app/actions.ts'
import AuthenticatorApp from '#app/[language]/enrol/app/page.tsx'
import { confirmCode, sendCode } from '#app/[language]/enrol/address/actions.ts'
import Address from '#app/[language]/enrol/address/page.tsx'
import { startApp } from '#app/[language]/enrol/actions.ts'
import { makeCodes } from '#app/[language]/enrol/codes/actions.ts'
import Codes from '#app/[language]/enrol/codes/page.tsx'
import { nameContact } from '#app/[language]/enrol/contact/actions.ts'
import Contact from '#app/[language]/enrol/contact/page.tsx'
import Enrol from '#app/[language]/enrol/page.tsx'
import Passkey from '#app/[language]/enrol/passkey/page.tsx'
import Rehearse from '#app/[language]/enrol/rehearse/page.tsx'
import { removeItem } from '#app/[language]/enrol/remove/actions.ts'
import Remove from '#app/[language]/enrol/remove/page.tsx'
import { answered } from '#lib/rules/account/account.ts'
import type { Employee } from '#lib/rules/account/employee.ts'
import { mask } from '#lib/rules/mask.ts'
import { heldItems } from '#lib/rules/preparation/preparation.ts'
import { LANGUAGES, wordsFor } from '#lib/words/index.ts'
import { allNo, daysBefore, exampleAccount } from '#test/example.ts'
import { newWorld, type World } from '#test/lib/use-cases/claimant/world.ts'
import { enrolledOf, visitOf } from '#test/lib/use-cases/employee/visitor.ts'

let world: World
let employee: Employee | null
let jar: Map<string, string>
vi.mock('#lib/config/build-context.ts', () => ({
  context: async () => world.context,
  signIns: async () => ({ work: { session: async () => ({ identity: employee }) } }),
}))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-latchkey-language': 'en' }),
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    getAll: () => [...jar].map(([name, value]) => ({ name, value })),
    set: (name: string, value: string, { maxAge }: { maxAge: number }) =>
      maxAge === 0 ? jar.delete(name) : jar.set(name, value),
  }),
}))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/navigation', () => ({
  redirect: (address: string) => {
    throw new Led(address)
  },
}))
class Led extends Error {
  readonly address: string
  constructor(address: string) {
    super(`Led to ${address}`)
    this.address = address
  }
}

type Query = Readonly<Record<string, string>>
const PAGES = {
  '/enrol': Enrol,
  '/enrol/codes': Codes,
  '/enrol/app': AuthenticatorApp,
  '/enrol/passkey': Passkey,
  '/enrol/address': Address,
  '/enrol/contact': Contact,
  '/enrol/remove?ref=one': Remove,
  '/enrol/rehearse': Rehearse,
} as const
type Page = keyof typeof PAGES

/** The page's text as somebody reads it, or where it led. */
async function opened(page: Page, query: Query = {}): Promise<string> {
  const props = { params: Promise.resolve({ language: 'en' }), searchParams: Promise.resolve({ ...query }) }
  try {
    const drawn = await (PAGES[page] as (props: unknown) => Promise<React.ReactNode>)(props)
    const { prelude } = await prerender(createElement((() => drawn) as FunctionComponent))
    return (await new Response(prelude).text()).replaceAll('&#x27;', "'")
  } catch (fault) {
    if (fault instanceof Led) return fault.address
    throw fault
  }
}
const formOf = (fields: Query): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
/** What a form answers: the sentence and what it keeps, or where it led. */
async function sent<Answer>(send: () => Promise<Answer>): Promise<Answer | string> {
  try {
    return await send()
  } catch (fault) {
    if (fault instanceof Led) return fault.address
    throw fault
  }
}

const { enrol, refusals } = wordsFor('en')
beforeEach(async () => {
  world = await newWorld()
  jar = new Map()
  employee = visitOf(world).employee
})

describe('Whoever is not signed in, or too long ago, signs in and comes back to the page that they asked for', () => {
  const TYPED: readonly Page[] = ['/enrol/codes', '/enrol/app', '/enrol/passkey', '/enrol/address', '/enrol/contact']
  for (const page of Object.keys(PAGES) as Page[])
    test(`${page}, opened without a sign-in`, async () => {
      employee = null
      const query: Query = page.startsWith('/enrol/remove') ? { ref: 'one' } : {}
      const led = new URL(await opened(page, query), 'https://recovery.example')
      expect([led.pathname, led.searchParams.get('to')]).toEqual(['/work', page])
    })
  for (const page of TYPED)
    test(`${page}, eleven minutes after the sign-in: before anything is typed`, async () => {
      employee = visitOf(world, { signedInAt: daysBefore(11 / 1440) }).employee
      const led = new URL(await opened(page), 'https://recovery.example')
      expect([led.pathname, led.searchParams.get('to')]).toEqual(['/work', page])
      expect(led.searchParams.get('problem')).toBe('sign-in-too-old')
    })
})

describe('A page that was opened directly, or after its ten minutes, begins there', () => {
  const BEGINS: readonly (readonly [Page, string])[] = [
    ['/enrol/app', enrol.kinds['authenticator-app'].add],
    ['/enrol/passkey', enrol.kinds.passkey.add],
    ['/enrol/codes', enrol.codes.go],
    ['/enrol/address', enrol.address.go],
    ['/enrol/contact', enrol.contact.go],
  ]
  for (const [page, button] of BEGINS)
    test(`${page} offers “${button}”`, async () => expect(await opened(page)).toContain(`>${button}</button>`))
  test('the code of an address that nobody began asks for the address', async () =>
    expect(await opened('/enrol/address', { step: 'code' })).toContain(enrol.address.title))
  test('a thing that is not there leads to the list, which says so', async () => {
    expect(await opened('/enrol/remove?ref=one', { ref: 'one' })).toBe('/enrol?problem=enrolment-moved-on')
    expect(await opened('/enrol', { problem: 'enrolment-moved-on' })).toContain(refusals.enrolmentMovedOn)
  })
})

describe('Where nothing can be added, the page says so before anything is typed, and leads back', () => {
  const ADDING = ['/enrol/codes', '/enrol/address', '/enrol/contact'] as const
  for (const page of ADDING) {
    test(`${page} of a privileged account`, async () => {
      world = await newWorld({
        adele: { account: exampleAccount({ lookups: { ...allNo, activeRole: answered(true) } }) },
      })
      const drawn = await opened(page)
      expect(drawn).toContain(refusals.enrolmentNotUsed)
      expect(drawn).toContain(enrol.rehearsal.again)
      expect(drawn).not.toContain('<form action="javascript')
    })
    test(`${page} while Microsoft does not answer`, async () => {
      world.tenant.down = true
      expect(await opened(page)).toContain(refusals.tenantUnavailable)
    })
  }
  test('two sheets that are in use leave no room for a third', async () => {
    for (let made = 0; made < 2; made++) {
      await makeCodes()
      await world.pass({ hours: 2 })
      employee = visitOf(world).employee
    }
    const drawn = await opened('/enrol/codes')
    expect(drawn).toContain(refusals.enrolmentFull)
    expect(drawn).not.toContain(enrol.codes.go)
  })
})

describe('A sheet that is shown once', () => {
  const markIn = (sheet: string) => sheet.replace(enrol.codes.sheetLabel({ sheet: '' }).trim(), '').trim()
  test('loaded again before or after it was seen: the page names it, and the new one says that it replaces it', async () => {
    const first = await makeCodes()
    if (first.kind !== 'made') throw new Error(first.says)
    const drawn = await opened('/enrol/codes')
    expect(drawn).toContain(enrol.codes.go)
    for (const code of first.codes) expect(drawn).not.toContain(code)
    expect(drawn).toContain(markIn(first.sheet))
    const second = await makeCodes()
    if (second.kind !== 'made') throw new Error(second.says)
    expect(second.sheet).not.toBe(first.sheet)
    expect(second.others).toHaveLength(1)
    expect(second.others[0]).toContain(markIn(first.sheet))
  })
  test('the list names each sheet as the paper does, with its day', async () => {
    const made = await makeCodes()
    if (made.kind !== 'made') throw new Error(made.says)
    expect(await opened('/enrol')).toContain(made.sheet)
  })
})

describe('Pressed twice, it is done once, and the second press reads the same', () => {
  const startedApp = async () => {
    await sent(startApp)
    const secret = /class="code text-lead">([^<]+)</.exec(await opened('/enrol/app'))?.[1]?.replaceAll(' ', '') ?? ''
    const code = new TOTP({ secret }).generate({ timestamp: world.context.now().getTime() })
    return formOf({ name: 'Old phone', code })
  }
  test('an authenticator app', async () => {
    const form = await startedApp()
    const kept = new Map(jar)
    expect(await sent(() => addApp(null, form))).toBe('/enrol')
    jar = kept
    expect(await sent(() => addApp(null, form))).toBe('/enrol')
    expect(await enrolledOf(world, 'authenticator-app')).toHaveLength(1)
  })
  test('removing', async () => {
    await makeCodes()
    const ref = heldItems(await enrolledOf(world), 7)[0]?.ref ?? ''
    expect(await sent(() => removeItem(formOf({ ref })))).toBe('/enrol')
    expect(await sent(() => removeItem(formOf({ ref })))).toBe('/enrol')
  })
})

describe('A field with nothing in it, or nothing that can be read, gets one sentence and keeps what was typed', () => {
  type Send = typeof addApp
  const FORMS: readonly (readonly [what: string, send: Send, field: string, bad: string, says: string])[] = [
    ['the address', sendCode, 'address', 'adele at home', refusals.addressUnreadable],
    ['a work address', sendCode, 'address', 'other@contoso.com', refusals.addressNotPrivate],
    ['a contact', nameContact, 'name', 'alex at home', refusals.nameUnreadable],
    ['the code of an app', addApp, 'code', '12 34', refusals.codeUnreadable],
    ['the code to an address', confirmCode, 'code', 'abc', refusals.codeUnreadable],
  ]
  for (const [what, send, field, bad, says] of FORMS)
    test(what, async () => {
      await sent(startApp)
      await sent(() => sendCode(null, formOf({ address: 'adele.second@example.net' })))
      for (const typed of says === refusals.addressNotPrivate ? [bad] : ['', bad]) {
        const wrong = await sent(() => send(null, formOf({ [field]: typed })))
        expect(wrong).toMatchObject({ field, typed: { [field]: typed } })
        expect((wrong as { says: string }).says.startsWith(says)).toBe(true)
      }
    })
})

describe('Addresses are described alike on the page and in the letter', () => {
  const TO = 'adele.second@example.net'
  for (const language of LANGUAGES)
    test(`the list, the question before removing, and the letter (${language})`, async () => {
      await sent(() => sendCode(null, formOf({ address: TO })))
      const code = /\d{4} \d{4}/.exec(world.delivery.mails.at(-1)?.body ?? '')?.[0] ?? ''
      expect(await sent(() => confirmCode(null, formOf({ code })))).toBe('/enrol')
      await world.settle()
      const [one] = await enrolledOf(world, 'address')
      for (const drawn of [await opened('/enrol'), await opened('/enrol/remove?ref=one', { ref: one?.id ?? '' })]) {
        expect(drawn).toContain(mask(TO))
        expect(drawn).not.toContain(TO)
      }
      const letters = world.delivery.mails.filter(({ subject }) => subject.includes('was added'))
      expect(letters.length).toBeGreaterThan(1)
      for (const { body } of letters) {
        expect(body).toContain(mask(TO))
        expect(body).not.toContain(TO)
      }
    })
})
