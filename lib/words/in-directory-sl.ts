/** Kaj ljudje popravijo v evidencah organizacije: kot to naredi skrbnik in kot o tem sliši, kdor ne more noter. */
import type { InDirectory } from './in-directory-en.ts'

const dateChanged = 'Vaš zadnji delovni dan je bil v imeniku spremenjen'
const accessGiven = 'Dostop do skupnega nabiralnika je dobil račun ene osebe'
const licenceChanged = 'Vaš nabiralnik ima spet licenco'

export const inDirectorySl: InDirectory = {
  'correct-leave-date': {
    changed: dateChanged,
    claimant: {
      name: 'Popravek datuma',
      button: 'Prosim, naj se datum popravi',
      consequences: ['Vprašamo kadrovsko službo in vodjo. Dokler se ne strinjata, se nič ne spremeni.'],
      changed: dateChanged,
    },
    verifiedAt: (clock) =>
      `Preverjeno ob ${clock}: račun smo prebrali znova in imenik ne pravi več, da je vaš zadnji delovni dan mimo.`,
    title: 'Vaš zadnji delovni dan je popravljen',
  },
  'give-mailbox-access': {
    changed: accessGiven,
    claimant: {
      name: 'Dostop iz vašega računa',
      button: 'Prosim za dostop do tega nabiralnika',
      consequences: [
        'Skrbnik vpraša, kdo odgovarja za nabiralnik, in dostop da vašemu računu.',
        'Gesla nabiralnika ne pozna nihče, prijava vanj pa ostane izklopljena.',
      ],
      changed: accessGiven,
    },
    verifiedAt: (clock) =>
      `Pogledano ob ${clock}. Kdo sme odpreti nabiralnik, je nastavljeno v Exchangeu, ki ga ne beremo.`,
    title: 'Dostop do nabiralnika imate',
  },
  'give-licence': {
    changed: licenceChanged,
    claimant: {
      name: 'Vrnitev licence',
      button: 'Prosim za licenco',
      consequences: ['Skrbnik računu dodeli licenco z nabiralnikom. Nič drugega se ne spremeni.'],
      changed: licenceChanged,
    },
    verifiedAt: (clock) =>
      `Preverjeno ob ${clock}: račun smo prebrali znova in licenca za nabiralnik je tu. Nabiralnik se odpre v približno eni uri.`,
    title: 'Vaš nabiralnik ima spet licenco',
  },
}
