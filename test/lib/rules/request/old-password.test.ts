import { describe, expect, test } from 'vitest'
import { type CauseId, causeOf } from '#lib/rules/diagnosis/causes/index.ts'
import { oldPasswordOf } from '#lib/rules/request/old-password.ts'

type Told = Parameters<typeof oldPasswordOf>[0]
const AT = new Date('2026-11-26T08:00:00Z')
const tries = (count: number, app: string | null, device: string | null, errorCode = 50126) =>
  Array.from({ length: count }, (_, i) => ({
    at: new Date(AT.getTime() - i * 60_000),
    errorCode,
    app,
    device,
    place: null,
    correlationId: null,
  }))
const told = (cause: CauseId, timeline: readonly unknown[], assurance: Told['assurance'] = 'aal2') =>
  ({
    assurance,
    diagnosis: { findings: [{ cause, ...causeOf(cause).tell(causeOf(cause).example) }], timeline },
  }) as unknown as Told

const SPECIFICATION: readonly [title: string, request: Told, where: string | null][] = [
  ['the finding names it', told('wrong-passwords-one-device', []), 'Apple Mail / iOS 26'],
  ['not before two checks', told('wrong-passwords-one-device', [], 'aal1'), null],
  [
    'a lock that one phone made',
    told('smart-lockout', tries(6, 'Outlook Mobile', 'Android 15')),
    'Outlook Mobile / Android 15',
  ],
  [
    'a lock seen by its own code',
    told('smart-lockout', tries(6, 'Apple Mail', 'iOS 26', 50053)),
    'Apple Mail / iOS 26',
  ],
  ['a lock after a few typing errors', told('smart-lockout', tries(3, 'Outlook Mobile', 'Android 15')), null],
  ['a lock of what was typed into a browser', told('smart-lockout', tries(9, 'Browser', 'Windows10')), null],
  ['another cause', told('password-expired', tries(9, 'Apple Mail', 'iOS 26')), null],
]
describe('where an old password is still tried', () => {
  for (const [title, request, where] of SPECIFICATION)
    test(`${title}: ${where ?? 'nowhere that is told'}`, () => {
      const found = oldPasswordOf(request)
      expect(found && `${found.app} / ${found.device}`).toBe(where)
    })
})
