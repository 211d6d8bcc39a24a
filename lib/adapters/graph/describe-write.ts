/** What a write would send, by the code that sends it. */
import type { Tenant } from '../../ports/tenant.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { describeGraphWrite, isDirectoryWrite, isExchangeWrite } from './apply.ts'
import { describePass } from './methods/temporary-access-passes.ts'

/** `exchange` null: changes by that route are switched off. */
export const describeWriteBy =
  (exchange: Pick<Exchange, 'describe'> | null): Tenant['describeWrite'] =>
  ({ id }, write) => {
    if (write.kind === 'create-pass') return describePass(id)
    if (isDirectoryWrite(write)) return null
    return isExchangeWrite(write) ? (exchange?.describe(write) ?? null) : describeGraphWrite(write, id)
  }
