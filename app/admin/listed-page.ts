/** The page of a request as somebody had it open: with the list that they came from, which a decision does not lose. */
import { headers } from 'next/headers'
import { addressOf, readQueueView } from './queue-view.ts'

/** `page` with the list that the browser says it was opened from; our pages send that to ourselves only. */
export const listedPage = async (page: string): Promise<string> =>
  withListOf(page, (await headers()).get('referer') ?? '')

/** Only what a list can be is taken over from the address. */
export function withListOf(page: string, from: string): string {
  const url = URL.parse(from)
  return url?.pathname === page ? addressOf(page, readQueueView(Object.fromEntries(url.searchParams))) : page
}
