/**
 * Looks whether what this process needs works. A look that takes too long counts as failed, and one failure alone counts
 * for nothing: a connection may be lost at any time.
 */
import { statfs } from 'node:fs/promises'
import { SECOND_IN_MS } from '../rules/duration.ts'
import type { Log } from '../ports/logger.ts'
import { SERVICES, type ServiceId, type ServiceState, type ServiceWatch } from '../ports/service-watch.ts'

/** Throws where the service does not work. */
type Look = () => Promise<void>

const ANSWERS_WITHIN_SECONDS = 10
const FAILURES_THAT_COUNT = 2

/** `looks`: those that this installation has; the others are left out. */
export function watchServices(
  looks: Readonly<Partial<Record<ServiceId, Look>>>,
  { log, now }: { readonly log: Log; readonly now: () => Date },
): ServiceWatch {
  const watched = SERVICES.filter((service) => looks[service])
  const states = new Map<ServiceId, ServiceState & { readonly failures: number; readonly began: Date | null }>()
  const lookAt = async (service: ServiceId) => {
    const before = states.get(service)
    const at = now()
    try {
      await within(looks[service]?.() ?? Promise.resolve())
      if (before?.failingSince) log.info({ service }, 'A service works again')
      states.set(service, { service, lookedAt: now(), failingSince: null, failures: 0, began: null })
    } catch {
      const failures = (before?.failures ?? 0) + 1
      const began = before?.began ?? at
      const failingSince = failures >= FAILURES_THAT_COUNT ? began : null
      if (failingSince && !before?.failingSince) log.error({ service }, 'A service that people depend on does not work')
      states.set(service, { service, lookedAt: now(), failingSince, failures, began })
    }
  }
  return {
    states: () =>
      watched.map((service) => {
        const { lookedAt = null, failingSince = null } = states.get(service) ?? {}
        return { service, lookedAt, failingSince }
      }),
    look: async () => void (await Promise.all(watched.map(lookAt))),
  }
}

async function within(look: Promise<void>): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('no answer in time')), ANSWERS_WITHIN_SECONDS * SECOND_IN_MS)
  try {
    await Promise.race([look, promise])
  } finally {
    clearTimeout(timer)
  }
}

/** Of a disk that holds our data, so much has to be left. */
const LEAST_FREE_BYTES = 200_000_000

/** Throws where the disk of this directory is full, or nearly. */
export async function hasRoom(directory: string): Promise<void> {
  const { bavail, bsize } = await statfs(directory)
  if (bavail * bsize < LEAST_FREE_BYTES) throw new Error('The disk is full')
}
