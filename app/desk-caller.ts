/**
 * Who types a code that the service desk read out, as far as their browser says, and the cookies for a request that
 * was taken over.
 */
import { headers } from 'next/headers'
import type { Caller } from '#lib/use-cases/claimant/begin/take-over.ts'
import { deviceToken, keepBrowser, keepDevice } from './request-cookies.ts'
import { knownToken } from './known-browser.ts'
import { wishedLanguage } from './language.ts'
import { networkAddress, networkCountry } from './client-network.ts'

export const deskCaller = async (typed: string): Promise<Caller> => ({
  typed,
  network: await networkAddress(),
  country: await networkCountry(),
  userAgent: (await headers()).get('user-agent'),
  language: await wishedLanguage(),
  device: await deviceToken(),
  known: await knownToken(),
})

/** The request that was taken over is this browser's from now on. */
export async function keepTaken(taken: { readonly browserToken: string; readonly deviceToken: string }): Promise<void> {
  await keepBrowser(taken.browserToken)
  await keepDevice(taken.deviceToken)
}
