import { headers } from 'next/headers'

/** The client's network address, as the start command saw it at the socket; never what a client says of itself. */
export const networkAddress = async (): Promise<string> => (await headers()).get('x-latchkey-network') ?? 'unknown'

/** Two letters, where the organisation's proxy says them; used in letters only. */
export const networkCountry = async (): Promise<string | null> => (await headers()).get('x-latchkey-country') || null
