/** What one Conditional Access policy demands, whatever else it says. */
import { describe, expect, test } from 'vitest'
import { accessPolicyIn } from '#lib/adapters/graph/policies/access-policies.ts'
import { type AccessPolicyShape, accessPolicyShape } from '#lib/adapters/graph/policies/policy-shapes.ts'
import type { Demand } from '#lib/rules/account/sign-in-context.ts'

type Conditions = AccessPolicyShape['conditions']
type Grant = NonNullable<AccessPolicyShape['grantControls']>

const strength = (requirementsSatisfied: string, ...allowedCombinations: string[]) => ({
  authenticationStrength: { requirementsSatisfied, allowedCombinations },
})
const NO_STRENGTH = { authenticationStrength: null }
const MFA: Grant = { operator: 'OR', builtInControls: ['mfa'], ...NO_STRENGTH }
const CONDITIONS: Conditions = {
  applications: { includeAuthenticationContextClassReferences: ['c1'] },
  users: { includeUsers: ['All'] },
  clientAppTypes: ['all'],
}
const demandIn = (grantControls: Grant | null, conditions: Conditions = {}, state = 'enabled'): Demand | 'not on' => {
  const policy = accessPolicyShape.parse({ state, conditions: { ...CONDITIONS, ...conditions }, grantControls })
  const [reduced] = accessPolicyIn(policy)
  return reduced?.demand ?? 'not on'
}

const GRANTS: readonly [string, Grant | null, Demand][] = [
  ['no control, of a session only', null, 'nothing'],
  ['two factors', MFA, 'multifactor'],
  ['two factors or a device that complies', { ...MFA, builtInControls: ['mfa', 'compliantDevice'] }, 'nothing'],
  [
    'two factors and a device that complies',
    { ...MFA, operator: 'AND', builtInControls: ['mfa', 'compliantDevice'] },
    'multifactor',
  ],
  ['two factors or a new password', { ...MFA, builtInControls: ['mfa', 'passwordChange'] }, 'nothing'],
  ['two factors or a control of somebody else', { ...MFA, customAuthenticationFactors: ['Duo'] }, 'nothing'],
  ['two factors or terms of use', { ...MFA, termsOfUse: ['terms'] }, 'nothing'],
  ['two factors and terms of use', { ...MFA, operator: 'AND', termsOfUse: ['terms'] }, 'multifactor'],
  ['a device that complies', { ...MFA, builtInControls: ['compliantDevice'] }, 'nothing'],
  ['a control that is not known yet', { ...MFA, builtInControls: ['unknownFutureValue'] }, 'nothing'],
  [
    'a strength of keys alone',
    { operator: 'OR', ...strength('mfa', 'fido2', 'windowsHelloForBusiness') },
    'phishing-resistant',
  ],
  [
    'a strength that a pass meets as well',
    { operator: 'OR', ...strength('mfa', 'fido2', 'temporaryAccessPassOneTime') },
    'multifactor',
  ],
  [
    'a strength of password and push',
    { operator: 'OR', ...strength('mfa', 'password,microsoftAuthenticatorPush') },
    'multifactor',
  ],
  ['a strength that one factor meets', { operator: 'OR', ...strength('none', 'fido2', 'password') }, 'nothing'],
  ['a strength of nothing', { operator: 'OR', ...strength('none') }, 'nothing'],
  ['keys or two factors', { operator: 'OR', builtInControls: ['mfa'], ...strength('mfa', 'fido2') }, 'multifactor'],
  [
    'keys and a device that complies',
    { operator: 'AND', builtInControls: ['compliantDevice'], ...strength('mfa', 'fido2') },
    'phishing-resistant',
  ],
]
describe('a policy demands', () => {
  for (const [what, grant, demand] of GRANTS) test(`${what}: ${demand}`, () => expect(demandIn(grant)).toBe(demand))
})

const STATES: readonly [string, Demand | 'not on'][] = [
  ['enabled', 'multifactor'],
  ['enabledForReportingButNotEnforced', 'not on'],
  ['disabled', 'not on'],
  ['unknownFutureValue', 'not on'],
]
describe('a policy counts only while it is on', () => {
  for (const [state, demand] of STATES) test(`${state}: ${demand}`, () => expect(demandIn(MFA, {}, state)).toBe(demand))
})

const NARROWED: readonly [string, Conditions, Demand][] = [
  ['browsers', { clientAppTypes: ['browser'] }, 'multifactor'],
  ['applications on phones', { clientAppTypes: ['mobileAppsAndDesktopClients'] }, 'nothing'],
  ['every place', { locations: { includeLocations: ['All'], excludeLocations: [] } }, 'multifactor'],
  [
    'every place but the trusted ones',
    { locations: { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } },
    'nothing',
  ],
  ['some places', { locations: { includeLocations: ['an address'] } }, 'nothing'],
  ['every platform', { platforms: { includePlatforms: ['all'] } }, 'multifactor'],
  ['some platforms', { platforms: { includePlatforms: ['iOS', 'android'] } }, 'nothing'],
  ['every platform but one', { platforms: { includePlatforms: ['all'], excludePlatforms: ['linux'] } }, 'nothing'],
  [
    'devices that a filter lets through',
    { devices: { deviceFilter: { mode: 'exclude', rule: 'device.isCompliant' } } },
    'nothing',
  ],
  ['risky sign-ins', { signInRiskLevels: ['high'] }, 'nothing'],
  ['people at risk', { userRiskLevels: ['medium', 'high'] }, 'nothing'],
  ['risky insiders', { insiderRiskLevels: 'elevated' }, 'nothing'],
  ['a sign-in by device code', { authenticationFlows: { transferMethods: 'deviceCodeFlow' } }, 'nothing'],
]
describe('a policy that is narrowed is not there the rest of the time', () => {
  for (const [to, conditions, demand] of NARROWED)
    test(`to ${to}: ${demand}`, () => expect(demandIn(MFA, conditions)).toBe(demand))
})

test('people and applications are taken as they are named', () => {
  const shape = accessPolicyShape.parse({
    state: 'enabled',
    conditions: {
      applications: { includeApplications: ['All'], excludeApplications: ['app'] },
      users: {
        includeUsers: ['one'],
        includeGroups: ['two'],
        includeRoles: ['three'],
        excludeUsers: ['GuestsOrExternalUsers', 'four'],
        excludeGroups: ['five'],
        excludeRoles: ['six'],
      },
    },
    grantControls: MFA,
  })
  expect(accessPolicyIn(shape)).toEqual([
    {
      contexts: [],
      applications: ['All'],
      exceptApplications: ['app'],
      demand: 'multifactor',
      includes: { everybody: false, accounts: ['one'], groups: ['two'], roles: ['three'] },
      excludes: { guests: true, accounts: ['four'], groups: ['five'], roles: ['six'] },
    },
  ])
})

test('a filter of applications guards none that could be named', () => {
  const applications = { includeApplications: ['All'], applicationFilter: { mode: 'include', rule: 'x' } }
  const shape = accessPolicyShape.parse({
    state: 'enabled',
    conditions: { ...CONDITIONS, applications },
    grantControls: MFA,
  })
  expect(accessPolicyIn(shape)[0]?.applications).toEqual([])
})
