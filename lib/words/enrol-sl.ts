/** Kar prebere zaposleni, ki se prijavi za pripravo ali za jamčenje, v slovenščini. */
import type { EnrolledKind } from '../rules/proofs/enrolment.ts'
import type { enrolEn, enrolRefusalsEn, workEn } from './enrol-en.ts'
import { paragraphs } from './facts.ts'
import { pluralIn } from './plural.ts'

const plural = pluralIn('sl')

export const workSl: typeof workEn = {
  title: 'Prijavite se s službenim računom',
  lead: {
    enrol: 'Tako lahko poti nazaj v vaš račun pripravite samo vi.',
    vouch: 'Tako vemo, kdo jamči.',
  },
  againTitle: 'Prijavite se še enkrat, potem nadaljujte',
  againLead: (minutes) =>
    `Pot v račun lahko spremeni samo, kdor se je prijavil v zadnjih ${minutes} minutah. Vrnili se boste, kjer ste bili.`,
  go: 'Prijava z Microsoftom',
  lockedOut: 'Prijava ne gre?',
  lockedOutGo: 'Obnovite dostop do računa',
  problems: {
    failed: 'Prijava ni uspela. Poskusite še enkrat.',
    'not-admitted': 'Tu se lahko prijavijo samo ljudje iz te organizacije; gostje se pripravijo v svoji.',
    unavailable: 'Microsoftova prijava ta hip ne odgovarja. Poskusite čez minuto.',
    'signed-out': 'Tu ste odjavljeni.',
    'signed-out-everywhere':
      'Odjavljeni ste povsod. Noben brskalnik, ki je bil tu prijavljen z vašim računom, nima več dostopa.',
  },
}

export const enrolRefusalsSl: typeof enrolRefusalsEn = {
  enrolmentNotUsed: 'Vaš račun ima skrbniške pravice. Nazaj vanj pomagajo samo ljudje, zato se tu ne dodaja ničesar.',
  enrolmentFull: 'Teh imate toliko, kolikor jih je mogoče imeti. Najprej katerega odstranite.',
  enrolmentMovedOn: 'To se je spremenilo, odkar je bila stran prikazana. Tako je zdaj.',
  enrolmentBegunTooLongAgo: 'To je bilo začeto pred več kot 10 minutami. Začnite znova.',
  appCodeIncorrect: 'To ni koda, ki jo aplikacija kaže zdaj. Počakajte na naslednjo in jo vpišite.',
  passkeyNotAccepted: 'Ključ za dostop ni dodan. Poskusite znova in pustite, da naprava preveri, ali ste to vi.',
  passkeyNotRecognised: 'Tega ključa ni na vašem seznamu. Poskusite z drugim ali dodajte tega.',
  sheetNotRecognised:
    'Nobena vaša koda se ne začne tako. Poglejte, ali je list od te organizacije in koda neporabljena.',
  contactUnknown: 'S tem prijavnim imenom ni nikogar, ki bi lahko jamčil. Preverite del pred znakom @ in za njim.',
  contactIsYourself: 'To ste vi. Izberite koga drugega.',
  contactNamedAlready: 'Ta oseba je že na seznamu.',
  addressUnreadable: 'Vpišite celoten e-poštni naslov, tudi del za znakom @.',
  addressNotPrivate: 'Vpišite zasebni naslov. Službeni je lahko nedosegljiv skupaj z računom.',
  addressRefusesMail: 'Ta naslov naših sporočil ne sprejema. Preverite ga črko za črko ali uporabite drugega.',
  addressKnownAlready: 'Ta naslov je že na seznamu.',
}

const THING: Readonly<Record<EnrolledKind, (name: string | null) => string>> = {
  'saved-code': () => 'list shranjenih kod',
  'authenticator-app': (name) => (name ? `aplikacija za preverjanje »${name}«` : 'aplikacija za preverjanje'),
  passkey: (name) => (name ? `ključ za dostop »${name}«` : 'ključ za dostop'),
  'linked-identity': () => 'povezana prijava drugje',
  contact: (name) => (name ? `zaupna oseba ${name}` : 'zaupna oseba'),
  address: (name) => (name ? `naslov za obvestila ${name}` : 'naslov za obvestila'),
}

export const enrolSl: typeof enrolEn = {
  title: 'Kaj vas spravi nazaj noter',
  lead: (organisation) =>
    `Če vas račun v organizaciji ${organisation} kdaj ne spusti noter, s tem, kar je na tej strani, dokažete, kdo ste. Pripravite zdaj, dokler se lahko prijavite.`,
  signedInAs: (name) => `Prijava: ${name}`,
  leave: 'Odjava tukaj',
  leaveEverywhere: 'Odjava povsod',
  privileged:
    'Vaš račun ima skrbniške pravice. Nazaj vanj vodita samo dva skrbnika, zato se to, kar bi dodali tukaj, ne bi uporabilo. Vajo lahko vseeno opravite in pogledate, kaj je pripravljeno.',
  unreadable:
    'Microsoft ta hip ne odgovarja, zato tega, kar ste prijavili tam, ni mogoče pokazati. Kar ste dodali tukaj, se vidi.',
  readiness: {
    nothing: 'Danes vas brez človeka ne bi nič spravilo nazaj noter.',
    'one-proof': 'Danes bi videli, zakaj ste zaklenjeni, in nič več. Potreben je še en način.',
    soon: (day) => `Skoraj: kar ste dodali, bo zadoščalo od ${day}.`,
    'with-phone': 'Danes bi prišli nazaj noter, če bi imeli telefon pri sebi.',
    ready: 'Danes bi prišli nazaj noter sami, tudi brez telefona.',
  },
  score: (score) => `${score} od 4`,
  scoreLabel: 'Pripravljenost',
  next: 'Kaj zdaj najbolj pomaga',
  rehearse: 'Vaja: dve minuti',
  rehearseNote: 'Preizkusite, kar imate, preden boste potrebovali.',
  instruction: 'Natisnite stran za denarnico',
  atMicrosoft: 'Prijavljeno pri Microsoftu',
  atMicrosoftNote: (securityInfo) => `Spreminja se na ${securityInfo}. Tu se lahko uporabi samo to.`,
  atMicrosoftNone: 'Ničesar ni, kar bi se tu lahko uporabilo: ne zasebnega e-poštnega naslova ne mobilne številke.',
  here: 'Dodano tukaj, deluje tudi, ko Microsoftovo ne',
  kinds: {
    'saved-code': {
      name: 'Shranjene kode',
      explain: 'Deset kod na papirju. Ne potrebujejo ne telefona ne baterije.',
      add: 'Nov list kod',
    },
    'authenticator-app': {
      name: 'Aplikacija za preverjanje',
      explain: 'Katera koli, ki kaže šest števk, dodana tukaj in ne pri Microsoftu.',
      add: 'Dodajanje aplikacije',
    },
    passkey: {
      name: 'Ključ za dostop',
      explain: 'Vaš telefon, računalnik ali varnostni ključ to dokaže s prstom, obrazom ali kodo PIN.',
      add: 'Dodajanje ključa',
    },
    'linked-identity': {
      name: 'Prijava drugje',
      explain: 'Račun zunaj službe, v katerega se prijavite, ko vas služba ne spusti noter.',
      add: 'Povezava',
    },
    contact: {
      name: 'Ljudje, ki jamčijo za vas',
      explain: 'To lahko stori vaš vodja in do trije sodelavci, ki jih izberete.',
      add: 'Izbira osebe',
    },
    address: {
      name: 'Naslovi za obvestila',
      explain: 'Zasebni naslovi, ki izvejo za vsako obnovo in jo lahko ustavijo. Ničesar ne dokazujejo.',
      add: 'Dodajanje naslova',
    },
  },
  microsoftKinds: { email: 'E-poštni naslov', phone: 'Telefon', profile: 'Naslov iz profila' },
  added: (day) => `Dodano ${day}`,
  addedUnknown: 'Microsoft ne pove, od kdaj',
  lastUsed: (day) => `nazadnje uporabljeno ${day}`,
  countsNow: 'Velja',
  countsFrom: (day) => `Velja od ${day}`,
  countsUnknown: 'Premlado ali neznane starosti',
  codesLeft: (count) =>
    plural(count, {
      one: 'neporabljena koda',
      two: 'neporabljeni kodi',
      few: 'neporabljene kode',
      other: 'neporabljenih kod',
    }),
  manager: 'Vaš vodja, po imeniku',
  remove: 'Odstrani',
  removeNamed: (thing) => `Odstrani: ${thing}`,
  did: {
    added: 'Dodano. Obvestili smo vse vaše naslove.',
    removed: 'Odstranjeno. Obvestili smo vse vaše naslove.',
    linked: 'Prijava je povezana. Obvestili smo vse vaše naslove.',
  },
  thing: (kind, name): string => (THING[kind] ?? (() => String(name)))(name),
  back: 'Zdaj ne',
  window: (day) =>
    `Velja od ${day}, da tega ne more takoj uporabiti, kdor bi prišel v vaš račun. Do takrat je mogoče preklicati z vsakega vašega starejšega naslova.`,

  codes: {
    title: 'Deset kod, ki jih hranite na papirju',
    lead: 'Vsaka velja enkrat, na strani, ki jo zahteva. List hranite tam, kjer imate potni list, in ne ob službenem računalniku.',
    earlier: 'Prejšnji list še velja. Odstranite ga, ko bo začel veljati novi, ali takoj, če ste ga izgubili.',
    go: 'Pripravi list',
    shownTitle: 'Vaših deset kod',
    shownLead: 'Pokažemo jih samo zdaj. Preden stran zapustite, jo natisnite ali kode prepišite.',
    print: 'Natisnejo se samo kode in pot do človeka.',
    sheetLabel: 'List kod',
    download: 'Shrani kot besedilno datoteko',
    sheet: (organisation) => `Kode za obnovo dostopa do računa, ${organisation}`,
    madeAt: (day) => `Pripravljeno ${day}`,
    use: (address) =>
      `Vsaka velja enkrat, na naslovu ${address}. Nihče vas ne bo vprašal po njej, ne po telefonu ne po pošti.`,
    done: 'Kode so shranjene',
  },
  app: {
    title: 'Dodajte aplikacijo za preverjanje',
    lead: 'Z aplikacijo preslikajte sliko, nato vpišite kodo, ki jo pokaže.',
    picture: 'Slika za aplikacijo',
    byHand: 'Ali pa v aplikacijo vtipkajte ta ključ',
    copy: 'Kopiraj ključ',
    name: 'Ime zanjo',
    nameHint: 'Da jo boste prepoznali, na primer »Stari telefon«',
    code: 'Šest števk, ki jih kaže aplikacija',
    go: 'Dodaj aplikacijo',
  },
  passkey: {
    title: 'Dodajte ključ za dostop',
    lead: 'Brskalnik vpraša, kje naj bo: na tej napravi, na telefonu ali na varnostnem ključu. Varnostni ključ, ki ga hranite doma, preživi izgubo vsega drugega.',
    name: 'Ime zanj',
    nameHint: 'Da ga boste prepoznali, na primer »Modri ključ doma«',
    go: 'Ustvari ključ',
    needsScript: 'Ključ za dostop v tem brskalniku potrebuje JavaScript. Drugi načini ga ne.',
    cancelled: 'Ključ ni nastal: preklicano ali prepozno. Lahko poskusite znova.',
    unsupported: 'Ta brskalnik ne dela ključev za dostop. Poskusite z drugim ali izberite drug način.',
    held: 'Na tej napravi že imate svoj ključ.',
  },
  contact: {
    title: 'Kdo bi lahko jamčil za vas?',
    lead: 'Nekdo, ki pozna vaš glas in ga dosežete brez svojega računa. Ko ste zaklenjeni, ga prosimo, da se pogovori z vami in vam prebere kodo. Vašega računa ne vidi.',
    name: 'Službeno prijavno ime te osebe',
    go: 'Dodaj na seznam',
    told: 'Obvestimo ga po pošti in lahko odkloni.',
  },
  address: {
    title: 'Kateri naslov naj izve?',
    lead: 'Zasebni naslov. Najprej nanj pošljemo kodo, da smo prepričani, da je vaš.',
    field: 'Zasebni e-poštni naslov',
    go: 'Pošlji kodo',
    confirmTitle: 'Vpišite kodo, ki smo jo poslali',
    confirmLead: (address, minutes) =>
      `Šla je na ${address} in velja ${plural(minutes, { one: 'minuto', two: 'minuti', few: 'minute', other: 'minut' })}.`,
    code: 'Koda',
    confirmGo: 'Dodaj naslov',
    other: 'Drug naslov',
  },
  removing: {
    title: (thing) => `Odstranitev: ${thing}`,
    lead: 'Takoj neha delovati.',
    back: (day) =>
      `Če tega niste želeli, lahko z vsakega vašega starejšega naslova to vrnete do ${day}, s povezavo v pismu.`,
    go: 'Odstrani',
  },
  cancelling: {
    added: {
      title: (thing) => `Razveljavitev: ${thing}`,
      will: 'Z računa je umaknjeno za vedno, služba za pomoč pa izve takoj.',
      go: 'To ni moje delo: razveljavi',
      doneTitle: 'Razveljavljeno je',
      doneLead:
        'Kot dokaz ni nikoli veljalo. Služba za pomoč ve; če tega niste dodali vi, se takoj pogovorite z njimi.',
    },
    removed: {
      title: (thing) => `Preklic odstranitve: ${thing}`,
      will: 'Deluje spet kakor prej, služba za pomoč pa izve takoj.',
      go: 'To ni moje delo: obdrži',
      doneTitle: 'Ohranjeno je',
      doneLead: 'Spet deluje. Služba za pomoč ve; če tega niste odstranili vi, se takoj pogovorite z njimi.',
    },
    wasMe: 'Če ste bili to vi, stran zaprite. Nič se ne zgodi.',
    overTitle: 'Ni več česa razveljaviti',
    overLead: 'Čas za to je minil ali pa je že storjeno.',
    unknownTitle: 'Ta povezava ne velja več',
    unknownLead: 'Če vas v zvezi z računom kaj skrbi, se takoj pogovorite s človekom.',
  },
  rehearsal: {
    title: 'Bi danes prišli nazaj noter?',
    lead: 'To so načini, ki jih ponuja vaša organizacija, in kaj zanje imate. Preizkusite vse, na katere bi se zanesli; nič se ne porabi.',
    missing: 'Za to še ni ničesar',
    worked: 'Pravkar preizkušeno, deluje',
    try: 'Preizkusi',
    person: 'Če ne ostane nič drugega, odloči človek skupaj z vami',
    cannotTry: 'Tega preizkusi šele prava obnova.',
    askThem: 'Vprašajte jih, ali bi dvignili telefon.',
    again: 'Nazaj na seznam',
    noPhone: {
      soon: (day) => `Od ${day} je ena pot tudi brez telefona.`,
      no: 'Brez telefona ni poti. Taka pot je list shranjenih kod skupaj z zasebnim naslovom.',
    },
    codeTitle: 'Vpišite kodo za vajo',
    codeLead: (address) => `Pravkar je šla na ${address}.`,
    code: 'Koda',
    send: 'Pošlji kodo',
    appTitle: 'Vpišite, kar kaže aplikacija',
    passkeyTitle: 'Uporabite ključ za dostop',
    passkeyLead: 'Brskalnik vpraša po njem, kakor pri obnovi.',
    passkeyGo: 'Uporabi ključ',
    sheetTitle: 'Prinesite svoj list s kodami',
    sheetLead:
      'Vpišite prva dva znaka katere koli kode, ki je še niste uporabili. Nista skrivnost; koda ostane neporabljena.',
    sheet: 'Prva dva znaka',
    go: 'Preveri',
    mail: ({ organisation, code, help }) => ({
      subject: `Koda za vajo (${organisation})`,
      body: paragraphs(
        `Nekdo, ki je prijavljen v vaš račun v organizaciji ${organisation}, vadi obnovo dostopa. Če ste to vi, vpišite to kodo na stran, ki jo zahteva:`,
        code,
        'Koda ne odpre ničesar. Če to niste vi, je v vaš račun prijavljen nekdo drug: takoj pokličite službo za pomoč.',
        `Nihče v organizaciji ${organisation} vas ne bo nikoli vprašal po kodi ali geslu.`,
        `Služba za pomoč: ${help}`,
      ),
    }),
  },
  suggestions: {
    'saved-code': 'Pripravite list shranjenih kod: ne potrebuje ne naprave ne baterije.',
    passkey: 'Dodajte ključ za dostop: zadošča sam.',
    'authenticator-code': 'Dodajte aplikacijo za preverjanje.',
    'code-by-email': 'Pri Microsoftu, med varnostnimi podatki, prijavite zasebni e-poštni naslov.',
    'code-by-text': 'Pri Microsoftu, med varnostnimi podatki, prijavite mobilno številko.',
    'second-identity': 'Povežite prijavo drugje.',
    'recovery-contact': 'Izberite nekoga, ki jamči za vas.',
  },
  card: {
    title: (organisation) => `Ne morete v svoj račun (${organisation})?`,
    lead: 'To stran hranite na papirju: v denarnici ali na notranji strani omare.',
    print: 'Natisni to stran',
    steps: [
      'Na katerem koli telefonu ali računalniku vtipkajte zgornji naslov. Ne iščite ga in ne sledite povezavam.',
      'Vpišite službeno prijavno ime.',
      'Na dva načina, ki ste ju pripravili, dokažite, kdo ste, na primer s shranjeno kodo in s kodo na zasebni naslov.',
      'Preberite, zakaj ne morete noter, in storite, kar stran ponudi.',
    ],
    none: 'Če noben način ne deluje, pokličite ali pridite.',
    never:
      'Nihče vas ne bo vprašal po kodi, geslu ali tej strani. Če vas kdo vpraša, odložite in pokličite spodnjo številko.',
    name: 'Moje prijavno ime',
    reference: 'Moja oznaka, ko jo dobim',
  },
  again: {
    title: 'Naslednjič boste pripravljeni',
    lead: 'Ko boste spet noter, si vzemite dve minuti za pripravo na naslednjič.',
    go: 'Na pripravo',
  },
}
