/** The sample people of the demo: no two show the same, each row says what will be seen, and a lock lasts long enough for it. */
import { expect, test } from 'vitest'
import { waysOf, welcomeText } from '#test/demo/welcome.ts'
import { PSEUDO_LANGUAGE } from '#lib/rules/language.ts'
import { accountFrom } from './person.ts'
import { grow } from './grown.ts'
import { SAMPLE_LOCKOUT_MINUTES, samplePeople } from './people.ts'

const NOW = new Date('2026-11-30T08:00:00Z')
const people = samplePeople(NOW)
const claimants = people.filter(({ appRoles, cause }) => appRoles === undefined && cause)

test('no two sample people are kept out by the same, and none ends as another does', () => {
  for (const said of [claimants.map(({ trouble }) => trouble), claimants.map(({ outcome }) => outcome)])
    expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([])
})
test('whoever is locked stays locked for long enough to be looked at', () => {
  const locked = claimants.filter(({ cause }) => cause === 'smart-lockout')
  expect(locked.length).toBeGreaterThan(5)
  for (const person of locked) {
    const account = accountFrom(person, NOW)
    grow(account, person, NOW)
    const minutes = (new Date(account.lockout.until ?? NOW).getTime() - NOW.getTime()) / 60_000
    expect([person.name, minutes >= 30]).toEqual([person.name, true])
  }
  expect(SAMPLE_LOCKOUT_MINUTES).toBeGreaterThanOrEqual(30)
})
test('what they can prove themselves with is said from what is registered', () => {
  const none = { email: null, phone: null, otherMails: [], manager: null, methodAgeInDays: null }
  expect(waysOf(none)).toBe('nothing')
  expect(waysOf({ ...none, manager: 'somebody' })).toBe('nothing')
  expect(waysOf({ ...none, email: 'a', phone: 'b', methodAgeInDays: 1 })).toBe(
    'code by email (1 day old), code by text (1 day old)',
  )
  expect(waysOf({ ...none, otherMails: ['a'] })).toBe('code to the address in the profile, which counts for less')
})
test('the welcome names every person with what they show, the desk’s sign-in, the second brand and the pseudo-language', () => {
  const shown = people.map(({ name, signInName, trouble, outcome, user, ...person }) => ({
    id: signInName,
    password: 'Sample',
    name,
    signInName,
    trouble,
    outcome,
    email: person.email ?? null,
    phone: person.phone ?? null,
    otherMails: user?.otherMails ?? [],
    manager: person.manager ?? null,
    methodAgeInDays: person.methodAgeInDays ?? null,
    appRoles: person.appRoles ?? null,
  }))
  const said = welcomeText(shown, { site: 'http://localhost:4100', web: 'http://localhost:4200', manner: 'kind' })
  for (const { signInName, trouble, outcome } of people)
    for (const part of [signInName, trouble, outcome]) expect(said).toContain(part)
  for (const part of ['/admin   (sign in as allan.deyoung@contoso.com)', '--branded', `/${PSEUDO_LANGUAGE}/`, '/sl/'])
    expect(said).toContain(part)
})
