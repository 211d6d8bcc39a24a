/** Kaj od poti nazaj je začasno zaprto, kot bere in sprosti skrbnik. */
import type { suspendedEn } from './suspended-en.ts'

export const suspendedSl: typeof suspendedEn = {
  link: 'Zaprte poti',
  title: 'Začasno zaprte poti nazaj',
  lead: 'Kar je kdo dodal tukaj, ob začetku težav ne velja več, dokler tega ne pogleda človek. Nazaj v rabo to postavi skrbnik, ki je z lastnikom govoril osebno ali po številki, znani od prej.',
  name: 'Prijavno ime osebe',
  find: 'Poglej',
  unknown: 'Tega prijavnega imena nima nihče.',
  of: (name, signInName) => `${name} (${signInName})`,
  gone: 'Tega računa ni več. Kar je spadalo k njemu, ostane zaprto.',
  none: 'Nič ni zaprto.',
  ofRequest: 'Nekaj od tega, kar je ta oseba dodala tukaj, je začasno zaprto.',
  ofRequestGo: 'Poglejte, kaj in zakaj',
  kinds: {
    'saved-code': 'Shranjene kode',
    'authenticator-app': 'Aplikacija za preverjanje',
    passkey: 'Ključ za dostop',
    'linked-identity': 'Povezana prijava',
    contact: 'Oseba, ki jamči',
    address: 'Naslov za obvestila',
  },
  added: 'Dodano',
  since: 'Zaprto',
  why: 'Zakaj',
  because: {
    'not-the-owner': 'Nekdo s starejšega naslova je sporočil »to ni moj zahtevek«.',
    compromise: 'Nekaj je kazalo, da je račun v tujih rokah.',
    'account-deleted': 'Račun je bil izbrisan. Kdor se vrne, dodaja na novo; to se ne sprosti.',
    left: 'Datum odhoda na računu je mimo. Sprosti se šele, ko imenik pove drugače.',
  },
  unsaid: 'Takrat ni bilo zapisano.',
  onlyOneSheet: (days) =>
    `V rabi ostane en sam list s kodami. Če postavite nazaj tega, preneha veljati drugi, narejen: ${days}. Prej vprašajte lastnika, kateri list ima v rokah.`,
  reason: 'Razlog, za zapis',
  reasonHint: 'Po čem veste, da je to lastnikovo. Največ 300 znakov.',
  go: (thing) => `Postavi nazaj: ${thing}`,
  agreeGo: (thing) => `Strinjam se, postavi nazaj: ${thing}`,
  asked: (name, reason) => `${name} prosi za to: ${reason}`,
  awaitsAnother: 'V enem dnevu se mora strinjati drug skrbnik; ne more biti tisti, ki je prosil.',
  onlyAdministrators: 'Nazaj v rabo to lahko postavijo skrbniki obnove.',
  did: {
    lifted: 'Spet velja. Obveščeni so vsi naslovi računa.',
    asked: 'Ni mogoče reči, da niste lastnik sami, zato se mora v enem dnevu strinjati še en skrbnik.',
  },
}
