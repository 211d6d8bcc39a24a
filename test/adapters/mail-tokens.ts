/** Tokens of the applications that send, asked of the simulated tenant as production asks Entra ID. */
import { type AppCredential, openTokens, type TokenSource } from '#lib/adapters/graph/transport/tokens.ts'
import { MAIL_APP_ID, TENANT_ID } from '#test/tenant/ids.ts'
import type { RunningTenant } from '#test/tenant/start.ts'

export const tokensOf = ({ machineUrl }: Pick<RunningTenant, 'machineUrl'>, credential: AppCredential): TokenSource =>
  openTokens(credential, {
    loginAuthority: machineUrl,
    tenantId: TENANT_ID,
    isMicrosoftCloud: false,
    now: () => new Date(),
  })

export const tokensFor = (running: RunningTenant, clientId: string, clientSecret: string): TokenSource =>
  tokensOf(running, { clientId, clientSecret })

export const mailTokens = (running: RunningTenant): TokenSource => tokensFor(running, MAIL_APP_ID, running.secrets.mail)
