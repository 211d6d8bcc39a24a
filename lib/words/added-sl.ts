/** What was added to an account meanwhile, after "this wasn't me" or a compromise, in Slovenian. */
import type { addedEn } from './added-en.ts'
import { type AddedFacts, type Letter, paragraphs } from './facts.ts'

const UNREAD = {
  methods: 'Načinov prijave ni bilo mogoče prebrati. Poglejte ročno.',
  consents: 'Soglasij aplikacijam ni bilo mogoče prebrati. Poglejte ročno.',
}

interface Listed {
  readonly some: string
  readonly none: string
  readonly unknown: string
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
  }: AddedFacts): Letter => {
    const listed = (what: 'methods' | 'consents', all: readonly string[], said: Listed): string => {
      if (unread.includes(what)) return said.unknown
      return all.length > 0 ? said.some : said.none
    }
    return {
      subject: `${reference}: poglejte, kaj je bilo dodano računu (${organisation})`,
      body: paragraphs(
        why === 'not-the-owner'
          ? `Nekdo je odprl povezavo »to ni moj zahtevek«, ki smo jo poslali na enega od naslovov osebe ${name} (zahtevek ${reference}). Ali je bila to ona, ne vemo.`
          : `Račun (${name}) je kazal znake vdora in je po zahtevku ${reference} dobil novo geslo.`,
        listed('methods', methods, {
          some: `Načini prijave, dodani od: ${addedSince}:\n${methods.join('\n')}`,
          none: `Kolikor vidimo, ni bil dodan noben način prijave od: ${addedSince}.`,
          unknown: `Načinov prijave ni bilo mogoče prebrati, zato ne vemo, kateri so bili dodani od: ${addedSince}. Poglejte ročno.`,
        }),
        listed('consents', consents, {
          some: `Aplikacije, ki so dobile dostop od: ${addedSince}:\n${consents.join('\n')}`,
          none: `Kolikor vidimo, dostopa ni dobila nobena aplikacija od: ${addedSince}.`,
          unknown: `Soglasij aplikacijam ni bilo mogoče prebrati, zato ne vemo, katere so dobile dostop od: ${addedSince}. Poglejte ročno.`,
        }),
        `Odstranite, česar lastnik ne pozna.\n${address}`,
      ),
    }
  },
}
