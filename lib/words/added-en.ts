/** What was added to an account meanwhile, after "this wasn't me" or a compromise, in English. */
import { type AddedFacts, type Letter, paragraphs } from './facts.ts'

const UNREAD = {
  methods: 'The sign-in methods could not be read. Look by hand.',
  consents: 'The consents to applications could not be read. Look by hand.',
}

export const addedEn = {
  title: 'Added since the trouble began',
  none: 'Nothing that we can see was added to the account since then.',
  methods: 'Sign-in methods',
  consents: 'Applications that were let in',
  unread: UNREAD,
  note: 'Whatever the owner does not know has to go: it is a way back in that a new password does not close.',
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
  }: AddedFacts): Letter => ({
    subject: `${reference}: look at what was added to an account (${organisation})`,
    body: paragraphs(
      why === 'not-the-owner'
        ? `The owner of ${name}’s account said “this was not me” about request ${reference}.`
        : `${name}’s account showed signs of compromise, and got a new password by request ${reference}.`,
      methods.length > 0 ? `Sign-in methods added since ${addedSince}:\n${methods.join('\n')}` : null,
      consents.length > 0 ? `Applications let in since ${addedSince}:\n${consents.join('\n')}` : null,
      methods.length + consents.length === 0 ? `Nothing that we can see was added since ${addedSince}.` : null,
      ...unread.map((what) => UNREAD[what]),
      `Whatever the owner does not know has to go.\n${address}`,
    ),
  }),
}
