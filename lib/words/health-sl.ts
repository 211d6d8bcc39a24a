/** The health page of the desk, in Slovenian. */
import type { healthEn } from './health-en.ts'
import { onPremisesHealthSl } from './on-premises-sl.ts'

const VSI_KOT_SKRBNIKI = 'Vsak račun velja za račun s posebnimi pravicami, zato si nihče ne more pomagati sam.'

export const healthSl = {
  link: 'Stanje',
  title: 'Stanje',
  lead: 'Kaj Latchkey potrebuje od storitve Microsoft 365 in od vaše datoteke s pravili ter kako je s tem. Brez česa od tega ljudem pove manj, nikoli pa napačno.',
  as: (clock: string) => `Stanje ob ${clock}. Za to stran Microsofta ni nihče nič vprašal.`,
  grades: { bad: 'Čaka na vas', less: 'Pove manj', unknown: 'Še ni znano', good: 'V redu' },
  all: 'Vse, kar je bilo pregledano, je v redu.',

  source: {
    accounts: {
      name: 'Računi',
      without: 'Nobeno ime ne pripelje do računa: tu si nihče ne more pomagati, ostanejo samo ljudje.',
    },
    methods: {
      name: 'Prijavljeni načini',
      without: 'Na prijavljeni naslov ali telefon se ne pošlje nobena koda.',
    },
    accountWrites: {
      name: 'Spremembe računov',
      without: 'Microsoft zavrne novo geslo ali ponovni vklop prijave. Vsak tak zahtevek gre k človeku.',
    },
    methodWrites: {
      name: 'Spremembe načinov prijave',
      without: 'Microsoft zavrne dovolilnico ali odstranitev načina. Vsak tak zahtevek gre k človeku.',
    },
    roles: { name: 'Skrbniške vloge', without: VSI_KOT_SKRBNIKI },
    groups: { name: 'Članstvo v skupinah', without: VSI_KOT_SKRBNIKI },
    eligibleGroups: { name: 'Skupine, ki se jim je mogoče pridružiti', without: VSI_KOT_SKRBNIKI },
    domains: { name: 'Domene', without: VSI_KOT_SKRBNIKI },
    mailboxes: { name: 'Vrsta nabiralnika', without: VSI_KOT_SKRBNIKI },
    leaveDates: { name: 'Datumi odhoda', without: VSI_KOT_SKRBNIKI },
    signIns: {
      name: 'Dnevnik prijav',
      without:
        'Zaklepi, potekla gesla in stara shranjena gesla se ne najdejo. Stran pove, da ni mogla pogledati, in ne, da je vse v redu.',
    },
    methodChanges: {
      name: 'Spremembe načinov',
      without:
        'Vpraša se dnevnik vsakega računa posebej, v tesni omejitvi. Če tudi ta ne odgovori, način brez lastnega datuma ni dokaz in je potreben drug.',
    },
    registration: {
      name: 'Poročilo o prijavljenih načinih',
      without: 'Ljudje s sinhroniziranimi računi niso napoteni na Microsoftovo lastno ponastavitev.',
    },
    risk: {
      name: 'Ogroženi računi',
      without:
        'Račun, ki ga ima Microsoft za ogroženega, se ne loči od drugih in pravila zanj ne zahtevajo tega, kar bi morala.',
    },
    inboxRules: {
      name: 'Pravila za prejeto pošto',
      without: 'Pravila, ki pošto pošiljajo ven ali jo skrivajo, se ne najdejo.',
    },
    sendingRestriction: {
      name: 'Omejeni pošiljatelji',
      without: 'Nihče ne izve, da njegov nabiralnik ne sme pošiljati, in sprostitve se tu ne vidi.',
    },
    forwarding: {
      name: 'Posredovanje nabiralnikov',
      without: 'Nabiralnik, ki vse posreduje ven, se ne najde.',
    },
    lockoutRule: {
      name: 'Nastavitve pametnega zaklepa',
      without:
        'O zaklepu piše, da traja vsaj 60 sekund, kot ga nastavi Microsoft, ne glede na nastavitev organizacije.',
    },
    passes: {
      name: 'Začasne dovolilnice',
      without: 'Za izgubljeni drugi dejavnik tu nihče ne dobi dovolilnice; take zahteve gredo k človeku.',
    },
    methodsPolicy: {
      name: 'Pravilnik o načinih preverjanja pristnosti',
      without:
        'Nihče ne izve pravočasno, da ima samo Microsoftova sporočila SMS in klice, ki se končajo leta 2027, pozneje pa ne, zakaj Microsoft zahteva ključ za dostop.',
    },
    consents: {
      name: 'Dovoljenja aplikacijam',
      without: 'Po sporočilu »To ni moj zahtevek« se ne najde, kaj je vsiljivec dovolil aplikacijam.',
    },
    deskRoles: {
      name: 'Kdo ima vlogo pri tem pultu',
      without:
        'Med seboj se primerjajo samo odobritelji, ki so se tu že prijavili, odvzeta vloga pa tu preneha v 15 minutah namesto v eni.',
    },
    accessPolicies: {
      name: 'Pravilniki pogojnega dostopa',
      without:
        'Ni znano, kaj zahteva močna prijava, zato nobena ne velja za močno: nihče se ne more pripraviti ali jamčiti, službeni račun pa je en sam navaden dokaz.',
    },
    onPremises: onPremisesHealthSl.source,
  },

  state: {
    answered: (at: string) => `Odgovarja, nazadnje ob ${at}.`,
    refused: (since: string) => `Zavrnjeno od ${since}.`,
    refusedUnknown: 'Zavrnjeno.',
    still: (since: string) => `Ni prebrano od ${since}, čeprav bi moralo biti ves čas.`,
    neverRead: 'Še ni bilo prebrano, čeprav bi moralo biti ves čas.',
    'not-asked': 'Nihče tega še ni potreboval.',
    'not-configured': 'Ni vklopljeno.',
  },
  unreadable: {
    'left-out': (rows: number, at: string) =>
      `Vrstice, ki jih v zadnjem dnevu ni bilo mogoče prebrati in so izpuščene: ${rows} (nazadnje ob ${at}).`,
    worst: (rows: number, at: string) =>
      `Vrstice, ki jih v zadnjem dnevu ni bilo mogoče prebrati: ${rows} (nazadnje ob ${at}). Veljajo za najhujše, kar lahko povedo.`,
    unseen: (rows: number, at: string) =>
      `Vrstice, ki jih v zadnjem dnevu ni bilo mogoče prebrati: ${rows} (nazadnje ob ${at}). To, čemur so pripadale, velja za neodgovorjeno.`,
  },
  fix: {
    onPremises: onPremisesHealthSl.fix,
    role: (permissions: string, role: string) =>
      `Aplikaciji, ki izvaja spremembe, v Entra ID dodelite ${permissions} s soglasjem skrbnika in vlogo ${role}. Če ima oboje, je zadnji račun zunaj skrbniške enote te vloge ali ima sam skrbniško vlogo.`,
    permission: (permissions: string) =>
      `Bralni aplikaciji v Entra ID dodelite ${permissions}, s soglasjem skrbnika. V eni uri se poskusi znova.`,
    licence: (licence: string) => `Za to je potrebna licenca ${licence}. Brez nje se ne izgubi nič drugega.`,
    permissionOrLicence: (permissions: string, licence: string) =>
      `Bralni aplikaciji v Entra ID dodelite ${permissions}, s soglasjem skrbnika. Če je to že dodeljeno, okolju manjka licenca ${licence}. V eni uri se poskusi znova.`,
    unreadable:
      'Microsoft odgovarja v obliki, ki je ta različica ne pozna. Vsebina vrstic se tu ne hrani; če traja, poiščite novejšo različico.',
    still:
      'Microsoft morda omejuje zahteve ali ne deluje. Če traja, v dnevniku tega mesta poiščite »A shared log was cut off«.',
    exchange: (permissions: string) =>
      `Če to želite, nastavite LATCHKEY_EXCHANGE=on in dodelite ${permissions}; na čem to sloni, pove stran dokumentacije o dovoljenjih.`,
  },

  waived: {
    name: (lookup: string) => `Se ne preverja: ali račun ${lookup}`,
    means: (accountClass: string) =>
      `Račun vrste »${accountClass}« lahko velja za takega, ki si pomaga sam. Zakaj je bilo to sprejeto, pove datoteka s pravili:`,
    fix: (lookup: string) => `Da se spet preverja, v datoteki s pravili odstranite ${lookup} iz waivedLookups.`,
  },
  two: {
    name: { approve: 'Dva odobritelja, ki sta dva človeka', ease: 'Dva skrbnika, ki sta dva človeka' },
    good: {
      approve: (count) => `Število računov z vlogo odobritelja: ${count}. Vsaj dva pripadata različnima človekoma.`,
      ease: (count) => `Število računov z vlogo skrbnika: ${count}. Vsaj dva pripadata različnima človekoma.`,
    },
    bad: {
      approve: (count) =>
        count < 2
          ? `${count === 1 ? 'Vlogo odobritelja ima samo en račun' : 'Vloge odobritelja nima noben račun'}.`
          : `Število računov z vlogo odobritelja: ${count}. Za nobena dva ni mogoče reči, da pripadata različnima človekoma.`,
      ease: (count) =>
        count < 2
          ? `${count === 1 ? 'Vlogo skrbnika ima samo en račun' : 'Vloge skrbnika nima noben račun'}.`
          : `Število računov z vlogo skrbnika: ${count}. Za nobena dva ni mogoče reči, da pripadata različnima človekoma.`,
    },
    costs: {
      approve: 'Ničesar, za kar sta potrebni dve odobritvi, ni mogoče odobriti.',
      ease: 'Nihče ne more izklopiti ali skrajšati načina povečane nevarnosti in nihče ne more potrditi datoteke s pravili, ki dovoljuje več.',
    },
    alone: 'Datoteka s pravili dovoljuje, da oboje stori en skrbnik, 24 ur po tem, ko so vsi obveščeni.',
    notAlone:
      'Datoteka s pravili dovoljuje, da oboje stori en skrbnik, a tega ne more nihče: okolje ne pove, kdo ima vlogo. Aplikaciji za branje dodelite Application.Read.All in, kjer imajo vloge skupine, GroupMember.Read.All.',
    fixCount: {
      approve: 'V Entra ID dodelite vlogo Recovery.Approver še eni osebi.',
      ease: 'V Entra ID dodelite vlogo Recovery.Administrator še eni osebi ali pa v datoteki s pravili navedite tveganje pod soleAdministrator.',
    },
    notYet: 'Primerjava še ni narejena. Poglejte znova čez nekaj minut.',
    at: (clock) => `Primerjano ob ${clock}.`,
    signedInOnly: 'Primerjani so samo tisti, ki so se tu že prijavili, ker okolje ne pove, kdo ima vlogo.',
  },
  apart: {
    name: 'Ni mogoče razločiti',
    stands: (one, other) => `${one} in ${other} sta morda ista oseba.`,
    costs: {
      approve: 'Štejeta kot en odobritelj.',
      ease: 'Štejeta kot en skrbnik.',
      both: 'Štejeta kot en odobritelj in kot en skrbnik.',
    },
    fix: 'Oba računa dodajte v people v datoteki s pravili, vsakega v svojo vrstico, ali pa obema v Entra ID vpišite številko zaposlenega.',
  },
  sole: {
    name: 'En skrbnik odloča sam',
    stands:
      'Kjer nobenih dveh skrbnikov ni mogoče razločiti, eden od njiju sam izklopi način povečane nevarnosti in potrdi pravila, 24 ur po tem, ko so vsi obveščeni. Zakaj je bilo to sprejeto, pove datoteka s pravili:',
    fix: 'Ko sta skrbnika dva, soleAdministrator umaknite iz datoteke s pravili.',
  },
  mail: {
    name: 'E-pošta',
    routes: {
      graph: 'Kode in obvestila gredo prek Microsoft Graph.',
      'smtp-oauth': 'Kode in obvestila gredo prek Exchange Online po SMTP, s prijavo z žetonom.',
      smtp: 'Kode in obvestila gredo prek strežnika SMTP.',
      azure: 'Kode in obvestila gredo prek Azure Communication Services.',
    },
    bounces: {
      read: 'Kodo, ki se vrne, Latchkey opazi, oseba pa izve, naj uporabi drugo možnost.',
      unread: 'Kode, ki se vrne pošiljatelju, Latchkey ne opazi.',
    },
    basic: {
      ends: 'Kode in obvestila gredo prek Exchange Online z geslom. Microsoft to konec decembra 2026 privzeto izklopi.',
      ended:
        'Kode in obvestila gredo prek Exchange Online z geslom. Microsoft je to konec decembra 2026 privzeto izklopil.',
    },
    costs:
      'Po tem se po e-pošti ne pošlje nobena koda, razen če skrbnik Exchange gesla znova dovoli. Microsoft jih bo dokončno odstranil; datum objavi v drugi polovici leta 2027.',
    fix: 'LATCHKEY_MAIL_ROUTE nastavite na graph ali smtp-oauth. Ukazi so v docs/mail.md.',
  },
  refused: {
    name: { email: 'E-pošta se ne pošilja', text: 'Sporočila SMS se ne pošiljajo' },
    stands: (since, why) =>
      why ? `Pot od ${since} ni sprejela ničesar: ${why}.` : `Pot od ${since} ni sprejela ničesar.`,
    costs: 'Kode in obvestila čakajo, pošiljanje se ponavlja. Do takrat se na ta način ne more izkazati nihče.',
    fix: {
      email: 'Zaženite npm run mail:try s svojim naslovom. Pove, od kod to navadno izvira.',
      text: 'Preverite naslov in ključ prehoda za SMS oziroma vir Azure.',
    },
  },
  phone: {
    name: 'Način dokazovanja brez telefona',
    good: (ways: string) => `Na voljo je: ${ways}.`,
    bad: 'Ni nobenega. Kdor je telefon izgubil ali ga nima, tu ne more dokazati ničesar.',
    fix: 'V datoteki s pravili pod factors vklopite katerega: code-by-email ali second-identity s ponudnikom.',
    basis: 'NIST SP 800-63B-4 §3.1.3.3 ga zahteva, ker je telefonsko omrežje omejen način.',
  },
  strong: {
    name: 'Kaj zahteva močna prijava',
    none: 'V datoteki s pravili ni naveden noben kontekst za preverjanje pristnosti, zato nobena prijava v Entra ID ne velja za močno.',
    noneCosts: 'Nihče se ne more pripraviti ali jamčiti, službeni račun pa je en sam navaden dokaz.',
    noneFix:
      'V Entra ID nastavite kontekst za preverjanje pristnosti in ga v datoteki s pravili navedite kot strongSignIn.',
    unread: (context) =>
      `Ni bilo mogoče preveriti, kaj zahteva kontekst ${context}, zato nobena prijava ne velja za močno: nihče se ne more pripraviti ali jamčiti.`,
    unreadFix:
      'Aplikaciji za branje v Entra ID s privolitvijo skrbnika dajte Policy.Read.All. Prebere se v eni uri in ob zagonu.',
    demands: {
      'phishing-resistant': (context) =>
        `Kontekst ${context} zahteva preverjanje pristnosti, odporno proti lažnemu predstavljanju.`,
      multifactor: (context) =>
        `Kontekst ${context} zahteva dva dejavnika, med njimi tudi take, ki jih lažna prijavna stran lahko posreduje naprej.`,
      nothing: (context) =>
        `Konteksta ${context} ne varuje nič: Entra ID ga prizna že samo z geslom. Nobena prijava ne velja za močno, zato se nihče ne more pripraviti ali jamčiti.`,
    },
    leavesOut:
      'Pravilnik nekatere račune izpušča, na primer tiste za nujne primere. Entra ID jim prizna kontekst brez njega, zato njihove prijave ne veljajo za močne.',
    fix: {
      multifactor: 'V tem pravilniku pogojnega dostopa zahtevajte moč »Phishing-resistant MFA«.',
      nothing:
        'Dodajte pravilnik pogojnega dostopa za ta kontekst, za vse uporabnike in brez pogojev, ki zahteva moč »Phishing-resistant MFA«, in ga vklopite.',
    },
  },
  deskSignIn: {
    name: 'Kaj zahteva prijava pri pultu',
    unread: 'Ni bilo mogoče preveriti, kateri pravilnik pogojnega dostopa varuje pult.',
    unreadFix: 'Aplikaciji za branje v Entra ID s privolitvijo skrbnika dajte Policy.Read.All.',
    demands: {
      'phishing-resistant':
        'Pogojni dostop od vsakogar, ki se prijavi pri pultu, zahteva preverjanje pristnosti, odporno proti lažnemu predstavljanju.',
      multifactor:
        'Pogojni dostop od vsakogar, ki se prijavi pri pultu, zahteva dva dejavnika, med njimi tudi take, ki jih lažna prijavna stran lahko posreduje naprej.',
      nothing:
        'Noben pravilnik pogojnega dostopa od prijave pri pultu ne zahteva več kot gesla vedno in od povsod. Privzetih varnostnih nastavitev od tu ni mogoče videti.',
    },
    leavesOut: 'Pravilnik nekatere račune izpušča ali velja le za nekatere ljudi.',
    fix: 'Dodajte pravilnik pogojnega dostopa za registracijo pulta, za vse, ki imajo pri njem vlogo, ki zahteva moč »Phishing-resistant MFA«.',
  },
  paths: {
    name: 'Vsa pot brez telefona',
    good: (number, some) =>
      number === 1 ? `Zadošča en način: ${some}.` : `Število načinov, ki zadoščajo: ${number}, med njimi ${some}.`,
    bad: 'Nobeden od ponujenih načinov, sam ali skupaj z drugim, ne zadošča za spremembo brez telefona. Kdor je svojega izgubil, konča pri človeku.',
    fix: 'V datoteki s pravili pod factors vklopite saved-code, passkey ali second-identity ali pa umaknite kak par iz notTogether.',
    struck: (pairs) => `V datoteki s pravili je prečrtano: ${pairs}.`,
    and: (one, other) => `${one} skupaj z: ${other}`,
  },
} satisfies typeof healthEn
