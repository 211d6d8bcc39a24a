/** In which language each letter and text leaves: the browser's wish, else the account's, else the organisation's. */
import { describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { beginForCaller } from '#lib/use-cases/approver/begin-for-caller.ts'
import { tellOfEasingAlone } from '#lib/use-cases/approver/tell-of-easing.ts'
import { askToEase, switchThreatOn } from '#lib/use-cases/approver/change-threat-mode.ts'
import { beginRecovery } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { takeOver } from '#lib/use-cases/claimant/begin/take-over.ts'
import { tellOfWait } from '#lib/use-cases/claimant/remedy/tell-of-wait.ts'
import { suspendSince } from '#lib/use-cases/employee/suspend-enrolled.ts'
import { addSheet } from '#lib/use-cases/employee/enrol-saved-codes.ts'
import { beginAddress } from '#lib/use-cases/employee/notification-address.ts'
import { addContact } from '#lib/use-cases/employee/recovery-contact-enrolment.ts'
import { rehearsal } from '#lib/use-cases/employee/rehearse.ts'
import { beginTry } from '#lib/use-cases/employee/try-method.ts'
import { notify } from '#lib/use-cases/notify/notify.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { addHours } from '#lib/rules/duration.ts'
import { daysBefore, email, exampleAccount, NOW } from '#test/example.ts'
import { approver, change, deskWorld, LEE, LYNNE, second } from '#test/lib/use-cases/approver/people.ts'
import { visitOf } from '#test/lib/use-cases/employee/visitor.ts'
import { Browser, KNOWN, must, newWorld, UNKNOWN, type World } from '../claimant/world.ts'

type Tongue = 'en' | 'sl'
/** By words that stand in every code and every notice. */
const spokenIn = (said: string): Tongue => (/\b(?:je|vaša|za|koda|niste|geslo)\b/iu.test(said) ? 'sl' : 'en')

async function world(directory: string | null, settings: Partial<Settings> = {}): Promise<World> {
  return newWorld({ settings, adele: { account: exampleAccount({ preferredLanguage: directory }) } })
}

/** A browser that wishes this. */
async function begins(at: World, language: string, name: string = KNOWN): Promise<Browser> {
  const asked = { name, errorCode: null, language, network: '198.51.100.7' }
  const { browserToken } = must(await beginRecovery(at.context, asked))
  await at.settle()
  return new Browser(at, browserToken)
}

describe('a code by mail and by text, and what is told afterwards', () => {
  type Row = readonly [wished: string, directory: string | null, organisation: Tongue, letters: Tongue]
  const SPECIFICATION: readonly Row[] = [
    // browser  account    organisation  letters
    ['en', 'sl-SI', 'sl', 'en'],
    ['sl', 'en-GB', 'en', 'sl'],
    ['und', 'sl-SI', 'en', 'sl'],
    ['und', 'en-US', 'sl', 'en'],
    ['und', 'de-AT', 'sl', 'sl'],
    ['und', null, 'sl', 'sl'],
    ['und', null, 'en', 'en'],
  ]
  for (const [wished, directory, organisation, letters] of SPECIFICATION)
    test(`browser ${wished}, account ${directory}, organisation ${organisation}: ${letters}`, async () => {
      const at = await world(directory, { language: organisation })
      const browser = await begins(at, wished)
      must(await browser.ask('code-by-email'))
      const [code] = at.delivery.mails
      expect(code).toMatchObject({ to: 'adele@example.org', language: letters })
      expect(spokenIn(code?.body ?? '')).toBe(letters)
      must(await browser.type('code-by-email', (code?.code ?? '').replace(/\D/g, '')))
      must(await stepUp(at.context, browser.token))
      must(await browser.ask('code-by-text'))
      for (const { body } of at.delivery.texts) expect(spokenIn(body)).toBe(letters)
      expect(at.delivery.texts.length).toBeGreaterThan(1)
      const told = at.delivery.mails.slice(1)
      expect(told.length).toBeGreaterThan(0)
      for (const { language, subject, body } of told) {
        expect(language).toBe(letters)
        expect(spokenIn(`${subject} ${body}`)).toBe(letters)
      }
    })

  test('the account is read as often for a language that is looked up as for one that is wished, whoever is named (R4)', async () => {
    const readsFor = async (name: string, language: string) => {
      const at = await world('sl-SI')
      await (await begins(at, language, name)).ask('code-by-email')
      await at.pass({ minutes: 1 })
      return at.tenant.reads
    }
    for (const name of [KNOWN, UNKNOWN]) expect(await readsFor(name, 'und')).toEqual(await readsFor(name, 'en'))
  })

  test('what the request stores says nothing of the account: no page could show it', async () => {
    const at = await world('sl-SI')
    const browser = await begins(at, 'und')
    await browser.ask('code-by-email')
    expect((await browser.request()).language).toBe('und')
  })
})

describe('a wait (R17)', () => {
  for (const which of ['begun', 'ended'] as const)
    test(`${which}: mail and text in the account’s language, where the browser wished none`, async () => {
      const at = await world('sl-SI')
      const request = await (await begins(at, 'und')).request()
      const endsAt = addHours(NOW, 12)
      const wait = { begunAt: NOW, endsAt, told: null, endedAt: null, cancelledAt: null, attempt: 'one' } as const
      expect(await tellOfWait(at.context, request, wait as never, which)).toBeGreaterThan(0)
      for (const { language } of at.delivery.mails) expect(language).toBe('sl')
      for (const { body } of [...at.delivery.mails, ...at.delivery.texts]) expect(spokenIn(body)).toBe('sl')
    })
})

describe('somebody who calls', () => {
  test('is not written to in the language of the approver’s page, until their own browser says one', async () => {
    const at = await deskWorld({ adele: { account: exampleAccount({ preferredLanguage: 'sl-SI' }) } })
    const { request, code } = must(await beginForCaller(at.context, approver(at), KNOWN))
    expect(request.language).toBe('und')
    const comes = { typed: code, network: '198.51.100.7', language: 'en', device: null }
    must(await takeOver(at.context, comes))
    expect((await at.store.load(request.id))?.language).toBe('en')
  })
})

describe('others are written to in their own language, else in the organisation’s', () => {
  const alone = { otherMails: [], mobilePhone: null }
  type Row = readonly [manager: string | null, organisation: Tongue, letter: Tongue]
  const MANAGERS: readonly Row[] = [
    ['sl-SI', 'en', 'sl'],
    ['en-GB', 'sl', 'en'],
    ['de-DE', 'sl', 'sl'],
    [null, 'sl', 'sl'],
    [null, 'en', 'en'],
  ]
  for (const [language, organisation, letter] of MANAGERS)
    test(`the manager: account ${language}, organisation ${organisation}: ${letter}`, async () => {
      const manager = { id: 'miriam' as AccountId, mail: 'miriam@contoso.com', language }
      const account = exampleAccount({ ...alone, manager, preferredLanguage: 'en' })
      const at = await newWorld({
        settings: { language: organisation },
        adele: { account, authenticators: [email('adele@example.org')] },
      })
      const { id } = await (await begins(at, 'en')).request()
      await notify(at.context, id, 'proved')
      must(await addSheet(at.context, visitOf(at)))
      await at.settle()
      const letters = at.delivery.mails.filter(({ to }) => to === 'miriam@contoso.com')
      expect(letters.map((one) => one.language)).toEqual([letter, letter])
      for (const { body } of letters) expect(spokenIn(body)).toBe(letter)
    })

  test('the desk: the organisation’s', async () => {
    const account = exampleAccount({ ...alone, manager: null, preferredLanguage: 'en' })
    const at = await newWorld({
      settings: { language: 'sl' },
      adele: { account, authenticators: [email('adele@example.org')] },
    })
    const { id } = await (await begins(at, 'en')).request()
    await notify(at.context, id, 'proved')
    const desk = at.delivery.mails.find(({ to }) => to === 'desk@contoso.com')
    expect(desk?.language).toBe('sl')
    expect(spokenIn(desk?.body ?? '')).toBe('sl')
  })

  test('everybody who could cancel what one administrator eases: each their own, and the desk’s mailbox the organisation’s', async () => {
    const at = await deskWorld({ settings: { soleAdministrator: { risk: 'One administrator.' } } })
    change(at, 'lee', { preferredLanguage: 'sl-SI' })
    const administrator = approver(at, { roles: ['Recovery.Administrator'] })
    at.tenant.roleHolders = [
      { id: LYNNE, roles: ['Recovery.Administrator'] },
      { id: LEE, roles: ['Recovery.Approver'] },
    ]
    must(await switchThreatOn(at.context, second(at), { version: 0, hours: 72, reason: 'Calls' }))
    must(await askToEase(at.context, administrator, { version: 1, hours: null, reason: 'It is over' }))
    await tellOfEasingAlone(at.context, 'threat', (await at.store.threatSwitch()).version)
    const languages = Object.fromEntries(at.delivery.mails.map(({ to, language }) => [to, language]))
    expect(languages).toEqual({
      'lynne.robbins@contoso.com': 'en',
      'lee.gu@contoso.com': 'sl',
      'desk@contoso.com': 'en',
    })
  })

  for (const [language, organisation, letter] of MANAGERS)
    test(`a colleague who is asked to vouch: account ${language}, organisation ${organisation}: ${letter}`, async () => {
      const factors = ['code-by-email', 'recovery-contact'] as const
      const at = await deskWorld({ settings: { factors, language: organisation } })
      change(at, KNOWN, { manager: { id: LEE, mail: 'lee.gu@contoso.com' } })
      change(at, 'lee', { preferredLanguage: language })
      const browser = await begins(at, 'en')
      await browser.prove('code-by-email')
      must(await stepUp(at.context, browser.token))
      must(await browser.ask('recovery-contact'))
      const [asked] = at.delivery.mails.filter(({ to, body }) => to === 'lee.gu@contoso.com' && body.includes('/vouch'))
      expect(asked?.language).toBe(letter)
      expect(spokenIn(asked?.body ?? '')).toBe(letter)
    })

  test('a colleague who is named as a contact: theirs, whatever the page of whoever named them', async () => {
    const at = await deskWorld()
    at.tenant.residents.set('lee.gu@contoso.com', at.tenant.residents.get('lee') as never)
    change(at, 'lee.gu@contoso.com', { preferredLanguage: 'sl-SI' })
    must(await addContact(at.context, visitOf(at), 'lee.gu@contoso.com'))
    await at.settle()
    expect(at.delivery.mails.find(({ to }) => to === 'lee.gu@contoso.com')?.language).toBe('sl')
  })
})

describe('the letter about attempts', () => {
  type Row = readonly [wished: string, directory: string | null, organisation: Tongue, letter: Tongue]
  // Whoever tried may be a stranger, so the owner's own language comes first.
  const SPECIFICATION: readonly Row[] = [
    ['sl', 'en-GB', 'sl', 'en'],
    ['en', 'sl-SI', 'en', 'sl'],
    ['sl', 'de-DE', 'en', 'sl'],
    ['sl', null, 'en', 'sl'],
    ['und', null, 'sl', 'sl'],
  ]
  for (const [wished, directory, organisation, letter] of SPECIFICATION)
    test(`browser ${wished}, account ${directory}, organisation ${organisation}: ${letter}`, async () => {
      const at = await world(directory, { language: organisation })
      await (await begins(at, wished)).ask('code-by-email')
      const before = at.delivery.mails.length
      await at.pass({ hours: 48 })
      const told = at.delivery.mails.slice(before)
      expect(told.length).toBeGreaterThan(0)
      expect([...new Set(told.map(({ language }) => language))]).toEqual([letter])
    })
})

describe('somebody who prepares', () => {
  const slovenian = () => world('sl-SI')
  const visit = (at: World) => ({ ...visitOf(at), wished: 'und' as const })
  const languages = ({ delivery }: World) => [...new Set(delivery.mails.map(({ language }) => language))]

  test('is told of what changed in the account’s language, where their browser wishes none', async () => {
    const at = await slovenian()
    must(await addSheet(at.context, visit(at)))
    await at.settle()
    expect(languages(at)).toEqual(['sl'])
    for (const { body } of at.delivery.texts) expect(spokenIn(body)).toBe('sl')
  })
  test('is told in that of their browser, where it wishes one', async () => {
    const at = await slovenian()
    must(await addSheet(at.context, visitOf(at)))
    await at.settle()
    expect(languages(at)).toEqual(['en'])
  })
  test('is told in the account’s language of what was suspended, since none of theirs did it', async () => {
    const at = await slovenian()
    must(await addSheet(at.context, visitOf(at)))
    await at.settle()
    const before = at.delivery.mails.length
    must(await suspendSince(at.context, at.adele().account.id, daysBefore(1), 'not-the-owner'))
    await at.settle()
    const told = at.delivery.mails.slice(before).filter(({ to }) => to !== 'desk@contoso.com')
    expect([...new Set(told.map(({ language }) => language))]).toEqual(['sl'])
  })
  test('gets the code of a new address, and of a rehearsal, in that language too', async () => {
    const at = await slovenian()
    must(await beginAddress(at.context, visit(at), 'adele.new@example.net'))
    must(await beginTry(at.context, visit(at), undefined, 'code-by-email'))
    expect(at.delivery.mails.map(({ language }) => language)).toEqual(['sl', 'sl'])
    must(await beginTry(at.context, visit(at), undefined, 'code-by-text'))
    expect(at.delivery.texts.map(({ body }) => spokenIn(body))).toEqual(['sl'])
    expect(must(await rehearsal(at.context, visitOf(at), undefined)).language).toBe('en')
  })
})
