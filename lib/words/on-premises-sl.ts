/** Kar piše o računu, katerega geslo organizacija hrani v svojem imeniku, v slovenščini. */
import type { onPremisesCausesEn, onPremisesHealthEn } from './on-premises-en.ts'

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

export const onPremisesHealthSl: typeof onPremisesHealthEn = {
  source: {
    name: 'Imenik organizacije',
    without:
      'Zaklep, ki je nastavljen tam, se ne vidi; sinhroniziranih računov tu ni mogoče odkleniti in zanje ni mogoče nastaviti novega gesla. Take zahteve gredo k človeku.',
  },
  fix: 'Preverite, ali se krmilnik domene odziva na naslovu LATCHKEY_DIRECTORY_URL, ali je njegovo potrdilo zaupanja vredno (NODE_EXTRA_CA_CERTS) in ali se račun iz LATCHKEY_DIRECTORY_ACCOUNT tam še lahko prijavi.',
}
