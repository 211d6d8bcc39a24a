/** The simulated sign-in before, at and after the day on which Microsoft's texts and calls end. */
import { describe, expect, test } from 'vitest'
import { attempt } from './attempts.ts'
import { admit, openContoso, type Secrets } from './contoso.ts'
import { ROLES } from './groups.ts'
import { guestOf, type Person, SAMPLE_PASSWORD } from './person.ts'
import type { Switches } from './switches.ts'

const SECRETS: Secrets = {
  reader: '',
  actor: '',
  desk: '',
  personal: '',
  eid: '',
  work: '',
  verifiedId: '',
  textGateway: '',
  mail: '',
  azure: '',
}
const NAME = 'enrico.cattaneo@contoso.com'
const TEXT_ONLY: Person = {
  name: 'Enrico Cattaneo',
  signInName: NAME,
  trouble: 'Texts alone',
  outcome: 'A passkey',
  phone: '+44 7700900180',
  alsoRegistered: [],
}

function signIn(at: string, person: Partial<Person> = {}, switches: Partial<Switches> = {}) {
  const contoso = openContoso({ secrets: SECRETS, now: () => new Date(at), switches })
  const { user } = admit(contoso, { ...TEXT_ONLY, ...person })
  const { asksForPasskey, row } = attempt(contoso, user.userPrincipalName, SAMPLE_PASSWORD, {
    app: 'Office 365 Exchange Online',
    client: 'Browser',
  })
  return { asked: asksForPasskey, logged: row?.status?.errorCode ?? null }
}

describe('who is asked for a passkey', () => {
  const SPECIFICATION: readonly [string, at: string, Partial<Person>, Partial<Switches>, boolean][] = [
    ['a text-only account on 31 January', '2027-01-31T23:59:59Z', {}, {}, false],
    ['a text-only account on 1 February', '2027-02-01T00:00:00Z', {}, {}, true],
    ['an account with an authenticator app', '2027-02-03T08:00:00Z', { alsoRegistered: ['app'] }, {}, false],
    ['an account with a passkey', '2027-02-03T08:00:00Z', { alsoRegistered: ['passkey'] }, {}, false],
    ['an account with Windows Hello', '2027-02-03T08:00:00Z', { alsoRegistered: ['windows-hello'] }, {}, false],
    [
      'an organisation with a telephony provider of its own',
      '2027-02-03T08:00:00Z',
      {},
      { ownTelephonyProvider: true },
      false,
    ],
    [
      'a Global Administrator in February',
      '2027-02-03T08:00:00Z',
      { activeRoles: [ROLES.globalAdministrator.templateId] },
      {},
      false,
    ],
    [
      'a Global Administrator in July',
      '2027-07-01T00:00:00Z',
      { activeRoles: [ROLES.globalAdministrator.templateId] },
      {},
      true,
    ],
    ['a guest in February', '2027-02-03T08:00:00Z', { user: guestOf('enrico@example.net') }, {}, false],
    ['a guest in July', '2027-07-01T00:00:00Z', { user: guestOf('enrico@example.net') }, {}, true],
  ]
  for (const [title, at, person, switches, asked] of SPECIFICATION)
    test(`the sign-in of ${title}: ${asked ? 'asked' : 'let in'}`, () =>
      expect(signIn(at, person, switches).asked).toBe(asked))

  test('what the log holds of it is a switch, since nobody has published it', () => {
    expect(signIn('2027-02-03T08:00:00Z').logged).toBe(50072)
    expect(signIn('2027-02-03T08:00:00Z', {}, { passkeyPromptLoggedAs: null }).logged).toBeNull()
  })
})
