/** Where an issuer keeps its codes and sessions: in memory, for as long as the process lives. */
import type { Adapter, AdapterPayload } from 'oidc-provider'

interface Kept {
  readonly payload: AdapterPayload
  readonly expiresAt: number
}

const alive = (entry: Kept | undefined) => (entry && entry.expiresAt > Date.now() ? entry.payload : undefined)

/** One for each issuer: every kind of thing has its own drawer. */
export function memory(): (kind: string) => Adapter {
  const kept = new Map<string, Kept>()
  return (kind) => {
    const keyOf = (id: string) => `${kind} ${id}`
    const first = (matches: (payload: AdapterPayload) => boolean) =>
      alive([...kept].find(([key, { payload }]) => key.startsWith(`${kind} `) && matches(payload))?.[1])
    return {
      upsert: async (id, payload, expiresIn) => {
        for (const [key, entry] of kept) if (!alive(entry)) kept.delete(key)
        kept.set(keyOf(id), {
          payload,
          expiresAt: expiresIn ? Date.now() + expiresIn * 1000 : Number.POSITIVE_INFINITY,
        })
      },
      find: async (id) => alive(kept.get(keyOf(id))),
      findByUserCode: async (userCode) => first((payload) => payload.userCode === userCode),
      findByUid: async (uid) => first((payload) => payload.uid === uid),
      consume: async (id) => {
        const entry = kept.get(keyOf(id))
        if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000)
      },
      destroy: async (id) => void kept.delete(keyOf(id)),
      revokeByGrantId: async (grantId) => {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key)
      },
    }
  }
}
