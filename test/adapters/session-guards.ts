/** Guards of sessions for suites that are about something else: every account is there, and no list of roles. */
import { type GuardOptions, openSessionGuard, type SessionGuard } from '#lib/adapters/sign-in/session-guard.ts'
import { seen, unseen } from '#lib/rules/source-reading.ts'
import { fakeSessions } from '#test/lib/use-cases/claimant/fakes/sessions.ts'

export const lenientGuard = (now: () => Date, more: Partial<GuardOptions> = {}): SessionGuard =>
  openSessionGuard({
    sessions: fakeSessions({ record: async () => undefined }),
    tenant: {
      readEnabled: async () => seen(true, now()),
      readDeskRoleHolders: async () => unseen('not-permitted'),
    },
    random: { token: () => crypto.randomUUID() + crypto.randomUUID() },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    now,
    ...more,
  })
