/** Microsoft's announcement as tables: when texts and calls end, and which second step is left to whom. */
import { describe, expect, test } from 'vitest'
import { seen, unseen } from '#lib/rules/source-reading.ts'
import { type MethodLine, type MethodsPolicy, restsOnGroups, rulesFor } from '#lib/rules/account/methods-policy.ts'
import {
  type FactorLeft,
  factorLeft,
  type MethodRules,
  type RegisteredMethod,
  UNREAD_RULES,
} from '#lib/rules/account/second-factor.ts'
import {
  type SignInAfterwards,
  signInAfterwards,
  retirementIn,
  textsEndFor,
} from '#lib/rules/account/sms-voice-retirement.ts'

const of = (kind: RegisteredMethod['kind'], phoneType: RegisteredMethod['phoneType'] = null): RegisteredMethod => ({
  kind,
  phoneType,
})
const MOBILE = of('phone', 'mobile')
const ALTERNATE = of('phone', 'alternateMobile')
const OFFICE = of('phone', 'office')
const PASSWORD = of('password')
const ALL_ON: MethodRules = {
  text: 'yes',
  voice: 'yes',
  'office-voice': 'yes',
  app: 'yes',
  passkey: 'yes',
  'software-oath': 'yes',
}

describe('what is left without texts and calls', () => {
  const SPECIFICATION: readonly [
    title: string,
    methods: readonly RegisteredMethod[],
    rules: Partial<MethodRules>,
    left: FactorLeft,
  ][] = [
    ['a mobile number alone', [PASSWORD, MOBILE], {}, 'text-or-voice-only'],
    ['a mobile number that takes texts only', [MOBILE], { voice: 'no' }, 'text-or-voice-only'],
    ['a mobile number that takes calls only', [MOBILE], { text: 'no' }, 'text-or-voice-only'],
    ['an office telephone alone: calls only', [OFFICE], {}, 'text-or-voice-only'],
    ['an office telephone that the policy does not call', [OFFICE], { 'office-voice': 'no' }, 'none'],
    ['an alternate number is never sent a text', [ALTERNATE], { voice: 'no' }, 'none'],
    ['a mobile, an alternate and an office number', [MOBILE, ALTERNATE, OFFICE], {}, 'text-or-voice-only'],
    ['a number of a type that nobody knows', [of('phone')], {}, 'text-or-voice-only'],
    ['a text and the authenticator app', [MOBILE, of('app')], {}, 'lasting'],
    [
      'a text and an authenticator app that the policy switched off',
      [MOBILE, of('app')],
      { app: 'no' },
      'text-or-voice-only',
    ],
    ['a text and an authenticator app that may be off', [MOBILE, of('app')], { app: 'unknown' }, 'lasting'],
    ['a text and a passkey', [MOBILE, of('passkey')], {}, 'lasting'],
    [
      'a text and a passkey, which is the security key too, that is switched off',
      [MOBILE, of('passkey')],
      { passkey: 'no' },
      'text-or-voice-only',
    ],
    ['a text and Windows Hello', [MOBILE, of('windows-hello')], {}, 'lasting'],
    ['a text and the credential of a Mac', [MOBILE, of('platform-credential')], {}, 'lasting'],
    ['a text and a one-time-password app', [MOBILE, of('software-oath')], {}, 'lasting'],
    ['a text and an outside provider', [MOBILE, of('external')], {}, 'lasting'],
    ['a text and a recovery address, which confirms no sign-in', [MOBILE, of('email')], {}, 'text-or-voice-only'],
    ['a text and a pass, which runs out', [MOBILE, of('temporary-access-pass')], {}, 'text-or-voice-only'],
    ['a text and a method of a kind that we do not know', [MOBILE, of('other')], {}, 'unknown'],
    ['a policy that switches texts and calls off', [MOBILE], { text: 'no', voice: 'no' }, 'none'],
    ['a policy that may allow a text', [MOBILE], { text: 'unknown', voice: 'no' }, 'unknown'],
    ['a policy that allows a call, and perhaps a text', [MOBILE], { text: 'unknown' }, 'text-or-voice-only'],
    ['a number, and no policy that could be read', [MOBILE], UNREAD_RULES, 'unknown'],
    ['an app, and no policy that could be read', [MOBILE, of('app')], UNREAD_RULES, 'lasting'],
    ['nothing but a password', [PASSWORD], {}, 'none'],
    ['nothing at all', [], {}, 'none'],
  ]
  for (const [title, methods, rules, left] of SPECIFICATION)
    test(`${title}: ${left}`, () => expect(factorLeft(methods, { ...ALL_ON, ...rules })).toBe(left))
})

describe('what the policy lets an account use', () => {
  const EVERYBODY: MethodLine = { isOn: true, includes: ['all_users'], excludes: [] }
  const WHO = { account: 'ME', groups: ['sales'] }
  const line = (more: Partial<MethodLine>): MethodLine => ({ ...EVERYBODY, ...more })
  const text = (one: MethodLine | undefined, isMigrated = true, who: Parameters<typeof rulesFor>[1] = WHO) =>
    rulesFor({ isMigrated, lines: one ? { text: one } : {} }, who).text

  const SPECIFICATION: readonly [title: string, answer: ReturnType<typeof text>, expected: string][] = [
    ['everybody', text(EVERYBODY), 'yes'],
    ['switched off', text(line({ isOn: false })), 'no'],
    ['switched off, while the older policies count too', text(line({ isOn: false }), false), 'unknown'],
    ['a group that the account is in', text(line({ includes: ['SALES'] })), 'yes'],
    ['a group that it is not in', text(line({ includes: ['executives'] })), 'no'],
    [
      'a group that it is not in, while the older policies count too',
      text(line({ includes: ['executives'] }), false),
      'unknown',
    ],
    ['the account itself', text(line({ includes: ['me'] })), 'yes'],
    ['everybody but a group that it is in', text(line({ excludes: ['sales'] })), 'no'],
    ['everybody but the account', text(line({ excludes: ['me'] }), true, { account: 'me', groups: null }), 'no'],
    [
      'a group, and its groups could not be read',
      text(line({ includes: ['sales'] }), true, { account: 'me', groups: null }),
      'unknown',
    ],
    [
      'everybody but a group, and its groups could not be read',
      text(line({ excludes: ['x'] }), true, { account: 'me', groups: null }),
      'unknown',
    ],
    ['nobody', text(line({ includes: [] })), 'no'],
    ['a line that Microsoft left out', text(undefined), 'unknown'],
  ]
  for (const [title, answer, expected] of SPECIFICATION)
    test(`${title}: ${expected}`, () => expect(answer).toBe(expected))

  test('a passkey that is off is off: the older policies never had any', () =>
    expect(rulesFor({ isMigrated: false, lines: { passkey: line({ isOn: false }) } }, WHO).passkey).toBe('no'))

  const GROUPS: readonly [string, MethodsPolicy['lines'], boolean][] = [
    ['everybody alone', { text: EVERYBODY }, false],
    ['a group that is included', { voice: line({ includes: ['sales'] }) }, true],
    ['a group that is excluded', { text: line({ excludes: ['sales'] }) }, true],
    ['a group of a line that is off', { text: line({ isOn: false, includes: ['sales'] }) }, false],
  ]
  for (const [title, lines, rests] of GROUPS)
    test(`${title} takes groups to judge: ${rests}`, () =>
      expect(restsOnGroups({ isMigrated: true, lines })).toBe(rests))
})

describe('when Microsoft’s own texts and calls end', () => {
  const FEBRUARY = '2027-02-01T00:00:00.000Z'
  const JULY = '2027-07-01T00:00:00.000Z'
  const SPECIFICATION: readonly [
    string,
    cloud: string,
    own: boolean,
    isExternal: boolean,
    isAdmin: boolean,
    string | null,
  ][] = [
    ['a member', 'global', false, false, false, FEBRUARY],
    ['a guest from another organisation', 'global', false, true, false, JULY],
    ['a Global Administrator', 'global', false, false, true, JULY],
    ['an organisation with a telephony provider of its own', 'global', true, false, false, null],
    ['a guest of such an organisation', 'global', true, true, false, null],
    ['the cloud of the United States government', 'us-government-l4', false, false, false, null],
    ['the cloud in China', 'china', false, false, false, null],
    ['a cloud that nobody knows', 'mars', false, false, false, null],
  ]
  for (const [title, cloud, own, isExternal, isGlobalAdministrator, at] of SPECIFICATION)
    test(`${title}: ${at ?? 'not at all, as far as is known'}`, () => {
      const retirement = retirementIn(cloud, own)
      const end = retirement && textsEndFor(retirement, { isExternal, isGlobalAdministrator })
      expect(end?.toISOString() ?? null).toBe(at)
    })

  const DOORS: readonly [FactorLeft | 'unseen', SignInAfterwards][] = [
    ['lasting', 'open'],
    ['text-or-voice-only', 'passkey'],
    ['none', 'nothing'],
    ['unknown', 'unknown'],
    ['unseen', 'unknown'],
  ]
  for (const [left, door] of DOORS)
    test(`with ${left}, the door afterwards is: ${door}; where nothing ends it is not affected`, () => {
      const at = new Date(FEBRUARY)
      const look = left === 'unseen' ? unseen('failed') : seen({ left, textsEndAt: at }, at)
      expect(signInAfterwards(retirementIn('global', false), look)).toBe(door)
      expect(signInAfterwards(retirementIn('global', true), look)).toBe('not-affected')
    })
})
