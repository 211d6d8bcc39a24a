/** Kaj ljudje popravijo v evidencah organizacije: kot to naredi skrbnik in kot o tem sliši, kdor ne more noter. */
import { SHARED_MAILBOX_SL } from './by-hand-sl.ts'
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
    act: 'Poskrbi za popravek datuma odhoda',
    handOverTo: 'Prevzemi popravek datuma odhoda',
    steps: [
      'Kadrovsko službo in vodjo vprašajte, ali ta oseba še dela tukaj. Ne verjemite nikomur drugemu in kličite na številke, ki jih organizacija že pozna.',
      'Če je odšla, zavrnite: datum je pravi.',
      'Če datum prihaja iz kadrovskega sistema, naj ga popravijo tam; imenik sledi z naslednjim prenosom.',
      'Če je bil vpisan ročno, skrbnik nastavi employeeLeaveDateTime z Microsoft Graph ali Microsoft Graph PowerShell in z dovoljenjem User-LifeCycleInfo.ReadWrite.All.',
      'Nato odprite račun. Poglejte, ali je prijava izklopljena in ali so odvzete licence ali skupine, in vrnite, kar naj oseba ima.',
    ],
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
    act: 'Daj dostop do skupnega nabiralnika',
    handOverTo: 'Prevzemi dodelitev dostopa',
    steps: SHARED_MAILBOX_SL,
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
    act: 'Poskrbi za vrnitev licence',
    handOverTo: 'Prevzemi dodelitev licence',
    steps: [
      'Odprite račun, nato »Licenses«: katero licenco ima, ali je v njej Exchange Online vklopljen in ali jo je dala skupina.',
      'Če licence daje skupina, poglejte, zakaj osebe ni več v njej ali zakaj dodelitev ni uspela: premalo licenc ali načrta, ki se izključujeta.',
      'Sicer licenco dodelite v skrbniškem središču Microsoft 365: »Users«, »Active users«, oseba, »Licenses and apps«.',
      'Pošta se po izgubi licence navadno hrani 30 dni. Če se ta čas izteka, to naredite še danes.',
    ],
  },
}
