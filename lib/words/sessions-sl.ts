/** Kdo je prijavljen pri mizi in kako se to konča. */
import { pluralIn } from './plural.ts'
import type { sessionsEn } from './sessions-en.ts'

const plural = pluralIn('sl')

export const sessionsSl: typeof sessionsEn = {
  link: 'Seje',
  title: 'Prijavljene seje',
  own: 'Vaš račun',
  ownLead:
    'Če ste kje pustili prijavljen brskalnik ali mislite, da je kdo prekopiral vašo sejo: s tem se konča na vseh napravah, tudi na tej, in konča se tudi vaša prijava kot zaposleni.',
  ownGo: 'Odjava povsod',
  people: 'Prijavljeni pri tej mizi',
  since: (when) => `prijava ${when}`,
  confirmed: (when) => `Entra ID je račun zadnjič potrdil ${when}`,
  count: (sessions) => plural(sessions, { one: 'seja', two: 'seji', few: 'seje', other: 'sej' }),
  you: 'Vi',
  endGo: (name) => `Končaj vse seje: ${name}`,
  confirmTitle: (name) => `Končam vse seje: ${name}?`,
  confirmLead:
    'Vsi brskalniki, prijavljeni s tem računom, takoj izgubijo dostop do mize in do strani za zaposlene. Dosedanje odločitve te osebe ostanejo. Dejanje se zapiše pod vašim imenom.',
  confirmNote:
    'Oseba se lahko znova prijavi, dokler ji to dovoljujeta račun in vloga. Če je račun morda v tujih rokah, najprej onemogočite prijavo v Entra ID.',
  keep: 'Naj ostanejo prijavljeni',
  did: { ended: 'Vse seje te osebe so končane.' },
}
