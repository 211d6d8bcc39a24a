/** Variables of the organisation's own Active Directory, and what is missing of them. */
import { z } from 'zod'
import { type Given, missing } from './environment-variable.ts'

const DIRECTORY_URL = 'should be ldaps://host or ldaps://host:port, a domain controller; LDAP without TLS is not spoken'
const DIRECTORY_ACCOUNT = 'should be the delegated account, as name@domain or as a distinguished name'
const DIRECTORY_PASSWORD = 'should be the password of the delegated account'
const DIRECTORY_BELOW =
  'should be the distinguished name of the organisational unit that was delegated, for example OU=Staff,DC=contoso,DC=com'

export const DIRECTORY_VARIABLES = {
  LATCHKEY_DIRECTORY_URL: z
    .string()
    .regex(/^ldaps:\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d{1,5})?$/i, DIRECTORY_URL)
    .optional(),
  LATCHKEY_DIRECTORY_ACCOUNT: z
    .string()
    .regex(/^([^@\s]+@[^@\s]+|\w+=.+,.+)$/, DIRECTORY_ACCOUNT)
    .optional(),
  LATCHKEY_DIRECTORY_PASSWORD: z.string().optional(),
  LATCHKEY_DIRECTORY_BELOW: z
    .string()
    .regex(/^(OU|CN)=[^,]+(,[A-Z]+=[^,]+)*,DC=[^,]+$/i, DIRECTORY_BELOW)
    .optional(),
}

/** All of it, or nothing: half a directory configuration is a fault. */
export const directoryFaults = (given: Given): string[] =>
  DIRECTORY.some(([name]) => given[name])
    ? missing(
        given,
        DIRECTORY.map(([name, shouldBe]) => [true, name, shouldBe]),
      )
    : []
const DIRECTORY = [
  ['LATCHKEY_DIRECTORY_URL', DIRECTORY_URL],
  ['LATCHKEY_DIRECTORY_ACCOUNT', DIRECTORY_ACCOUNT],
  ['LATCHKEY_DIRECTORY_PASSWORD', DIRECTORY_PASSWORD],
  ['LATCHKEY_DIRECTORY_BELOW', DIRECTORY_BELOW],
] as const
