/** What was added to an account meanwhile, after "this wasn't me", in Slovenian. */
import type { addedEn } from './added-en.ts'
import { type AddedFacts, type Letter, paragraphs } from './facts.ts'

const UNREAD = {
  methods: 'Načinov prijave ni bilo mogoče prebrati. Poglejte ročno.',
  consents: 'Soglasij aplikacijam ni bilo mogoče prebrati. Poglejte ročno.',
}

export const addedSl: typeof addedEn = {
  title: 'Dodano, odkar se je zahtevek začel',
  none: 'Kolikor vidimo, računu od začetka zahtevka ni bilo dodano nič.',
  methods: 'Načini prijave',
  consents: 'Aplikacije, ki so dobile dostop',
  unread: UNREAD,
  note: 'Česar lastnik ne pozna, je treba odstraniti: to je pot nazaj, ki je novo geslo ne zapre.',
  letter: ({ organisation, reference, name, addedSince, methods, consents, unread, address }: AddedFacts): Letter => ({
    subject: `${reference}: poglejte, kaj je bilo dodano računu (${organisation})`,
    body: paragraphs(
      `Lastnik računa (${name}) je o zahtevku ${reference} sporočil »to nisem bil jaz«.`,
      methods.length > 0 ? `Načini prijave, dodani od: ${addedSince}:\n${methods.join('\n')}` : null,
      consents.length > 0 ? `Aplikacije, ki so dobile dostop od: ${addedSince}:\n${consents.join('\n')}` : null,
      methods.length + consents.length === 0 ? `Kolikor vidimo, ni bilo dodano nič od: ${addedSince}.` : null,
      ...unread.map((what) => UNREAD[what]),
      `Česar lastnik ne pozna, je treba odstraniti.\n${address}`,
    ),
  }),
}
