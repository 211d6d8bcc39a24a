/** Whom production and the demo may call: a cloud by its name, and this machine (R18). */
import { describe, expect, test } from 'vitest'
import { readConfig } from '#lib/config/config.ts'
import { hostsOf } from '#lib/config/microsoft-hosts.ts'
import { environmentSchema } from '#lib/config/environment.ts'
import { GUID, NEEDED } from '#test/needed-variables.ts'
import { DEMO, DIRECTORY, faultsOf } from './example-settings.ts'

describe('production names a cloud and no host (R18)', () => {
  test('its addresses are those of the cloud', () => {
    const { hosts } = readConfig({ ...NEEDED, LATCHKEY_CLOUD: 'us-government-l5' })
    expect(hosts).toEqual({
      login: 'https://login.microsoftonline.us',
      graph: 'https://dod-graph.microsoft.us',
      exchange: 'https://outlook-dod.office365.us',
      issuer: `https://login.microsoftonline.us/${GUID}/v2.0`,
      verifiedId: null,
    })
    expect(readConfig(NEEDED).hosts.verifiedId).toBe('https://verifiedid.did.msidentity.com')
  })
  for (const [cloud, signIn, securityInfo] of [
    ['global', 'https://www.office.com', 'mysignins.microsoft.com/security-info'],
    ['us-government-l4', 'https://www.office365.us', 'mysignins.azure.us/security-info'],
    ['us-government-l5', 'https://www.ohome.apps.mil', 'mysignins.azure.us/security-info'],
  ] as const)
    test(`people of ${cloud} are sent to its own pages`, () => {
      const { settings } = readConfig({ ...NEEDED, LATCHKEY_CLOUD: cloud })
      expect([settings.signInAddress, settings.securityInfo]).toEqual([signIn, securityInfo])
    })
  test('China is refused with the reason: most of what is asked is not there', () => {
    expect(faultsOf({ LATCHKEY_CLOUD: 'china' })).toEqual([
      expect.stringMatching(/^LATCHKEY_CLOUD should not be "china": .*authentication methods.*docs\/clouds\.md/),
    ])
    for (const cloud of ['global', 'us-government-l4', 'us-government-l5'])
      expect(faultsOf({ LATCHKEY_CLOUD: cloud })).toEqual([])
  })
  for (const [cloud, login] of [
    ['global', 'https://login.microsoftonline.com'],
    ['us-government-l4', 'https://login.microsoftonline.us'],
    ['us-government-l5', 'https://login.microsoftonline.us'],
    ['china', 'https://login.partner.microsoftonline.cn'],
  ] as const)
    test(`tokens of ${cloud} come from ${login}`, () => {
      const environment = environmentSchema.parse({ ...NEEDED, LATCHKEY_CLOUD: cloud })
      expect(hostsOf(environment).issuer).toBe(`${login}/${GUID}/v2.0`)
    })
  for (const name of Object.keys(DEMO).filter((one) => one.startsWith('LATCHKEY_DEMO_')))
    test(`and ${name} is refused, on this machine too`, () => {
      expect(faultsOf({ [name]: DEMO[name] })).toEqual([`${name} should not be set outside demo mode`])
    })
})

describe('the demo never leaves this machine (R18)', () => {
  test('with all its addresses here, it starts', () =>
    expect(faultsOf({ ...DEMO, LATCHKEY_BREACHED_URL: 'https://localhost:4110/range' })).toEqual([]))
  test('without the address of the wallets’ service it has none', () =>
    expect(readConfig({ ...NEEDED, ...DEMO }).hosts.verifiedId).toBeNull())
  for (const [name, value] of [
    ['LATCHKEY_BASE_URL', 'http://recovery.contoso.com'],
    ['LATCHKEY_BASE_URL', 'http://localhost.contoso.com'],
    ['LATCHKEY_DEMO_LOGIN', 'https://login.microsoftonline.com'],
    ['LATCHKEY_DEMO_GRAPH', 'https://graph.microsoft.com'],
    ['LATCHKEY_DEMO_GRAPH', 'https://192.0.2.10'],
    ['LATCHKEY_DEMO_EXCHANGE', 'https://outlook.office365.com'],
    ['LATCHKEY_DEMO_ISSUER', `https://login.microsoftonline.com/${GUID}/v2.0`],
    ['LATCHKEY_DEMO_VERIFIED_ID', 'https://verifiedid.did.msidentity.com'],
    ['LATCHKEY_TEXT_URL', 'https://texts.contoso.com/send'],
    ['LATCHKEY_BREACHED_URL', 'https://api.pwnedpasswords.com/range'],
    ['LATCHKEY_DIRECTORY_URL', 'ldaps://dc1.corp.contoso.com'],
  ] as const)
    test(`${name}=${value} is refused`, () => {
      expect(faultsOf({ ...(name === 'LATCHKEY_DIRECTORY_URL' ? DIRECTORY : {}), ...DEMO, [name]: value })).toEqual([
        `${value} leaves this machine, which demo mode never does`,
      ])
    })
  test('its messages do not leave by way of Azure either', () => {
    const endpoint = 'https://contoso.communication.azure.com'
    const LATCHKEY_AZURE_COMMUNICATION = `endpoint=${endpoint};accesskey=${'A'.repeat(43)}=`
    expect(faultsOf({ ...DEMO, LATCHKEY_AZURE_COMMUNICATION })).toEqual([
      `${endpoint} leaves this machine, which demo mode never does`,
    ])
  })
  for (const name of Object.keys(DEMO).filter((one) => /_DEMO_(?!SIGN_IN)/.test(one)))
    test(`without ${name} it does not turn to Microsoft instead`, () => {
      expect(faultsOf({ ...DEMO, [name]: undefined })).toEqual([`${name} is set by npm run demo`])
    })
})
