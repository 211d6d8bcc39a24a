/** Vse, kar odobritelj prebere, v slovenščini. */
import type { deskEn } from './desk-en.ts'
import { healthSl } from './health-sl.ts'
import { onPremisesDeskSl } from './on-premises-sl.ts'
import { callerSl, readOutSl } from './desk-vouch-sl.ts'
import { asideSl } from './stopping-sl.ts'
import { catalogues } from './catalogues.ts'
import { deskWords } from './desk-words.ts'
import { addedSl } from './added-sl.ts'
import { byHandSl, fixedSl } from './by-hand-sl.ts'
import { inDirectorySl } from './in-directory-sl.ts'

export const deskSl: typeof deskEn = {
  ...deskWords(catalogues.sl),
  readOut: readOutSl,
  aside: asideSl,
  caller: callerSl,
  health: healthSl,
  added: addedSl,

  handedOver: {
    byHand: byHandSl,
    title: 'Ročno, korak za korakom',
    watching: 'Latchkey bere račun, dokler ne vidi spremembe. Ta stran to pove sama.',
    lastLook: (moment) => `Zadnji pogled ${moment}: spremembe še ni.`,
    noLook: 'Prvi pogled je v teku.',
    lookNow: {
      title: 'Ko spremembo opravite',
      lead: 'Ta sprememba se na računu vidi, zato Latchkey zapre zahtevek, takoj ko jo opazi. Microsoft jo lahko pokaže šele čez nekaj minut.',
      go: 'Poglej račun zdaj',
    },
    giveBack: {
      title: 'Vrnitev v čakalno vrsto',
      lead: 'Če tega vendarle ne morete urediti. Prejšnje odobritve ne veljajo več, oseba pa ne dobi novega obvestila.',
      go: 'Vrni v čakalno vrsto',
    },
    account: 'Odpri račun v skrbniškem središču Entra',
    steps: {
      wait: [],
      'reset-password': [
        'Prepričajte se, kdo prosi: srečajte se ali pokličite na številko, ki jo je organizacija že poznala.',
        'Odprite račun. Sinhroniziranega ponastavite v lokalnem imeniku ali pa človeka napotite na Microsoftovo ponastavitev, če je zanjo registriran.',
        'Izberite »Reset password«. Začasno geslo povejte samo temu človeku; nikoli ga ne pošljite po e-pošti.',
        'Izberite »Revoke sessions«, da se odjavi, kdor je prijavljen.',
      ],
      'unlock-on-premises': onPremisesDeskSl.steps,
      'temporary-access-pass': [
        'Prepričajte se, kdo prosi: srečajte se ali pokličite na številko, ki jo je organizacija že poznala.',
        'V skrbniškem središču Entra pod »Authentication methods« poglejte, ali je politika za Temporary Access Pass vklopljena in zajema tega človeka.',
        'Odprite račun, nato »Authentication methods«, »Add authentication method«, »Temporary Access Pass«: za enkratno uporabo in najkrajši čas.',
        'Povejte jo samo temu človeku; nikoli je ne pošljite po e-pošti. Nov način nastavi v 10 minutah po prijavi.',
      ],
      'end-sessions': ['Odprite račun.', 'Izberite »Revoke sessions« in potrdite.'],
      'disable-sign-in': [
        'Odprite račun. Sinhroniziranega izklopite v lokalnem imeniku.',
        'Uredite stanje računa, počistite »Account enabled« in shranite.',
        'Prekličite tudi seje.',
      ],
      'enable-sign-in': [
        'Ugotovite, kdo je prijavo izklopil in zakaj. Kdaj, pove revizijski dnevnik računa.',
        'Odprite račun. Sinhroniziranega vklopite v lokalnem imeniku.',
        'Uredite stanje računa, označite »Account enabled« in shranite.',
      ],
      'remove-authenticator': [
        'Prepričajte se, kdo prosi: srečajte se ali pokličite na številko, ki jo je organizacija že poznala.',
        'Odprite račun, nato »Authentication methods«. Izbrišite izgubljeni način in nobenega drugega.',
      ],
      'sweep-mailbox': [
        'Najprej ponastavite geslo in končajte vse seje, če to še ni bilo storjeno.',
        'Poglejte posredovanje: v skrbniškem središču Exchange odprite nabiralnik in »Manage mail flow settings«. Odstranite posredovanje, ki ga človek ne pozna.',
        'Poglejte pravila, tudi skrita (Get-InboxRule -IncludeHidden): izklopite tista, ki brišejo, premikajo v RSS ali Notes ali posredujejo ven.',
      ],
      'dismiss-risk': [
        'Prepričajte se, da je bilo geslo zamenjano po zaznani ogroženosti in da se ne dogaja nič nenavadnega.',
        'V skrbniškem središču Entra pod Identity Protection, »Risky users«, izberite človeka in nato »Dismiss user risk«.',
        'Odprite račun in izberite »Revoke sessions«: kdor je še prijavljen od prej, se odjavi.',
      ],
      'mend-elsewhere': byHandSl.fixElsewhere.steps,
      'correct-leave-date': inDirectorySl['correct-leave-date'].steps,
      'give-licence': inDirectorySl['give-licence'].steps,
      'give-mailbox-access': inDirectorySl['give-mailbox-access'].steps,
      'lift-sending-restriction': [
        'Ponastavite geslo in končajte vse seje. Omejitev, ki je odpravljena prej, se vrne v eni uri, število odprav pa je omejeno.',
        'Poglejte posredovanje: v skrbniškem središču Exchange odprite nabiralnik in »Manage mail flow settings«. Odstranite posredovanje, ki ga človek ne pozna.',
        'Poglejte pravila za prejeto pošto: tista, ki brišejo, premikajo v RSS ali Notes ali posredujejo ven. Izklopite jih, ne brišite jih še.',
        'Odprite Restricted entities, izberite nabiralnik, nato »Unblock« in pojdite skozi strani do konca.',
      ],
    },
    onWord: {
      watching: 'Latchkey tja ne more pogledati. Zahtevek zaključi to, kar poveste, da ste videli.',
      means: 'V Microsoftovem portalu vidite, ali to drži, in poveste tukaj. Brez tega se nič ne zaključi.',
      steps: (address) => [
        `V portalu Microsoft Defender odprite Restricted entities in poiščite nabiralnik ${address}.`,
        'Če ga na seznamu ni, to povejte spodaj. Drugega ni treba storiti.',
        'Če je, najprej zavarujte račun: ponastavite geslo, končajte vse seje, poglejte posredovanje in pravila za prejeto pošto. Omejitev, ki je odpravljena prej, se vrne v eni uri, število odprav pa je omejeno.',
        'Nato izberite nabiralnik, »Unblock« in pojdite skozi strani do konca. To povejte spodaj.',
      ],
      title: 'Povejte, kaj ste videli',
      lead: 'Zapiše se z vašim imenom, človek pa izve, da je pogledal skrbnik in ne Latchkey.',
      saw: {
        lifted: 'V portalu Microsoft Defender vidim: omejitev je odpravljena',
        'not-restricted': 'V portalu Microsoft Defender vidim: nabiralnik ni omejen',
        mended: fixedSl.saw,
      },
      said: {
        lifted: (name) => `V portalu Microsoft Defender: omejitev je odpravljena (${name}). Latchkey tega ni videl.`,
        'not-restricted': (name) =>
          `V portalu Microsoft Defender: nabiralnik ni omejen (${name}). Latchkey tega ni videl.`,
        mended: fixedSl.said,
      },
    },
    after: {
      'lift-sending-restriction':
        'Pošiljanje običajno deluje v eni uri, najpozneje v enem dnevu. Microsoft omejuje, kolikokrat je en nabiralnik mogoče odblokirati, in ne pove, na koliko; potem lahko pomaga le njegova podpora.',
    },
  },
}
