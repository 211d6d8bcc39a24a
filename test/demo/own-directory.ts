/** The organisation's own Active Directory, as the site is told of it; see docs/on-premises.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface OwnDirectory {
  readonly url: string
  readonly account: string
  readonly password: string
  /** Distinguished name of the organisational unit that was delegated. */
  readonly below: string
  /** PEM of the authority that issued the domain controller's certificate. */
  readonly authority: string
}

/** `NODE_EXTRA_CA_CERTS` takes one file: the tenant's authority and the directory's stand in it together. */
export function ownDirectoryVariables(own: OwnDirectory | null, directory: string, authorityFile: string) {
  if (!own) return { NODE_EXTRA_CA_CERTS: authorityFile }
  const both = join(directory, 'authorities.pem')
  writeFileSync(both, `${readFileSync(authorityFile, 'utf8').trim()}\n${own.authority.trim()}\n`)
  return {
    NODE_EXTRA_CA_CERTS: both,
    LATCHKEY_DIRECTORY_URL: own.url,
    LATCHKEY_DIRECTORY_ACCOUNT: own.account,
    LATCHKEY_DIRECTORY_PASSWORD: own.password,
    LATCHKEY_DIRECTORY_BELOW: own.below,
  }
}
