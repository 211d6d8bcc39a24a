/** A policy file that grants more than was confirmed, as the desk reads it, in Slovenian. */
import { type Letter, paragraphs, type PolicyChangeFacts } from './facts.ts'
import type { policyChangeEn } from './policy-change-en.ts'

export const policyChangeSl: typeof policyChangeEn = {
  title: 'Sprememba datoteke s pravili',
  lead: 'Datoteka s pravili na strežniku dovoljuje več, kot sta potrdila dva skrbnika. Dokler tega ne storita, v vsaki vrstici velja strožje od obojega.',
  none: 'Nič ne čaka na potrditev: datoteka s pravili velja tako, kot je bila prebrana.',
  notice: 'Datoteka s pravili dovoljuje več, kot je bilo potrjeno. Strinjati se morata dva skrbnika.',
  noticeGo: 'Poglejte',
  line: 'Vrstica',
  before: 'V veljavi',
  after: 'V datoteki',
  whoMay:
    'Potrditi morata dva skrbnika, vsak po sveži prijavi. Če datoteke ne bi smel spremeniti nihče, jo vrnite v prejšnje stanje in ugotovite, kdo jo je spremenil.',
  go: 'Potrdite kot prvi od dveh',
  goSecond: 'Potrdite; velja od naslednjega zagona',
  agreed: (name: string) => `Potrditev: ${name}.`,
  awaitsAnother: 'Potrditi mora še en skrbnik.',
  did: 'Zabeleženo. Ko potrdita dva, velja od naslednjega zagona vsakega strežnika.',
  letter: ({ organisation, lines, by, address }: PolicyChangeFacts): Letter => ({
    subject:
      lines.length > 0
        ? `Datoteka s pravili za obnovo dostopa dovoljuje več (${organisation})`
        : `Sprememba datoteke s pravili je potrjena (${organisation})`,
    body: paragraphs(
      lines.length > 0
        ? `Datoteka s pravili dovoljuje več, kot je bilo potrjeno, v vrsticah: ${lines.join(', ')}. Dokler se ne strinjata dva skrbnika, velja strožje od obojega.`
        : 'Dva skrbnika sta potrdila spremembo, ki dovoljuje več. Velja od naslednjega zagona vsakega strežnika.',
      by ? `Potrditev: ${by}; potreben je še en skrbnik.` : null,
      `Če datoteke ne bi smel spremeniti nihče, takoj poglejte:\n${address}`,
    ),
  }),
}
