import { expect, test } from 'vitest'
import { SELF_SERVICE_REMEDIES } from '#app/self-service-remedies.ts'
import { GRANTS } from '#lib/rules/policy/policy.ts'
import { remedies } from '#lib/rules/remedies/index.ts'

/** Follows a new password, without a press. */
const BY_ITSELF: readonly string[] = ['sweep-mailbox']

test('whatever policy lets somebody do alone has a form, but what is waited for and what follows by itself', () => {
  const alone = GRANTS.filter(({ selfService }) => selfService !== 'never').map(({ remedy }) => remedy)
  const changes = remedies.filter(({ id, kind }) => kind === 'change' && alone.includes(id)).map(({ id }) => id)
  expect(changes.filter((id) => !BY_ITSELF.includes(id)).toSorted()).toEqual([...SELF_SERVICE_REMEDIES].toSorted())
})
