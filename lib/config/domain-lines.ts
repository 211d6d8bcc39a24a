/** The lines `domains` and `mailDestinations` of the policy file: what is the organisation's own, and what it sends mail to. */
import { z } from 'zod'
import { filledText } from './policy-value.ts'

/** The domains of sign-in names. */
export const domainsLine = z
  .array(
    filledText('should be a domain')
      .transform((domain) => domain.toLowerCase())
      .refine(isOwnDomain, 'should be domains of your own organisation, for example contoso.com'),
  )
  .min(1, 'should list the sign-in domains of your organisation')

/** Addresses and domains that an inbox rule may send mail to without a sign of an intruder. */
export const mailDestinationsLine = z
  .array(
    z
      .string()
      .toLowerCase()
      .refine(isMailDestination, 'should be addresses, or domains of one organisation such as fax.example.org'),
  )
  .default([])

/** Domains under which anybody may have a name, or a mailbox. */
const PUBLIC_DOMAINS =
  /^(?:(?:ac|co|com|edu|gob|gov|net|nom|or|org|gv|ne|go)\.[a-z]{2}|onmicrosoft\.(?:com|us)|partner\.onmschina\.cn|microsoftonline\.com|(?:gmail|googlemail|outlook|hotmail|live|icloud|yahoo|gmx|proton)\.[a-z]{2,3}|protonmail\.com|azurewebsites\.net|cloudapp\.net|github\.io)$/

/** A host name of two labels or more (RFC 1123 §2.1) that is not shared by the world. */
function isOwnDomain(domain: string): boolean {
  const isHost = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]+)$/.test(domain)
  return isHost && !PUBLIC_DOMAINS.test(domain)
}

/** An address of anybody's, or the domain of one organisation: with a provider of public mailboxes, intruders have one too. */
function isMailDestination(destination: string): boolean {
  return z.email().safeParse(destination).success || (!destination.includes('@') && isOwnDomain(destination))
}
