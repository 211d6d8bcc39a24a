/** What was added to an account meanwhile, after "this wasn't me", in English. */
import { type AddedFacts, type Letter, paragraphs } from './facts.ts'

const UNREAD = {
  methods: 'The sign-in methods could not be read. Look by hand.',
  consents: 'The consents to applications could not be read. Look by hand.',
}

export const addedEn = {
  title: 'Added since the request began',
  none: 'Nothing that we can see was added to the account since the request began.',
  methods: 'Sign-in methods',
  consents: 'Applications that were let in',
  unread: UNREAD,
  note: 'Whatever the owner does not know has to go: it is a way back in that a new password does not close.',
  letter: ({ organisation, reference, name, addedSince, methods, consents, unread, address }: AddedFacts): Letter => ({
    subject: `${reference}: look at what was added to an account (${organisation})`,
    body: paragraphs(
      `The owner of ${name}’s account said “this was not me” about request ${reference}.`,
      methods.length > 0 ? `Sign-in methods added since ${addedSince}:\n${methods.join('\n')}` : null,
      consents.length > 0 ? `Applications let in since ${addedSince}:\n${consents.join('\n')}` : null,
      methods.length + consents.length === 0 ? `Nothing that we can see was added since ${addedSince}.` : null,
      ...unread.map((what) => UNREAD[what]),
      `Whatever the owner does not know has to go.\n${address}`,
    ),
  }),
}
