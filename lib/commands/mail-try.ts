/**
 * npm run mail:try -- you@example.org: one letter by the route that the environment names.
 * Ends with 1 where it was not taken. It opens no database, so that it can be run beside the site,
 * and its letter counts against no budget of ours.
 */
import { SECOND_IN_MS } from '../rules/duration.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openDelivery } from '../adapters/delivery/delivery.ts'
import { readConfig } from '../config/config.ts'
import { deliveryOptions } from '../config/delivery-options.ts'
import { tryMail } from '../use-cases/operator/try-mail.ts'

const NOTHING_COUNTED = {
  take: async () => ({ allowed: true, retryAt: new Date() }),
  giveBack: async () => undefined,
  opensAt: async () => null,
  close: async () => undefined,
}

try {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [to] = positionals
  if (to === undefined || positionals.length > 1)
    throw new Error('Name one address: npm run mail:try -- you@example.org')
  const config = readConfig()
  const delivery = openDelivery(deliveryOptions(config, NOTHING_COUNTED))
  const wait = (seconds: number) => pause(seconds * SECOND_IN_MS, undefined)
  const { isTaken, says } = await tryMail({ delivery, settings: config.settings }, { to, wait })
  console.log(says)
  process.exitCode = isTaken ? 0 : 1
  delivery.close()
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exitCode = 1
}
