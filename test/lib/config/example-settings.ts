/** Environments and policy files that a start is tried with, each a change to the documented example. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ConfigurationFault, readConfig } from '#lib/config/config.ts'
import { EXAMPLE_POLICY, GUID, NEEDED, type Variables } from '#test/needed-variables.ts'

export const directory = join(tmpdir(), `latchkey-config-${randomUUID()}`)
/** Whoever wrote files calls it after all its tests. */
export const removeFiles = (): void => rmSync(directory, { recursive: true, force: true })

export type Policy = Readonly<Record<string, unknown>>
export const EXAMPLE: Policy & { readonly outsideProviders: readonly Policy[] } = JSON.parse(
  readFileSync(EXAMPLE_POLICY, 'utf8'),
)

let written = 0
/** The path of a file with this in it. */
export function fileOf(content: string): string {
  written += 1
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const path = join(directory, `policy-${written}.json`)
  writeFileSync(path, content)
  return path
}
/** The path of the example with these lines changed. */
export const policyWith = (more: Policy): string => fileOf(JSON.stringify({ ...EXAMPLE, ...more }))
export const VERIFIED_ID = { authority: 'did:web:contoso.com', acceptedIssuer: 'did:web:contoso.com' }
/** The same with these lines of its first provider changed. */
export const providerWith = (more: Policy): string =>
  policyWith({ outsideProviders: [{ ...EXAMPLE.outsideProviders[0], ...more }] })

/** What npm run demo sets beside them. */
export const DEMO: Variables = {
  LATCHKEY_MODE: 'demo',
  LATCHKEY_BASE_URL: 'http://localhost:4100',
  LATCHKEY_MAIL_URL: 'smtp://127.0.0.1:4125',
  LATCHKEY_TEXT_URL: 'https://localhost:4110/texts',
  LATCHKEY_DEMO_LOGIN: 'https://localhost:4110',
  LATCHKEY_DEMO_GRAPH: 'https://localhost:4110',
  LATCHKEY_DEMO_EXCHANGE: 'https://127.0.0.1:4110',
  LATCHKEY_DEMO_ISSUER: `http://localhost:4120/${GUID}/v2.0`,
  LATCHKEY_DEMO_SIGN_IN: 'http://localhost:4120/sign-in',
}

/** All that leads to the organisation’s own directory. */
export const DIRECTORY: Variables = {
  LATCHKEY_DIRECTORY_URL: 'ldaps://dc1.corp.contoso.com:636',
  LATCHKEY_DIRECTORY_ACCOUNT: 'svc-recovery@corp.contoso.com',
  LATCHKEY_DIRECTORY_PASSWORD: 'Only-4-unlocking-and-resetting',
  LATCHKEY_DIRECTORY_BELOW: 'OU=Staff,DC=corp,DC=contoso,DC=com',
}

/** What a production start with these variables changed is refused for; empty where it starts. */
export function faultsOf(more: Variables): readonly string[] {
  try {
    readConfig({ ...NEEDED, ...more })
    return []
  } catch (fault) {
    if (fault instanceof ConfigurationFault) return fault.faults
    throw fault
  }
}
