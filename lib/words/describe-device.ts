/** Apps and devices, as people call them. */
import type { Catalogues } from './catalogues.ts'
import { calledName, kindOfClient } from './client-kind.ts'
import { kindOfDevice } from './device-kind.ts'

/** Heard of for the first time, or spoken of before: some languages have another article. */
type Mention = 'new' | 'known'

/** How this language names what somebody signs in with. Of both names, null is one that the log did not give. */
export function describeDevice(where: Catalogues['where']) {
  const client = (app: string, mention: Mention): string => {
    const kind = kindOfClient(app)
    return kind ? where.client[mention][kind] : calledName(app)
  }
  const device = (system: string, mention: Mention): string =>
    where.device[mention][kindOfDevice(system) ?? 'other']({ system })
  const both = (app: string | null, system: string | null, mention: Mention): string => {
    if (app && system) return where.both({ client: client(app, mention), device: device(system, mention) })
    if (app) return client(app, mention)
    return system ? device(system, mention) : where.neither[mention]
  }
  return {
    client: (app: string): string => client(app, 'new'),
    /** "Apple Mail on an iPhone or iPad (iOS 26)". */
    where: (app: string | null, system: string | null): string => both(app, system, 'new'),
    /** "Apple Mail on the iPhone or iPad (iOS 26)". */
    there: (app: string | null, system: string | null): string => both(app, system, 'known'),
  }
}
