/** The authentication methods that a sample person has registered. */
import type { Method } from './account.ts'
import { daysBefore, stamp } from './clock.ts'
import { guidOf } from './ids.ts'
import { passkeyMethod } from './passkey-prompt.ts'
import type { Person } from './person.ts'

const OLD_ENOUGH_IN_DAYS = 400

/** Microsoft's constant ids: one e-mail method and one phone of each type an account. */
const METHOD_IDS = {
  password: '28c10230-6103-485e-b985-444c60001490',
  email: '3ddfcfc8-9383-446f-83cc-3ab9be4be18f',
  mobile: '3179e48a-750b-4051-897c-87b9720928f7',
} as const

/** Of methods that no code of ours goes to. */
const ALSO = {
  app: (id: string, createdDateTime: string): Method => ({
    '@odata.type': '#microsoft.graph.microsoftAuthenticatorAuthenticationMethod',
    id,
    createdDateTime,
    displayName: 'Phone',
    deviceTag: 'SoftwareTokenActivated',
    phoneAppVersion: '6.2611.1',
  }),
  passkey: passkeyMethod,
  'windows-hello': (id: string, createdDateTime: string): Method => ({
    '@odata.type': '#microsoft.graph.windowsHelloForBusinessAuthenticationMethod',
    id,
    createdDateTime,
    displayName: 'Work computer',
    keyStrength: 'normal',
  }),
} as const
export type AlsoRegistered = keyof typeof ALSO

export function methodsOf(person: Person, passwordSetAt: string, now: Date): Method[] {
  const ageInDays = person.methodAgeInDays ?? OLD_ENOUGH_IN_DAYS
  const createdDateTime = stamp(daysBefore(now, ageInDays))
  const methods: Method[] = [
    {
      '@odata.type': '#microsoft.graph.passwordAuthenticationMethod',
      id: METHOD_IDS.password,
      createdDateTime: passwordSetAt,
      password: null,
    },
  ]
  if (person.phone) methods.push(phoneMethod(person.phone, stamp(daysBefore(now, person.phoneAgeInDays ?? ageInDays))))
  if (person.email)
    methods.push({
      '@odata.type': '#microsoft.graph.emailAuthenticationMethod',
      id: METHOD_IDS.email,
      createdDateTime,
      emailAddress: person.email,
    })
  for (const kind of person.alsoRegistered ?? ['app'])
    methods.push(ALSO[kind](guidOf(`${kind} of ${person.signInName}`), stamp(daysBefore(now, OLD_ENOUGH_IN_DAYS))))
  return methods
}

export const phoneMethod = (phoneNumber: string, createdDateTime: string): Method => ({
  '@odata.type': '#microsoft.graph.phoneAuthenticationMethod',
  id: METHOD_IDS.mobile,
  createdDateTime,
  phoneNumber,
  phoneType: 'mobile',
  smsSignInState: 'notAllowedByPolicy',
})
