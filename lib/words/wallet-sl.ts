/** Kar je povedano o službeni izkaznici v denarnici, v slovenščini. */
import type { WalletWords } from './wallet-en.ts'

export const walletSl: WalletWords = {
  purpose: (organisation, reference) => `${organisation}: pokažite, kdo ste, za obnovo dostopa ${reference}`,
  title: 'Pokažite službeno izkaznico in svoj obraz',
  lead: [
    'Potrebujete Microsoft Authenticator s preverjeno službeno izkaznico, na katerem koli telefonu. Posname kratek video vašega obraza in ga primerja s fotografijo na izkaznici.',
    'Izvemo samo, ali se ujemata in kako dobro. Posnetka tu ne vidi nihče.',
  ],
  preparing: 'Naročamo kodo za skeniranje. Čez nekaj sekund se sama pojavi tu.',
  late: 'Storitev, ki vpraša vaš telefon, se trenutno ne odziva. Lahko počakate tu ali izberete drug način.',
  scan: 'Skenirajte to kodo z aplikacijo Microsoft Authenticator',
  codeLabel: 'Koda za skeniranje z aplikacijo Microsoft Authenticator',
  onThisPhone: 'Je aplikacija na tej napravi?',
  open: 'Odpri Microsoft Authenticator',
  until: (clock) => `Koda velja do ${clock}, samo za to stran.`,
  opened: 'Telefon jo ima. Sledite navodilom na njem; ko končate, gre ta stran sama naprej.',
  waiting: 'Ko končate, gre ta stran sama naprej.',
  look: 'Poglej še enkrat',
  refused:
    'Pokazano tu ni dovolj za dokaz: obraz ni bil dovolj podoben ali pa je izkaznica premlada, ne velja več ali ni za ta račun. Poskusite še enkrat pri boljši svetlobi ali izberite drug način.',
  shownTitle: 'Ujemata se',
  shown: 'Službena izkaznica in obraz sta sprejeta.',
  lastShownEnds: (day) =>
    `Službena izkaznica, ki ste jo tu nazadnje pokazali, velja do ${day}. Novo si priskrbite zdaj: na myaccount.microsoft.com pod »Get my Verified ID« ali tam, kjer vam jo je dala organizacija. Nova tu velja šele po nekaj dneh.`,
  endsSoon: (day) =>
    `Vaša službena izkaznica v denarnici velja do ${day}. Novo si priskrbite takoj, ko boste spet noter: na myaccount.microsoft.com pod »Get my Verified ID« ali tam, kjer vam jo je dala organizacija. Nova tu velja šele po nekaj dneh.`,
  go: 'Naprej',
  over: 'Koda za skeniranje je zdaj prestara. Naročite novo.',
  again: 'Naroči novo kodo',
  trouble: 'Ne gre?',
  help: [
    'Brez preverjene službene izkaznice v aplikaciji ta način ne pomaga. Izdana mora biti, preden so se začele težave.',
    'Snemite sončna očala, obrnite se k svetlobi in držite telefon v višini oči.',
    'Telefona naj ne drži nihče drug: nikoli ne skenirajte kode, ki vam jo kdo pošlje.',
  ],
  faults: {
    'not-one-credential': 'ni natanko ena izkaznica',
    'other-issuer': 'drug izdajatelj',
    'other-type': 'druga vrsta',
    revoked: 'ne velja več',
    expired: 'potekla',
    'other-person': 'izkaznica druge osebe',
    'other-account': 'isto prijavno ime, a ne ta račun: izkaznica je starejša od računa ali ima drug ID predmeta',
    'no-face': 'obraz ni bil primerjan',
    'face-unlike': 'obraz ni dovolj podoben',
    claimValidationError: 'obraz ni dovolj podoben ali pa je izkaznica druge osebe',
    userCanceled: 'prekinjeno na telefonu',
    tokenError: 'storitev ni mogla preveriti',
    transientError: 'storitev ni mogla preveriti',
    other: 'storitev ni povedala, zakaj',
    'not-permitted': 'pravila tega ne ponujajo več',
  },
  confidence: (percent) => `podobnost ${percent} od 100`,
}
