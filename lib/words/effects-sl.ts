/** Kaj je obnova spremenila, kdo je odločil, kaj še sledi in kaj ostane, ko jo kdo ustavi. */
import type { ChangeLetterWords, EffectsWords } from './effects-en.ts'

export const effectsSl: EffectsWords = {
  follows: {
    mailbox: 'Zdaj preverjamo še pravila in posredovanje v vašem nabiralniku. Ko bo končano, vam pišemo.',
    administrator: 'Naslednji korak je pri skrbniku. Ko bo odločeno, vam pišemo.',
    restriction:
      'Microsoft vašemu nabiralniku še vedno ne pusti pošiljati. Na strani za obnovo ali po telefonu prosite skrbnika, naj omejitev odpravi.',
  },
  passMade: 'Za vaš račun je bila izdana dovolilnica za eno prijavo',
  did: 'Kaj je ta zahtevek naredil',
  didNothing: 'Zahtevek v vašem računu ni spremenil ničesar.',
  at: (what, at) => `${what} (${at}).`,
  perhaps: (what) => `Morda, ker nismo mogli videti, ali je uspelo: ${what}.`,
  soFar: (done) => `V tem zahtevku je že narejeno: ${done}`,
  will: {
    'taken-back': () => [
      'Geslo zamenjamo s takim, ki ga ne pozna nihče, izdano dovolilnico pa izbrišemo.',
      'Odjavimo vse naprave, ne glede na to, kdo jih uporablja.',
      'Za dostop potem potrebujete naše sodelavce ali novo obnovo.',
    ],
    'sign-in-stays': () => [
      'Prijava ostane vklopljena. Kdor bere samo enega od vaših naslovov, vam dostopa ne sme zapreti.',
      'Služba za pomoč to izve takoj in lahko prijavo z enim gumbom spet izklopi.',
    ],
    'sign-in-left': () => ['Prijava ostane vklopljena: pregledali so jo naši sodelavci.'],
    'method-gone': (help) => [
      `Odstranjenega načina prijave ni mogoče vrniti. Ko se spet prijavite, ga dodajte znova. Pomoč: ${help}`,
    ],
    stays: () => ['Druge zgoraj naštete spremembe ostanejo, dokler jih ne pregledajo naši sodelavci.'],
  },
  stopped: {
    'taken-back':
      'Geslo zamenjujemo s takim, ki ga ne pozna nihče, brišemo morebitno dovolilnico in odjavljamo vse naprave. Da pridete spet do računa, začnite novo obnovo ali nas pokličite.',
    'sign-in-stays': 'Prijava je še vedno vklopljena. Služba za pomoč ima to prvo na seznamu in jo lahko spet izklopi.',
    'sign-in-left': 'Prijava ostane vklopljena: pregledali so jo naši sodelavci.',
    'method-gone': 'Odstranjenega načina prijave ni več. Ko se spet prijavite, ga dodajte znova.',
    stays: 'Druge spremembe ostanejo, dokler jih ne pregledajo naši sodelavci.',
  },
  unchanged: 'V vašem računu ni bilo nič spremenjeno in tudi ustavitev ni spremenila ničesar.',
  callUs: (help) => `Če se ne morete prijaviti ali vas pri računu kaj skrbi, nas pokličite: ${help}`,
}

/** V pismih o spremembi. */
export const changeLetterSl: ChangeLetterWords = {
  by: {
    owner: (at) =>
      `To se je zgodilo pri obnovi dostopa, po preverjanju istovetnosti: ${at}. Skrbnik pri tem ni sodeloval.`,
    approver: (at) => `Odobril je skrbnik. Da je narejeno, smo preverili: ${at}.`,
    'by-hand': (at) => `To je naredil skrbnik. Spremembo smo videli: ${at}.`,
    policy: (at) =>
      `To naredimo po novem geslu vedno, kadar je račun morda uporabljal še kdo. Da je narejeno, smo preverili: ${at}.`,
  },
  ifYou: 'Če ste bili to vi, vam tu ni treba storiti nič več.',
  oldPassword: 'Staro geslo odstranite iz telefonov in poštnih programov.',
}
