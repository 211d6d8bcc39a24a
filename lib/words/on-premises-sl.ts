/** Kar piše o računu, katerega geslo organizacija hrani v svojem imeniku, v slovenščini. */
import type { onPremisesHealthEn } from './on-premises-en.ts'

export const onPremisesHealthSl: typeof onPremisesHealthEn = {
  source: {
    name: 'Imenik organizacije',
    without:
      'Zaklep, ki je nastavljen tam, se ne vidi; sinhroniziranih računov tu ni mogoče odkleniti in zanje ni mogoče nastaviti novega gesla. Take zahteve gredo k človeku.',
  },
  fix: 'Preverite, ali se krmilnik domene odziva na naslovu LATCHKEY_DIRECTORY_URL, ali je njegovo potrdilo zaupanja vredno (NODE_EXTRA_CA_CERTS) in ali se račun iz LATCHKEY_DIRECTORY_ACCOUNT tam še lahko prijavi.',
}
