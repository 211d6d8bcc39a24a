/**
 * Starts Contoso: in this process for a test, or as a process of its own
 * through `main.ts`.
 */
import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { browserServer, serveBrowsers } from './browser-address.ts'
import { type Certificates, makeCertificates } from './certificate.ts'
import { type Contoso, openContoso, type Secrets } from './contoso.ts'
import { startMail } from './mail.ts'
import { machineAddress } from './machine-address.ts'
import { disagreementsIn } from './metadata/traffic.ts'
import type { Switches } from './switches.ts'

export interface TenantOptions {
  /** 0, the default, takes any free port. */
  readonly ports?: { readonly machine?: number; readonly browser?: number; readonly mail?: number }
  /** Kept here between starts; in memory only without it. */
  readonly directory?: string
  /** Made at random where they are not given. */
  readonly secrets?: Partial<Secrets>
  readonly switches?: Partial<Switches>
  readonly recoverySite?: string
  readonly now?: () => Date
  /** Every exchange with Graph is held against Microsoft's metadata, and `stop` fails with what disagrees. */
  readonly heldToMetadata?: boolean
}

export interface RunningTenant {
  /** https: tokens, Graph, Exchange, texts, control. */
  readonly machineUrl: string
  /** http: the two sign-in issuers, Contoso's sign-in page, the inbox. */
  readonly browserUrl: string
  readonly mailPort: number
  /** PEM of the authority under which `machineUrl` is served. */
  readonly authority: string
  readonly secrets: Secrets
  readonly contoso: Contoso
  /** Under which it is served, for a further server beside it. */
  readonly certificates: Certificates
  readonly stop: () => Promise<void>
}

export async function startTenant(options: TenantOptions = {}): Promise<RunningTenant> {
  const { ports = {}, directory, switches, recoverySite, now, heldToMetadata = true } = options
  const secrets = { ...randomSecrets(), ...options.secrets }
  const contoso = openContoso({ secrets, directory, switches, recoverySite, now, heldToMetadata })
  const certificates = await makeCertificates(machineClock())
  const machine = machineAddress(contoso, certificates)
  const machinePort = await listen(machine, ports.machine ?? 0)
  const browser = browserServer()
  const browserUrl = `http://localhost:${await listen(browser, ports.browser ?? 0)}`
  await serveBrowsers(contoso, browser, browserUrl)
  const mail = await startMail(contoso, ports.mail ?? 0)
  return {
    machineUrl: `https://localhost:${machinePort}`,
    browserUrl,
    mailPort: mail.port,
    authority: certificates.authority,
    secrets,
    contoso,
    certificates,
    stop: async () => {
      await Promise.all([close(machine), close(browser), mail.close()])
      contoso.flush()
      const disagreements = disagreementsIn(contoso.traffic)
      if (disagreements.length > 0) throw new Error(`Microsoft's metadata says otherwise:\n${disagreements.join('\n')}`)
    },
  }
}

/** By which TLS judges certificates, on whatever day this process lives. */
const machineClock = (): Date => new Date(performance.timeOrigin + performance.now())

const randomSecrets = (): Secrets => ({
  reader: randomUUID(),
  actor: randomUUID(),
  desk: randomUUID(),
  personal: randomUUID(),
  eid: randomUUID(),
  work: randomUUID(),
  verifiedId: randomUUID(),
  textGateway: randomUUID(),
  mail: randomUUID(),
  azure: randomUUID(),
})

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
