/** Kar piše o računu, katerega geslo organizacija hrani v svojem imeniku, v slovenščini. */
import type {
  onPremisesCausesEn,
  onPremisesEn,
  onPremisesHealthEn,
  onPremisesRefusalsEn,
  unlockEn,
} from './on-premises-en.ts'

export const onPremisesCausesSl: typeof onPremisesCausesEn = {
  'on-premises-locked': {
    name: 'Zaklenjen v imeniku organizacije',
    headline: ({ until, over }) =>
      until && !over
        ? `Vaš račun je v imeniku vaše organizacije zaklenjen do ${until}`
        : 'Vaš račun je v imeniku vaše organizacije zaklenjen',
    meaning:
      'Ta imenik hrani vaše geslo in šteje napačna. Če jih je preveč, ne spusti noter nikogar, tudi s pravim geslom ne.',
    canDo: 'Če svoje geslo poznate, račun tu odklenite. Če ga ne, izberite novo; tudi to ga odklene.',
    whoElse: 'Skrbniki tega imenika.',
  },
  'on-premises-hours': {
    name: 'Zunaj ur za prijavo',
    headline: ({ until, over }) =>
      until && !over
        ? `Vaša organizacija dovoli prijavo v vaš račun samo ob določenih urah, naslednjič od ${until}`
        : 'Vaša organizacija dovoli prijavo v vaš račun samo ob določenih urah',
    meaning: 'Ure so nastavljene v imeniku vaše organizacije. Zunaj njih zavrne tudi pravo geslo; zaklenjeno ni nič.',
    canDo: 'Prijavite se ob teh urah.',
    whoElse: 'Ure lahko spremenijo skrbniki tega imenika.',
  },
}

export const unlockSl: typeof unlockEn = {
  name: 'Odklepanje računa',
  button: 'Odkleni moj račun',
  consequences: [
    'Zaklep v imeniku vaše organizacije se odpre. Geslo ostane isto.',
    'Z novimi napačnimi gesli se račun spet zaklene: najprej odstranite staro geslo s telefonov in iz poštnih programov.',
  ],
}

export const onPremisesRefusalsSl: typeof onPremisesRefusalsEn = {
  passwordTooYoung: 'Vaša organizacija dovoli novo menjavo gesla šele čez nekaj časa, ta pa še ni mimo.',
  directoryRefusedPassword:
    'Imenik vaše organizacije tega gesla ni sprejel. Odločajo njegova pravila in ne pove, katero je bilo kršeno: navadno pomaga daljše geslo, in tako, ki ga še niste uporabljali.',
  directoryUnavailable:
    'Imenik vaše organizacije se trenutno ne odziva. Nič ni bilo spremenjeno. Poskusite znova čez minuto.',
}

export const onPremisesSl: typeof onPremisesEn = {
  ownRules: 'Vaše geslo hrani imenik vaše organizacije, zato veljajo tudi njegova pravila.',
  consequences: [
    'Staro geslo takoj neha delovati, v Microsoftu 365 pa, ko izve za novo.',
    'To lahko traja nekaj minut. Z novim geslom mine tudi zaklep v imeniku vaše organizacije.',
    'Tega ni mogoče razveljaviti.',
  ],
  tooYoung: (clock) =>
    `Vaša organizacija dovoli novo menjavo vašega gesla od ${clock}. Prej jo lahko dovoli samo skrbnik.`,
  unlockTitle: 'Odklenemo vaš račun?',
  unlockGo: 'Odkleni moj račun',
  verifiedReset: (clock) =>
    `Preverjeno ob ${clock}: račun smo znova prebrali in imenik vaše organizacije kaže, da je novo geslo nastavljeno.`,
  knownLater:
    'Microsoft 365 lahko zanj izve šele čez nekaj minut. Če je prvi poskus zavrnjen, počakajte pet minut in poskusite še enkrat, z istim geslom.',
  unseen: 'Imenika vaše organizacije ni bilo mogoče vprašati, zato je vzrok lahko še kje drugje.',
  risk: {
    notYet:
      'Microsoft je vaš račun štel za ogroženega, ponastavitev v imeniku vaše organizacije pa to konča le, če je tako nastavljeno. Čez nekaj minut znova vprašamo Microsoft in na tej strani napišemo, kaj smo videli.',
    clear: (clock) => `Ob ${clock} smo znova vprašali Microsoft: vašega računa ne šteje več za ogroženega.`,
    'at-risk': (clock, still) =>
      `Ob ${clock} smo znova vprašali Microsoft: vaš račun še vedno šteje za ogroženega. Če ne morete naprej, pritisnite »${still}« in prosite službo za pomoč, naj pogleda. Končati mora to skrbnik.`,
    unseen: (clock, still) =>
      `Ob ${clock} nismo mogli videti, ali Microsoft vaš račun še šteje za ogroženega. Če ne morete naprej, pritisnite »${still}«: pogledali bomo znova.`,
  },
}

export const onPremisesHealthSl: typeof onPremisesHealthEn = {
  source: {
    name: 'Imenik organizacije',
    without:
      'Zaklep, ki je nastavljen tam, se ne vidi; sinhroniziranih računov tu ni mogoče odkleniti in zanje ni mogoče nastaviti novega gesla. Take zahteve gredo k človeku.',
  },
  fix: 'Preverite, ali se krmilnik domene odziva na naslovu LATCHKEY_DIRECTORY_URL, ali je njegovo potrdilo zaupanja vredno (NODE_EXTRA_CA_CERTS) in ali se račun iz LATCHKEY_DIRECTORY_ACCOUNT tam še lahko prijavi.',
}
