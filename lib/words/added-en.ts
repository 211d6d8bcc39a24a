/** What was added to an account meanwhile, after "this wasn't me" or a compromise, in English. */
import { type AddedFacts, type Letter, paragraphs } from './facts.ts'

const UNREAD = {
  methods: 'The sign-in methods could not be read. Look by hand.',
  consents: 'The consents to applications could not be read. Look by hand.',
}

/** What is said of one list: with entries, without, and where it could not be read. */
interface Listed {
  readonly some: string
  readonly none: string
  readonly unknown: string
}

export const addedEn = {
  title: 'Added since the trouble began',
  none: 'Nothing that we can see was added to the account since then.',
  methods: 'Sign-in methods',
  consents: 'Applications that were let in',
  unread: UNREAD,
  note: 'Remove whatever the owner does not recognise: it is a way back in that a new password does not close.',
  letter: ({
    organisation,
    reference,
    name,
    why,
    addedSince,
    methods,
    consents,
    unread,
    address,
  }: AddedFacts): Letter => {
    const listed = (what: 'methods' | 'consents', all: readonly string[], said: Listed): string => {
      if (unread.includes(what)) return said.unknown
      return all.length > 0 ? said.some : said.none
    }
    return {
      subject: `${reference}: look at what was added to an account (${organisation})`,
      body: paragraphs(
        why === 'not-the-owner'
          ? `Someone opened the “this wasn’t me” link that we had sent to one of ${name}’s addresses, about request ${reference}. We don’t know whether it was ${name}.`
          : `${name}’s account showed signs of compromise, and got a new password by request ${reference}.`,
        listed('methods', methods, {
          some: `Sign-in methods added since ${addedSince}:\n${methods.join('\n')}`,
          none: `As far as we can see, no sign-in method was added since ${addedSince}.`,
          unknown: `The sign-in methods could not be read, so we don’t know which were added since ${addedSince}. Look by hand.`,
        }),
        listed('consents', consents, {
          some: `Applications let in since ${addedSince}:\n${consents.join('\n')}`,
          none: `As far as we can see, no application was let in since ${addedSince}.`,
          unknown: `The consents to applications could not be read, so we don’t know which were let in since ${addedSince}. Look by hand.`,
        }),
        `Remove whatever the owner does not recognise.\n${address}`,
      ),
    }
  },
}
