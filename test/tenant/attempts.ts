/**
 * What happens when somebody types a password: Entra ID's answer, the counting
 * that leads to a smart lockout, and the row in the log.
 *
 * @see Microsoft Entra, "Prevent attacks using smart lockout": ten wrong
 * passwords, the last three remembered, the first lockout one minute
 */
import { createHash } from 'node:crypto'
import { type TenantAccount, UNLOCKED } from './account.ts'
import { exactStamp } from './clock.ts'
import type { Contoso } from './contoso.ts'
import { accountOf, remember } from './directory.ts'
import { takesPass } from './graph/passes.ts'
import { asksForPasskey } from './passkey-prompt.ts'
import { matches } from './password.ts'
import { type Attempt, rowFor, type SignInRow } from './sign-in-log.ts'

export const LOCKS_AFTER = 10
const REMEMBERS = 3

export interface Answered {
  /** The number after AADSTS; 0 is a success. */
  readonly errorCode: number
  readonly account: TenantAccount | null
  readonly row: SignInRow | null
  /** The password was right, and it goes on only once a passkey is registered. */
  readonly asksForPasskey: boolean
}
export type Circumstances = Omit<Attempt, 'at' | 'errorCode'>

export function attempt(contoso: Contoso, name: string, password: string, circumstances: Circumstances): Answered {
  const account = accountOf(contoso, name.trim())
  // The log is kept by account: an unknown name leaves no row that could be found by one.
  if (!account) return { errorCode: 50034, account: null, row: null, asksForPasskey: false }
  const wasUsed = account.pass?.used
  const errorCode = answerTo(contoso, account, password)
  const isByPass = account.pass?.used !== wasUsed
  const asks = errorCode === 0 && !isByPass && asksForPasskey(contoso, account)
  const logged = asks ? contoso.state.switches.passkeyPromptLoggedAs : errorCode
  const row = logged === null ? null : rowFor(account, { ...circumstances, at: contoso.now(), errorCode: logged })
  if (row) contoso.state.signIns.push(row)
  remember(contoso, account)
  return { errorCode: logged ?? 0, account, row, asksForPasskey: asks }
}

function answerTo(contoso: Contoso, account: TenantAccount, password: string): number {
  // A pass stands for a strong sign-in; whether it passes a lockout is not published, and here it does.
  if (takesPass(contoso, account, password)) return account.user.accountEnabled ? 0 : 50057
  if (isLocked(contoso, account)) return 50053
  if (!matches(account.password, password)) return wrong(contoso, account, password)
  account.lockout = structuredClone(UNLOCKED)
  if (!account.user.accountEnabled) return 50057
  return account.passwordExpired ? 50055 : 0
}

/** Whether the account is locked: the right password is not even compared then. */
const isLocked = (contoso: Contoso, { lockout }: TenantAccount): boolean =>
  lockout.until !== null && new Date(lockout.until) > contoso.now()

/** The tenth different wrong password locks, and after that each further one locks again, for twice as long. */
function wrong(contoso: Contoso, { user, lockout }: TenantAccount, password: string): number {
  const hash = createHash('sha256').update(`${user.id} ${password}`).digest('base64url')
  if (lockout.lastWrong.includes(hash)) return 50126
  lockout.lastWrong = [hash, ...lockout.lastWrong].slice(0, REMEMBERS)
  lockout.wrongCount += 1
  const { lockoutRule, firstLockoutInSeconds } = contoso.state.switches
  if (lockout.wrongCount < (lockoutRule?.threshold ?? LOCKS_AFTER)) return 50126
  const seconds = (lockoutRule?.durationInSeconds ?? firstLockoutInSeconds) * 2 ** lockout.times
  lockout.times += 1
  lockout.until = exactStamp(new Date(contoso.now().getTime() + seconds * 1000))
  return 50053
}
