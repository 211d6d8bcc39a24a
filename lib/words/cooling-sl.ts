/** The wait that stands in for the age of a method (rule R17), in Slovenian. It never says which method. */
import type { coolingEn } from './cooling-en.ts'
import { type CoolingFacts, type Letter, paragraphs } from './facts.ts'
import { pluralIn } from './plural.ts'
import { noLinkSl } from './stopping-sl.ts'

const plural = pluralIn('sl')

/** Ena povezava ustavi novo geslo, druga vso obnovo: pred vsako piše, kaj naredi. */
const waitLetter = (facts: CoolingFacts, subject: string, what: string, ifYou: string): Letter => ({
  subject,
  body: paragraphs(
    `Pozdravljeni, ${facts.name}!`,
    what,
    ifYou,
    facts.cancelAddress &&
      `Če niste prepričani, da ste bili to vi, s to povezavo prekličite samo novo geslo. Zahtevek potem pregleda skrbnik. Stran vas pred tem vpraša za potrditev.\n${facts.cancelAddress}`,
    facts.stopAddress &&
      `Če ste prepričani, da to niste bili vi, s to povezavo ustavite celotno obnovo. Stran pred potrditvijo pokaže, kaj se bo spremenilo.\n${facts.stopAddress}`,
    facts.cancelAddress || facts.stopAddress ? null : noLinkSl(null),
    `Oznaka zahtevka: ${facts.reference}. Povejte jo, ko pokličete.`,
    `Stanje zahtevka si lahko ogledate tukaj:\n${facts.statusAddress}`,
    `Nihče v organizaciji ${facts.organisation} vas ne bo nikoli vprašal po kodi ali geslu.`,
    `Služba za pomoč: ${facts.help}`,
  ),
})

export const coolingSl: typeof coolingEn = {
  decision: (when: string) =>
    `To je mogoče po čakanju, ne prej kot: ${when}. Obvestimo vaše starejše naslove, s katerih je to mogoče preklicati; nato se vrnete in dokončate.`,
  button: 'Začnem čakanje',
  name: 'Čakanje pred spremembo',
  title: (when: string) => `Novo geslo boste lahko izbrali, a ne prej kot: ${when}`,
  why: 'Zakaj čakamo',
  lead: 'S čakanjem dobi lastnik računa čas, da reče ne, če za to prosi kdo drug. Šteje samo delovni čas.',
  next: 'Ko pride čas, vam pišemo. Takrat se vrnite v ta brskalnik in še enkrat dokažite, da ste to vi. Do takrat lahko stran zaprete.',
  until: 'Do',
  over: 'zdaj',
  state: {
    name: 'Čakanje pred spremembo',
    next: 'Ko pride čas, vam pišemo. Takrat nadaljujte v brskalniku, kjer ste začeli.',
  },
  verifyTitle: 'Čakanja je konec. Še enkrat dokažite, da ste to vi',
  verifyLead: 'Za zadnji korak sta potrebna sveža dokaza, na oba načina, ki ste ju uporabili pred čakanjem.',
  askPerson: 'Raje prosim skrbnika',
  begun: (facts: CoolingFacts): Letter =>
    waitLetter(
      facts,
      `Sprememba vašega računa čaka do: ${facts.endsAt} (${facts.organisation})`,
      `Nekdo, upamo, da vi, želi pri obnovi dostopa nastaviti novo geslo za vaš račun v organizaciji ${facts.organisation}. Da lahko to zavrnete, čakamo do: ${facts.endsAt}. V vašem računu do zdaj ni bilo nič spremenjeno.`,
      'Če ste to vi, vam zdaj ni treba storiti ničesar. Ko pride čas, vam spet pišemo.',
    ),
  ended: (facts: CoolingFacts): Letter =>
    waitLetter(
      facts,
      `Čakanja je konec: vrnite se in dokončajte (${facts.organisation})`,
      `Čakanja pred novim geslom za vaš račun v organizaciji ${facts.organisation} je konec. V vašem računu do zdaj ni bilo nič spremenjeno.`,
      `Če ste to vi, se vrnite na stran za obnovo, na napravi in v brskalniku, kjer ste začeli, in še enkrat dokažite, da ste to vi. To lahko storite do: ${facts.finishBy}.`,
    ),
  cancel: {
    title: 'Želite spremembo preklicati?',
    lead: (reference: string, until: string) =>
      `Nekdo želi nastaviti novo geslo za vaš račun. Oznaka zahtevka je ${reference}. To ni mogoče prej kot: ${until}.`,
    leadAsked: (reference: string) =>
      `Nekdo želi nastaviti novo geslo za vaš račun in je za to prosil skrbnika. Oznaka zahtevka je ${reference}.`,
    leadGivenUp: (reference: string) =>
      `Nekdo je želel nastaviti novo geslo za vaš račun, a je od tega odstopil. Oznaka zahtevka je ${reference}. Če to niste bili vi, nam to tukaj povejte.`,
    will: 'Kaj se zgodi, ko pritisnete gumb',
    consequences: [
      'Sprememba se ustavi, prav tako vsaka druga, ki čaka pri tem računu. Vašega računa se nihče ne dotakne.',
      'Zadevo pogleda skrbnik in se pogovori s tistim, ki je za to prosil.',
      'Še 30 dni ta stran nikogar ne spusti v vaš račun, če se s tem ne strinjata dva skrbnika. Nanju bi morali počakati tudi vi.',
    ],
    go: 'Prekličem',
    wasMe: 'Če ste bili to vi, stran zaprite. Nič se ne zgodi.',
    doneTitle: 'Preklicano',
    doneLead:
      'Sprememba je ustavljena in zadevo pogleda skrbnik. Če vas glede računa kaj skrbi, se takoj pogovorite s človekom.',
    overTitle: 'Preklicati ni več česa',
    overLead:
      'To čakanje se je končalo. Če je bilo geslo spremenjeno in tega niste storili vi, uporabite povezavo v sporočilu o tej spremembi ali se takoj pogovorite s človekom.',
    unknownTitle: 'Ta povezava ne velja več',
    unknownLead: 'Če vas glede računa kaj skrbi, se takoj pogovorite s človekom.',
  },
  desk: {
    title: 'Čakanje pred spremembo',
    why: 'Eden od dokazov je dan z načinom, ki je mlajši od zahtevane starosti. Po pravilih lahko njegovo starost nadomestijo delovne ure.',
    since: 'Začetek',
    until: 'Konec; nato so potrebni sveži dokazi',
    ended: 'Končano',
    cancelled: 'Preklicano z enega od starejših naslovov. Ne šteje več.',
    told: (channels: number) =>
      `Obveščeno: ${plural(channels, { one: 'starejši naslov', two: 'starejša naslova', few: 'starejši naslovi', other: 'starejših naslovov' })}; od tam je mogoče preklicati.`,
    notTold: 'Starejše naslove pravkar obveščamo.',
    fresh: 'premlado',
  },
}
