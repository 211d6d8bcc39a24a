/** Every documented behaviour that the simulated tenant has, by subject. */
import { DIRECTORY } from './directory.ts'
import type { Documented } from './documented.ts'
import { LIMITS } from './limits.ts'
import { LOGS } from './logs.ts'
import { MESSAGES } from './messages.ts'
import { SIGN_IN } from './sign-in.ts'
import { WRITES } from './writes.ts'

export const DOCUMENTED: Readonly<Record<string, readonly Documented[]>> = {
  'The directory': DIRECTORY,
  'Logs and risk': LOGS,
  Limits: LIMITS,
  Writes: WRITES,
  'Signing in': SIGN_IN,
  Messages: MESSAGES,
}
