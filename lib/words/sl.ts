/** Vse, kar prosilec prebere, v slovenščini. */
import type { RemedyId } from '../remedies/index.ts'
import type { en } from './en.ts'
import { type CodeMailFacts, type CodeTextFacts, type Letter, type NoticeFacts, paragraphs } from './facts.ts'
import { pluralIn } from './plural.ts'

const plural = pluralIn('sl')
const times = (count: number) =>
  plural(count, { one: 'napačno geslo', two: 'napačni gesli', few: 'napačna gesla', other: 'napačnih gesel' })

const closing = ({ stopAddress, statusAddress, organisation, help }: NoticeFacts): string =>
  paragraphs(
    stopAddress &&
      `Če to niste bili vi, odprite naslednji naslov. Najprej pokaže, kaj bo ustavljeno; dokler ne pritisnete gumba, se ne zgodi nič. Velja 7 dni.\n${stopAddress}`,
    `Kako daleč je zahtevek:\n${statusAddress}`,
    `V organizaciji ${organisation} vas nihče nikoli ne bo vprašal po kodi ali geslu.`,
    `Pogovor s človekom: ${help}`,
  )

const letter = (facts: NoticeFacts, subject: string, ...body: readonly (string | null)[]): Letter => ({
  subject,
  body: paragraphs(`Pozdravljeni, ${facts.name}!`, ...body, `Oznaka zahtevka: ${facts.reference}.`, closing(facts)),
})

const changed: Readonly<Record<RemedyId, string>> = {
  wait: 'Čakanja na vaš račun je konec',
  'reset-password': 'Vaše geslo je bilo zamenjano, vse naprave so odjavljene',
  'end-sessions': 'Vaš račun je bil odjavljen na vseh napravah',
  'enable-sign-in': 'Prijava v vaš račun je spet vklopljena',
  'lift-sending-restriction': 'Vaš nabiralnik lahko spet pošilja',
}

export const sl: typeof en = {
  name: 'Slovenščina',

  refusals: {
    nameUnreadable: 'Vpišite celotno službeno prijavno ime, tudi del za znakom @.',
    nameNotOurs: 'Vpišite prijavno ime te organizacije. Del za znakom @ ni naš.',
    codeUnreadable: 'Kodo vpišite s samimi števkami. Presledki in vezaji ne motijo.',
    codeIncorrect: 'To ni koda, ki smo jo poslali. Primerjajte jo z najnovejšim sporočilom in jo vpišite znova.',
    codeSuperseded: 'To kodo je zamenjala novejša. Vpišite kodo iz najnovejšega sporočila.',
    codeExpired: 'Koda je starejša od 10 minut. Spodaj prosite za novo.',
    tooManyAttempts: 'Ta način ima za danes dovolj poskusov. Izberite drugega ali pokličite človeka.',
    tooManySends: 'Po tej poti ta čas ne moremo poslati nove kode. Izberite drug način ali pokličite človeka.',
    tooManyRequests:
      'S tega mesta je prišlo preveč zahtevkov. Počakajte malo in poskusite znova ali pokličite človeka.',
    identityNotAccepted: 'Ta prijava tu ne more biti dokaz. Izberite drug način ali pokličite človeka.',
    passwordTooShort: 'Vpišite geslo z vsaj 8 znaki.',
    passwordTooLong: 'Vpišite geslo z največ 256 znaki.',
    passwordTooPlain: 'Uporabite vsaj troje od tega: male črke, velike črke, števke, znake.',
    passwordUnsupportedCharacter:
      'Uporabite črke od A do Z brez strešic in naglasov, števke in običajne znake. Drugih Microsoft ne sprejme.',
    passwordContainsName: 'Izpustite svoje ime, prijavno ime in ime organizacije.',
    passwordTooGuessable: 'To geslo je lahko uganiti. Dodajte še kakšno besedo, ki ne sodi zraven.',
    passwordDiffers: 'Gesli se razlikujeta. Dvakrat vpišite isto geslo.',
    passwordRefused: 'Microsoft tega gesla ni sprejel, ker je na seznamu pogosto uganjenih. Izberite drugačno.',
    choiceMissing: 'Izberite enega od načinov.',
    reasonMissing: 'Navedite razlog. Prosilec ga bo prebral.',
    notPermitted: 'To tu ni dovoljeno.',
    notYourOwn: 'O svojem računu ne morete odločati. To mora storiti drug odobritelj.',
    secondApproverNeeded: 'Strinjati se mora še drug odobritelj.',
    signInTooOld: 'Najprej se znova prijavite: za to odločitev je potrebna prijava iz zadnjih nekaj minut.',
    requestUnknown: 'Takega zahtevka ni ali pa povezava ne velja več.',
    requestMovedOn: 'Zahtevek je medtem šel naprej. Tukaj je zdaj.',
    requestLapsed: 'Zahtevek se je končal, ker ga nihče ni nadaljeval. Začnete lahko novega.',
    tenantUnavailable: 'Microsoft 365 ta hip ne odgovarja. Nič se ni spremenilo. Poskusite čez minuto.',
  },

  messages: {
    codeMail: ({ code, minutes, organisation, reference, help }: CodeMailFacts): Letter => ({
      subject: `Vaša koda za obnovo dostopa (${organisation})`,
      body: paragraphs(
        `Nekdo, upamo, da vi, obnavlja dostop do vašega računa v organizaciji ${organisation}. Za nadaljevanje vpišite to kodo na stran, ki jo zahteva:`,
        code,
        `Velja enkrat, ${plural(minutes, { one: 'minuto', two: 'minuti', few: 'minute', other: 'minut' })}, in samo na strani, na kateri ste prosili zanjo.`,
        `Če niste prosili zanjo, ne storite ničesar: brez kode se ne zgodi nič. V organizaciji ${organisation} vas nihče nikoli ne bo vprašal po njej.`,
        `Oznaka zahtevka: ${reference}. Pogovor s človekom: ${help}`,
      ),
    }),
    codeText: ({ code, organisation, host }: CodeTextFacts): string =>
      `${code} je koda za obnovo dostopa do računa (${organisation}). Nihče vas ne bo vprašal po njej.\n\n@${host} #${code.replace(/\s/g, '')}`,
    notices: {
      proved: (facts: NoticeFacts): Letter =>
        letter(
          facts,
          `Nekdo obnavlja dostop do vašega računa (${facts.organisation})`,
          `${facts.at}: nekdo je dokazal, da ste to vi, da bi obnovil dostop do vašega računa v organizaciji ${facts.organisation}.`,
          'Če ste bili to vi, vam ni treba storiti ničesar.',
        ),
      recovered: (facts: NoticeFacts): Letter =>
        letter(
          facts,
          `${changed[facts.remedy ?? 'wait']} (${facts.organisation})`,
          `${changed[facts.remedy ?? 'wait']}. To se je zgodilo pri obnovi dostopa: ${facts.at}.`,
          'Če ste bili to vi, tu ni treba storiti nič več. Staro geslo odstranite iz telefonov in poštnih programov.',
        ),
      queued: (facts: NoticeFacts): Letter =>
        letter(
          facts,
          `Vaš zahtevek ${facts.reference} je pri skrbniku`,
          `${facts.at}: vaš zahtevek za obnovo dostopa do računa v organizaciji ${facts.organisation} je prejel skrbnik. Ničesar vam ni treba znova razlagati in stran lahko zaprete.`,
          'Ko bo odločeno, vam pišemo na ta naslov.',
        ),
      approved: (facts: NoticeFacts): Letter =>
        letter(
          facts,
          `Odobreno: vrnite se in dokončajte (${facts.organisation})`,
          `Skrbnik je odobril vaš zahtevek: ${facts.at}. Za konec se vrnite na stran za obnovo na napravi in v brskalniku, kjer ste začeli, in še enkrat dokažite, da ste to vi. Odobritev velja 24 ur.`,
        ),
      declined: (facts: NoticeFacts): Letter =>
        letter(
          facts,
          `Vaš zahtevek ${facts.reference} je zavrnjen`,
          `Skrbnik je zavrnil vaš zahtevek: ${facts.at}.`,
          facts.reason && `Razlog: ${facts.reason}`,
          'Če menite, da gre za pomoto, pokličite človeka in povejte oznako zahtevka.',
        ),
      done: (facts: NoticeFacts): Letter =>
        letter(
          facts,
          `${changed[facts.remedy ?? 'wait']} (${facts.organisation})`,
          `${changed[facts.remedy ?? 'wait']}. Odločil je skrbnik, spremembo smo preverili: ${facts.at}.`,
        ),
      'wait-over': (facts: NoticeFacts): Letter =>
        letter(
          facts,
          `Prijavo lahko spet poskusite (${facts.organisation})`,
          `Čas, ki smo ga navedli, je minil (${facts.at}). Poskusite se prijaviti, enkrat, z geslom, o katerem ste prepričani. Če ne uspe, se raje vrnite na stran za obnovo, kot da poskušate naprej.`,
        ),
      frozen: (facts: NoticeFacts): Letter =>
        letter(
          facts,
          `Obnova dostopa do vašega računa je ustavljena (${facts.organisation})`,
          `${facts.at}: nekdo je sporočil, da zahtevek za obnovo dostopa do vašega računa v organizaciji ${facts.organisation} ni vaš. Zahtevek je ustavljen, služba za pomoč je obveščena.`,
        ),
      lapsed: (facts: NoticeFacts): Letter =>
        letter(
          facts,
          `Vaš zahtevek ${facts.reference} se je končal`,
          `Zahtevka ni nihče nadaljeval, zato se je končal: ${facts.at}. Če se še vedno ne morete prijaviti, začnite novega.`,
        ),
    },
  },

  causes: {
    'account-disabled': {
      name: 'Prijava izklopljena',
      headline: () => 'Skrbnik je izklopil prijavo v vaš račun',
      meaning: 'Geslo ni krivo. Prijava je zavrnjena, še preden ga kdo pogleda, zato novo geslo ne bi pomagalo.',
      canDo: 'Tu prosite, naj jo spet vklopijo. Zahtevek gre k skrbniku skupaj z vsem, kar je na tej strani.',
      whoElse: 'Vklopi jo lahko samo skrbnik, ki bo želel vedeti, zakaj je bila izklopljena.',
    },
    'smart-lockout': {
      name: 'Zaklenjen po napačnih geslih',
      headline: ({ until, over }) =>
        until && !over
          ? `Vaš račun je zaklenjen vsaj do ${until}`
          : 'Vaš račun je bil zaklenjen in je zdaj morda že odprt',
      meaning:
        'Eno za drugim je prišlo preveč napačnih gesel, zato Microsoft nekaj časa zavrača vsako prijavo, tudi s pravim geslom.',
      canDo:
        'Počakajte in medtem ne poskušajte ničesar: vsako novo napačno geslo podaljša naslednji zaklep. Ali pa izberite novo geslo.',
      whoElse: 'Zaklepa ne more odpreti nihče, niti skrbnik. Edina druga pot je novo geslo.',
    },
    'password-expired': {
      name: 'Geslo poteklo',
      headline: () => 'Vašemu geslu je potekel rok in ga je treba zamenjati',
      meaning:
        'Vpisali ste pravo geslo. Starejše je, kot dovoli vaša organizacija, in Microsoft z njim ne spusti nikogar noter.',
      canDo: 'Izberite novo geslo.',
      whoElse: 'Če ga ne morete zamenjati tu, vam to lahko omogoči skrbnik.',
    },
    'wrong-passwords-one-device': {
      name: 'Staro geslo na napravi',
      headline: ({ device, app }) =>
        `${device ?? app ?? 'Ena od vaših naprav'} v vašem imenu ves čas pošilja napačno geslo`,
      meaning: 'Vsa napačna gesla prihajajo iz enega programa z enega kraja: najbrž je tam shranjeno staro geslo.',
      canDo:
        'Odprite ta program in vpišite sedanje geslo ali račun iz njega odstranite. Če gesla ne poznate več, izberite novo.',
      whoElse: 'Z vaše naprave ga namesto vas ne more odstraniti nihče.',
    },
    'sending-restricted': {
      name: 'Pošiljanje omejeno',
      headline: () => 'Microsoft je vašemu nabiralniku ustavil pošiljanje',
      meaning:
        'Iz nabiralnika je odšlo več ali bolj nenavadnih sporočil, kot bi smelo. To pogosto pomeni, da račun uporablja še kdo.',
      canDo: 'Tu prosite, naj to kdo pogleda. Pošto še vedno prejemate.',
      whoElse: 'Skrbnik mora najprej zavarovati račun, potem lahko omejitev odpravi.',
    },
    'nothing-wrong': {
      name: 'Nič ne najdemo',
      headline: () => 'Ne vidimo ničesar, kar bi ustavljalo vaš račun',
      meaning: 'Račun je vklopljen, ni zaklenjen in nič od tega, kar vidimo, ga ne zavrača.',
      canDo: 'Poskusite se prijaviti še enkrat, počasi, s celotnim imenom. Če gesla niste prepričani, izberite novo.',
      whoElse: 'Če še vedno ne gre, si zapišite kodo napake, ki jo pokaže Microsoft, in vprašajte človeka.',
    },
  },

  remedies: {
    wait: {
      name: 'Čakanje',
      button: 'Počakam',
      consequences: ['Nič se ne spremeni.', 'Ko čas mine, vam pišemo. To stran lahko zaprete.'],
      changed: changed.wait,
    },
    'reset-password': {
      name: 'Novo geslo',
      button: 'Izberem novo geslo',
      consequences: [
        'Staro geslo takoj neha veljati.',
        'Vse naprave in programi se odjavijo in vprašajo po novem.',
        'Tega ni mogoče razveljaviti.',
      ],
      changed: changed['reset-password'],
    },
    'end-sessions': {
      name: 'Odjava povsod',
      button: 'Odjavim se povsod',
      consequences: [
        'Vse naprave in programi se odjavijo, najpozneje v približno eni uri.',
        'Geslo ostane enako.',
        'Tega ni mogoče razveljaviti; prijavite se znova.',
      ],
      changed: changed['end-sessions'],
    },
    'enable-sign-in': {
      name: 'Vklop prijave',
      button: 'Prosim za vklop prijave',
      consequences: ['Skrbnik pogleda, zakaj je bila prijava izklopljena, in odloči.', 'Geslo ostane enako.'],
      changed: changed['enable-sign-in'],
    },
    'lift-sending-restriction': {
      name: 'Spet dovoljeno pošiljanje',
      button: 'Prosim, da smem spet pošiljati',
      consequences: [
        'Skrbnik najprej zavaruje račun: novo geslo, posredovanje, pravila nabiralnika.',
        'Nato omejitev odpravi, mi pa preverimo, ali je res ni več.',
      ],
      changed: changed['lift-sending-restriction'],
    },
  },

  count: { wrongPasswords: times },
}
