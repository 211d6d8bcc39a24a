/** What was added to an account meanwhile, after "this wasn't me" or a compromise, in Slovenian. */
import type { addedEn } from './added-en.ts'
import { type AddedFacts, type Letter, paragraphs } from './facts.ts'

const UNREAD = {
  methods: 'Načinov prijave ni bilo mogoče prebrati. Poglejte ročno.',
  consents: 'Soglasij aplikacijam ni bilo mogoče prebrati. Poglejte ročno.',
}

export const addedSl: typeof addedEn = {
  title: 'Dodano, odkar so se težave začele',
  none: 'Kolikor vidimo, računu od takrat ni bilo dodano nič.',
  methods: 'Načini prijave',
  consents: 'Aplikacije, ki so dobile dostop',
  unread: UNREAD,
  note: 'Česar lastnik ne pozna, je treba odstraniti: to je pot nazaj, ki je novo geslo ne zapre.',
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
    subject: `${reference}: poglejte, kaj je bilo dodano računu (${organisation})`,
    body: paragraphs(
      why === 'not-the-owner'
        ? `Lastnik računa (${name}) je o zahtevku ${reference} sporočil »to ni moj zahtevek«.`
        : `Račun (${name}) je kazal znake vdora in je po zahtevku ${reference} dobil novo geslo.`,
      methods.length > 0 ? `Načini prijave, dodani od: ${addedSince}:\n${methods.join('\n')}` : null,
      consents.length > 0 ? `Aplikacije, ki so dobile dostop od: ${addedSince}:\n${consents.join('\n')}` : null,
      methods.length + consents.length === 0 ? `Kolikor vidimo, ni bilo dodano nič od: ${addedSince}.` : null,
      ...unread.map((what) => UNREAD[what]),
      `Česar lastnik ne pozna, je treba odstraniti.\n${address}`,
    ),
  }),
}
