/** Whoever prepares hears that the work ID they last showed soon runs out. */
import { expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import type { Context } from '#lib/ports/context.ts'
import { knownWorkIdEnd } from '#lib/use-cases/employee/known-work-id-end.ts'
import { daysBefore, NOW } from '#test/example.ts'

interface Shown {
  readonly daysAgo: number
  readonly endsInDays: number | null
  readonly factor?: string
}

const endOf = (shown: readonly Shown[], factors: readonly string[] = ['face-check']) =>
  knownWorkIdEnd(
    {
      settings: { factors },
      now: () => NOW,
      store: {
        requestsSince: async () =>
          shown.map(({ daysAgo, endsInDays, factor = 'face-check' }) => ({
            proofs: [
              {
                factor,
                provedAt: daysBefore(daysAgo),
                expiresAt: endsInDays === null ? undefined : daysBefore(-endsInDays),
              },
            ],
          })),
      },
    } as unknown as Context,
    'an account' as AccountId,
  )

const SPECIFICATION: readonly [what: string, shown: readonly Shown[], endsInDays: number | null][] = [
  ['none was shown', [], null],
  ['it ends in ten days', [{ daysAgo: 40, endsInDays: 10 }], 10],
  ['it ends in ninety days', [{ daysAgo: 40, endsInDays: 90 }], null],
  ['it has ended: perhaps there is a new one', [{ daysAgo: 40, endsInDays: -2 }], null],
  ['it does not say when', [{ daysAgo: 40, endsInDays: null }], null],
  [
    'a newer one was shown since',
    [
      { daysAgo: 3, endsInDays: 170 },
      { daysAgo: 90, endsInDays: 10 },
    ],
    null,
  ],
  [
    'another proof was given since',
    [
      { daysAgo: 90, endsInDays: 10 },
      { daysAgo: 3, endsInDays: null, factor: 'passkey' },
    ],
    10,
  ],
]
for (const [what, shown, endsInDays] of SPECIFICATION)
  test(`is warned of the end of a work ID: ${what}`, async () =>
    expect(await endOf(shown)).toEqual(endsInDays === null ? null : daysBefore(-endsInDays)))

test('is not warned where work IDs are not offered', async () =>
  expect(await endOf([{ daysAgo: 40, endsInDays: 10 }], ['passkey'])).toBeNull())
