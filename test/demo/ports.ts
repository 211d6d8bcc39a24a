import { createServer } from 'node:net'

export const DEMO_PORTS = { site: 4100, machine: 4110, web: 4120, smtp: 4125 } as const
export type Ports = Readonly<Record<keyof typeof DEMO_PORTS, number>>

/** The first of these that somebody listens on; null when all are free. */
export async function firstTaken(ports: readonly number[]): Promise<number | null> {
  for (const port of ports) if (!(await isFree(port))) return port
  return null
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

/** Ports that nobody listens on, for a run beside others. */
export async function freePorts(): Promise<Ports> {
  const held = await Promise.all(Object.keys(DEMO_PORTS).map(holdAny))
  const [site = 0, machine = 0, web = 0, smtp = 0] = held.map(({ port }) => port)
  await Promise.all(held.map(({ release }) => release()))
  return { site, machine, web, smtp }
}

const holdAny = (): Promise<{ port: number; release: () => Promise<void> }> =>
  new Promise((resolve, reject) => {
    const holder = createServer()
    holder.once('error', reject)
    holder.listen(0, '127.0.0.1', () => {
      const address = holder.address()
      const port = typeof address === 'object' && address ? address.port : 0
      resolve({ port, release: () => new Promise((done) => holder.close(() => done())) })
    })
  })
