import { randomInt } from 'node:crypto'
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

/**
 * Below those that an operating system gives to whoever asks for any: one of those may have gone to somebody else by
 * the time that a program comes to listen on it.
 */
const FROM = 10_000
const BEFORE = 32_000

/** Finds ports that nobody listens on, so that several runs can share a machine. */
export async function freePorts(): Promise<Ports> {
  const [site, machine, web, smtp] = [await freePort(), await freePort(), await freePort(), await freePort()]
  return new Set([site, machine, web, smtp]).size === 4 ? { site, machine, web, smtp } : freePorts()
}

async function freePort(): Promise<number> {
  const port = randomInt(FROM, BEFORE)
  return (await isFree(port)) ? port : freePort()
}
