/** The ids by which Contoso's tenant and the applications registered in it are known. */
import { createHash } from 'node:crypto'

export const TENANT_ID = '3f2c8a51-6d0e-4b7a-9c55-0e8d2b61f7a4'
export const READER_APP_ID = '8d1f0c52-1c0b-4f0e-8a3e-5b6b8f2d9a01'
export const ACTOR_APP_ID = '5a7e2b90-94c1-4d33-b8a2-1f0f6c7e3b02'
export const DESK_APP_ID = 'c2b6f1d4-7e5a-4a19-9d0c-6a4b8e1f2c03'
/** What claimants prove their work account with. */
export const WORK_APP_ID = 'e1b7c3a5-2d4f-4c6e-8a90-7b5d3f1e6d04'
/** What asks for presentations. */
export const VERIFIED_ID_APP_ID = 'b4d2f6a8-9c1e-4f3a-b7d5-2e8c6a4f1b05'
/** What sends mail from mailboxes of Exchange Online. */
export const MAIL_APP_ID = 'f6a1d3b8-5c2e-4d7f-8b94-3e9d7c5a1f06'
/** What may use the Azure Communication Services resource. */
export const AZURE_APP_ID = 'a9c4e7f2-1b6d-4a8e-9d53-6f2b8e4c7d07'
export const PERSONAL_CLIENT_ID = 'latchkey-recovery'
export const EID_CLIENT_ID = 'latchkey-eid'

/** The same GUID for the same text, at every start: an account's id follows from its sign-in name. */
export function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
