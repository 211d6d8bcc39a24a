/** Where Microsoft's services are: of the cloud that is named, or on this machine in demo mode (rule R18). */
import { CLOUDS } from '../adapters/graph/transport/clouds.ts'
import type { Environment } from './environment.ts'

export interface Hosts {
  readonly login: string
  readonly graph: string
  readonly exchange: string
  readonly issuer: string
  /** Null: this cloud has no such service. */
  readonly verifiedId: string | null
}

/** The hosts of the cloud that is named, or those of demo mode. */
export function hostsOf(environment: Environment): Hosts {
  const cloud = CLOUDS[environment.LATCHKEY_CLOUD]
  const login = environment.LATCHKEY_DEMO_LOGIN ?? cloud.loginAuthority
  return {
    login,
    graph: environment.LATCHKEY_DEMO_GRAPH ?? cloud.graphBaseUrl,
    exchange: environment.LATCHKEY_DEMO_EXCHANGE ?? cloud.exchangeBaseUrl,
    issuer: environment.LATCHKEY_DEMO_ISSUER ?? `${cloud.issuerBaseUrl}/${environment.LATCHKEY_TENANT_ID}/v2.0`,
    // A demo without the address has no such service, and never uses Microsoft's instead.
    verifiedId:
      environment.LATCHKEY_MODE === 'demo' ? (environment.LATCHKEY_DEMO_VERIFIED_ID ?? null) : cloud.verifiedIdBaseUrl,
  }
}
