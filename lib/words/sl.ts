/** Vse, kar prosilec prebere, v slovenščini. */
import { signInRefusedSl } from './sign-in-refused-sl.ts'
import { approvalsSl } from './approvals-sl.ts'
import { attemptLetter } from './attempt-letter.ts'
import type { RemedyId } from '../rules/remedies/index.ts'
import { signInSenseOf } from '../rules/diagnosis/reported-code.ts'
import { awaitedSl } from './awaited-sl.ts'
import { catalogues } from './catalogues.ts'
import { coolingLetters } from './cooling-letters.ts'
import { describeDevice } from './describe-device.ts'
import { byHandClaimantSl, fixedSl, fixElsewhereSl } from './by-hand-sl.ts'
import { inDirectorySl } from './in-directory-sl.ts'
import { causesSl } from './causes-sl.ts'
import { codesSl } from './codes-sl.ts'
import { deviceSl } from './device-sl.ts'
import { microsoftResetSl } from './microsoft-reset-sl.ts'
import { leaveSl } from './leave-sl.ts'
import type { en } from './en.ts'
import { enrolRefusalsSl, enrolSl, workSl } from './enrol-sl.ts'
import { knownSl } from './known-sl.ts'
import { linkedSl } from './linked-sl.ts'
import { passkeyDaySl } from './passkey-day-sl.ts'
import { walletSl } from './wallet-sl.ts'
import { describeBeginning } from './describe-beginning.ts'
import { notYouSentences } from './not-you.ts'
import { codeLetter, ownerLetters } from './owner-letters.ts'
import { onPremisesRefusalsSl, onPremisesSl, unlockSl } from './on-premises-sl.ts'
import { planSl } from './plan-sl.ts'
import { pluralIn } from './plural.ts'
import { begunSl, vouchSl } from './vouch-sl.ts'
import { linkSetAsideRefusalSl, stoppedSl, stopSetAsideSl } from './stopping-sl.ts'
import { elsewhereLetters } from './elsewhere-letters.ts'
import { enrolLetters } from './enrol-letters.ts'
import { vouchingLetter } from './vouching-letter.ts'
import { newCodeSl, passkeySl, waysSl } from './ways-sl.ts'

const sentences = catalogues.sl
const deviceWords = describeDevice(sentences.where)
const plural = pluralIn('sl')
const times = (count: number) =>
  plural(count, { one: 'napačno geslo', two: 'napačni gesli', few: 'napačna gesla', other: 'napačnih gesel' })

const { changed } = sentences.effects
const begunWith = describeBeginning(sentences.beginning, 'sl')
const { without: noLink } = notYouSentences(sentences.notices)

const refusal = (code: number): string => {
  const sense = signInSenseOf(code)
  return sense ? codesSl.senses[sense].event : `Zavrnjeno (${code})`
}

const HOURS = { one: 'uri', other: 'urah' }
const WORKING_HOURS = { one: 'delovni uri', other: 'delovnih urah' }

export const sl: typeof en = {
  name: 'Slovenščina',

  refusals: {
    nameUnreadable: 'Vpišite celotno službeno prijavno ime, tudi del za znakom @.',
    nameNotOurs: 'Vpišite prijavno ime te organizacije. Del za znakom @ ni naš.',
    codeUnreadable: 'Vpišite vse števke kode in nič drugega. Presledki in vezaji ne motijo.',
    savedCodeUnreadable: 'Vpišite celo shranjeno kodo: 16 črk in števk, kot so na listu.',
    answerNotAccepted: 'To ni bilo sprejeto. Preverite in poskusite znova ali izberite drug način.',
    answerTooLate: 'Ta stran je odprta že več kot 10 minut. Še enkrat izberite način.',
    notReadyYet: 'Še se pripravljamo. Čez nekaj sekund pritisnite znova.',
    codeIncorrect: 'To ni prava koda. Primerjajte jo z najnovejšo, ki ste jo prejeli ali slišali, in jo vpišite znova.',
    codeSuperseded: 'To kodo je zamenjala novejša. Vpišite najnovejšo, ki ste jo prejeli ali slišali.',
    codeExpired: 'Koda je starejša od 10 minut. Prosite za novo.',
    waitYourTurn:
      'Ta hip prosi za pomoč veliko ljudi, zato je nastala kratka vrsta. Vaše mesto je shranjeno: ko pridete na vrsto, znova pritisnite »Naprej«. Kar ste vpisali, ostane tukaj.',
    tryLater:
      'Zaporedoma je bilo vpisanih več napačnih kod, zato je treba z naslednjo malo počakati. Nič ni zaklenjeno: takoj lahko izberete drug način ali pokličete človeka.',
    handOverOver: 'Tega ni več mogoče uporabiti. Začnite znova na napravi, ki prikazuje kvadratno kodo.',
    handOverIncorrect: 'To ni koda, ki jo prikazuje druga naprava. Preverite jo in jo vpišite znova.',
    stepSpent:
      'Odgovor je bil petkrat napačen, zato tu ni več poskusov. Spodaj znova izberite isti način za pet novih poskusov ali pa izberite drugega.',
    tooManyAttempts:
      'Ta način je imel preveč poskusov, zato je za zdaj zaprt. Izberite drug način ali pokličite službo za pomoč.',
    tooManySends: 'Po tej poti ta čas ne moremo poslati nove kode. Izberite drug način ali pokličite človeka.',
    tooManyRequests:
      'S tega mesta je prišlo preveč zahtevkov. Počakajte malo in poskusite znova ali pokličite človeka.',
    identityNotAccepted: 'Ta prijava tu ne more biti dokaz. Izberite drug način ali pokličite človeka.',
    identityLinkedAlready: 'Ta račun je že povezan.',
    workAccountRefused:
      'Microsoft vas pravkar ni spustil noter. S tem se ni nič pokvarilo: izberite tu drug način ali pokličite človeka.',
    passwordTooShort: 'Vpišite geslo z vsaj 8 znaki.',
    passwordTooLong: 'Vpišite geslo z največ 256 znaki.',
    passwordTooPlain: 'Uporabite vsaj troje od tega: male črke, velike črke, števke, znake.',
    passwordUnsupportedCharacter:
      'Uporabite črke od A do Z brez strešic in naglasov, števke in običajne znake. Drugih Microsoft ne sprejme.',
    passwordContainsName: 'Izpustite svoje ime, prijavno ime in ime organizacije.',
    passwordBreached:
      'To geslo je na seznamu gesel, ukradenih drugje, zato ga napadalci preizkusijo najprej. Izberite drugo, ki ga ne uporabljate nikjer.',
    passwordTooGuessable: 'To geslo je lahko uganiti. Dodajte še kakšno besedo, ki ne sodi zraven.',
    passwordDiffers: 'Gesli se razlikujeta. Dvakrat vpišite isto geslo.',
    passwordRefused: 'Microsoft tega gesla ni sprejel, ker je na seznamu pogosto uganjenih. Izberite drugačno.',
    linkSetAside: linkSetAsideRefusalSl,
    choiceMissing: 'Izberite enega od načinov.',
    otherNumberFirst: 'Najprej odstranite nadomestno mobilno številko. Microsoft je brez mobilne ne obdrži.',
    comparisonMissing:
      'Vpišite številko, ki ste jo primerjali: s službene izkaznice ali konec številke osebnega dokumenta (vsaj štiri znake).',
    noteTooLong: 'Skrajšajte opombo na 300 znakov.',
    reasonMissing: 'Navedite razlog.',
    notPermitted: 'To tu ni dovoljeno.',
    switchMovedOn: 'To stikalo je nekdo premaknil, odkar je bila stran prikazana. Tako je zdaj.',
    notYourOwn: 'O svojem računu ne morete odločati. To mora storiti drug odobritelj.',
    vouchesNotDecides: 'Kdor za nekoga jamči, o njem ne odloča, in obratno.',
    pairingUnknown:
      'Ta začetna koda ne deluje. Morda je napačno vpisana, že uporabljena ali starejša od 10 minut. Preverite jo ali prosite službo za pomoč za novo.',
    deskCodeUnreadable: 'Vpišite celo kodo: 8 števk ali dve skupini po štiri črke in števke.',
    identityCodeElsewhere:
      'To je koda za preverjanje identitete. Z njo dokažete, kdo ste, v zahtevku, ki ste ga že začeli, v tem brskalniku pa ga ni. Odprite stran, kjer ste začeli, in jo vpišite tam.',
    startCodeElsewhere:
      'To je začetna koda. V ta brskalnik prinese drug zahtevek, kar ste dokazali v tem, pa tam ne bi štelo. Če vam jo je služba za pomoč pravkar prebrala, jo vpišite na strani za začetne kode.',
    secondCheckNeeded:
      'Ta oseba lahko to dokaže na dva načina, uporabila pa je enega. Najprej jo prosite za drugega: preberite ji kodo ali naj začne znova in uporabi oba.',
    secondApproverNeeded: 'Strinjati se mora še drug odobritelj: drug človek in ne drug račun istega človeka.',
    approversNotToldApart:
      'Ni mogoče ugotoviti, ali ste z drugo osebo dva človeka. V datoteki s pravili oba računa dodajte v `people`, vsakega v svojo vrstico, ali pa obema v Entra ID vpišite številko zaposlenega.',
    signInTooOld: 'Najprej se znova prijavite: za to je potrebna prijava iz zadnjih nekaj minut.',
    signInTooWeak: 'Prijavite se z več kot le geslom: potreben je drugi dejavnik, ki ga je Microsoft pravkar preveril.',
    signInStrengthUnknown:
      'Microsoft ne pove, kako močna je bila vaša prijava, zato je tu ni mogoče uporabiti. Uredi skrbnik: v storitvi Entra ID nastavi kontekst za preverjanje pristnosti in ga v datoteki s pravili navede kot strongSignIn.',
    signInGuardUnread:
      'Ni bilo mogoče preveriti, kaj je Microsoft od vas zahteval ob prijavi, zato je tu ni mogoče uporabiti. Poskusite znova čez nekaj minut. Če se ponavlja, uredi skrbnik: aplikaciji za branje v Entra ID dodeli Policy.Read.All.',
    signInNotGuarded:
      'Vaša organizacija pri tej prijavi od vas ne zahteva več kot gesla, zato je tu ni mogoče uporabiti. Uredi skrbnik: vklopljen pravilnik pogojnega dostopa mora za kontekst, ki ga navaja strongSignIn, zahtevati preverjanje pristnosti, odporno proti lažnemu predstavljanju, in vas ne sme izpustiti.',
    ...enrolRefusalsSl,
    ...onPremisesRefusalsSl,
    signInTimeUnknown:
      'Microsoft ne pove, kdaj ste se prijavili, zato prijave tu ni mogoče uporabiti. Uredi skrbnik: žetonu ID v registraciji aplikacije doda neobvezno trditev auth_time.',
    sessionUnknown: 'Ta oseba tu ni več prijavljena.',
    requestUnknown: 'Takega zahtevka ni ali pa povezava ne velja več.',
    requestMovedOn: 'Zahtevek je medtem šel naprej. Tukaj je zdaj.',
    notYourTurn:
      'Samo trenutek: Microsoft 365 odgovori le na toliko vprašanj hkrati, drugi pa so vprašali pred vami. Nič se ni spremenilo.',
    tenantUnavailable: 'Microsoft 365 ta hip ne odgovarja. Nič se ni spremenilo. Poskusite čez minuto.',
  },

  signInRefused: signInRefusedSl,

  messages: {
    codeMail: codeLetter(sentences),
    texts: sentences.texts,
    vouch: vouchingLetter(sentences, (device) => device),
    attempts: attemptLetter(sentences),
    notices: ownerLetters(sentences, (remedy: RemedyId): string => sl.remedies[remedy].name, begunWith),
  },

  approvals: approvalsSl,
  causes: causesSl,

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
        'Vaše naprave in programi vprašajo po novem, nekateri v eni uri.',
        'Tega ni mogoče razveljaviti.',
      ],
      changed: changed['reset-password'],
    },
    'unlock-on-premises': { ...unlockSl, changed: changed['unlock-on-premises'] },
    'temporary-access-pass': {
      name: 'Dovolilnica za eno prijavo',
      button: 'Prosim za dovolilnico za eno prijavo',
      consequences: [
        'Dobite dovolilnico, ki velja enkrat in kratek čas, namesto gesla in drugega dokaza.',
        'Geslo ostane enako, naprave tudi.',
        'Prejšnja dovolilnica, če je obstajala, neha veljati.',
      ],
      changed: changed['temporary-access-pass'],
    },
    'end-sessions': {
      name: 'Odjava povsod',
      button: 'Odjavim se povsod',
      consequences: [
        'Vse naprave in programi se odjavijo, najpozneje v približno eni uri. Koliko jih je, nam Microsoft ne pove.',
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
    'disable-sign-in': {
      name: 'Izklop prijave',
      button: 'Prosim za izklop prijave',
      consequences: ['Skrbnik izklopi, kar je vklopil ustavljeni zahtevek.'],
      changed: changed['disable-sign-in'],
    },
    'remove-authenticator': {
      name: 'Odstranitev izgubljenega telefona ali ključa',
      button: 'Prosim za odstranitev izgubljenega',
      consequences: [
        'Skrbnik ga po pogovoru z vami odstrani z vašega računa.',
        'Kdor ga ima zdaj, se z njim ne more več izdajati za vas.',
      ],
      changed: changed['remove-authenticator'],
    },
    'sweep-mailbox': {
      name: 'Čiščenje nabiralnika',
      button: 'Očisti moj nabiralnik',
      consequences: [
        'Pravila, ki pošto pošiljajo ven ali jo skrivajo, se izklopijo, ne izbrišejo.',
        'Posredovanje celega nabiralnika na zunanji naslov se ustavi.',
        'Pošta sama ostane nedotaknjena.',
      ],
      changed: changed['sweep-mailbox'],
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
    'dismiss-risk': {
      name: 'Sporočilo Microsoftu, da je račun varen',
      button: 'Prosim za preklic ogroženosti',
      consequences: ['Po zamenjavi gesla pogledata dva skrbnika.'],
      changed: changed['dismiss-risk'],
    },
    'mend-elsewhere': {
      name: fixElsewhereSl.name,
      button: fixElsewhereSl.button,
      consequences: fixElsewhereSl.consequences,
      changed: changed['mend-elsewhere'],
    },
    'correct-leave-date': inDirectorySl['correct-leave-date'].claimant,
    'give-licence': inDirectorySl['give-licence'].claimant,
    'give-mailbox-access': inDirectorySl['give-mailbox-access'].claimant,
  },

  layout: {
    title: (page, organisation) => `${page} · Obnova dostopa, ${organisation}`,
    errorTitle: (page) => `Napaka: ${page}`,
    brandLine: (organisation) => `Obnova dostopa, ${organisation}`,
    skip: 'Na vsebino strani',
    back: 'Nazaj',
    problem: 'Nekaj ni v redu',
    thread: 'Kje ste',
    steps: { who: 'Kdo ste', why: 'Zakaj', in: 'Pot noter' },
    stepDone: 'opravljeno',
    reference: 'Oznaka',
    language: 'Jezik',
    optional: 'ni obvezno',
    turnAt: (clock) => `Na vrsti ste ob ${clock}.`,
    turnNow: 'Zdaj ste na vrsti.',
    againAfter: (clock) => `Znova lahko poskusite ob ${clock}.`,
    working: 'Trenutek',
    person: 'Pogovor s človekom',
    telephone: 'Telefon',
    desk: 'Osebno',
    hours: 'Odprto',
    staffed: (week) => `dosegljivi ${week}`,
    quoteReference: 'Povejte oznako; videli bodo, kje ste.',
    forget: 'Pozabi to napravo',
    inAgain: 'Spet sem noter',
    privacy: 'Zasebnost',
    ownPrivacy: (organisation) => `Obvestilo o zasebnosti, ${organisation}`,
    otherWays: 'Druge možnosti',
    helpPages: 'Strani s pomočjo',
    demo: 'Predstavitev. Za to stranjo ni resnične organizacije in ni resničnih računov.',
    threat: (since: string | null) =>
      `${since ? `Od ${since} dalje` : 'Ta čas'} naši sodelavci pregledajo vsako spremembo. Kdo ste, dokažite kot običajno. Nato odloči skrbnik in pišemo vam, kako naprej.`,
    codes: 'Nihče vas nikoli ne bo vprašal po kodi s teh strani.',
  },

  note: sentences.note,
  withdraw: sentences.withdraw,
  opening: sentences.opening,

  start: {
    title: 'Prijava ne gre? Začnite tukaj',
    lead: (organisation) =>
      `Pokažite, kdo ste, poglejte, zakaj vas Microsoft 365 ne spusti noter, in uredite, kar je mogoče. Za vse v organizaciji ${organisation}.`,
    name: 'Vaše službeno prijavno ime',
    nameHint: (domains) => `Konča se z ${domains}`,
    didYouMean: 'Ste mislili eno od teh imen?',
    didYouMeanOne: 'Ste mislili to ime?',
    errorCode: 'Koda ali sporočilo napake, ki ste ju videli',
    errorCodeHint: 'Na primer AADSTS50053 ali 550\u00a05.1.8 iz pošte, ki se je vrnila. Gre tudi brez tega.',
    go: 'Naprej',
    privacy: 'Kar vpišete, uporabimo za obnovo dostopa do tega računa, hranimo omejen čas in ne damo nikomur drugemu.',
    privacyLink: 'Kaj hranimo in kako dolgo',
    open: 'V tem brskalniku je odprt zahtevek.',
    goOn: 'Nadaljujem',
    lapsed: 'V tem brskalniku ni odprtega zahtevka. Začnite ga tukaj; traja minuto.',
    forgotten: 'Ta naprava je pozabljena. V tem brskalniku ni ostalo nič od vašega zahtevka.',
    moved: 'Zahtevek se je preselil na drugo napravo. V tem brskalniku ni ostalo nič od njega.',
    farewell: 'Lepo slišati. Zahtevek je zaprt in ta brskalnik ga je pozabil.',
  },

  device: deviceSl,
  leave: leaveSl,
  begun: begunSl,
  vouch: vouchSl,

  verify: {
    title: 'Pokažite, da ste to vi',
    stepUpTitle: 'Še en dokaz, drugačne vrste',
    approvedTitle: 'Odobreno. Še enkrat pokažite, da ste to vi',
    account: 'Račun',
    change: 'Spremeni',
    lead: 'Izberite način, ki ste ga nastavili, preden so se začele težave. Tu so načini, ki jih ponuja ta organizacija, ne glede na to, ali jih vaš račun ima.',
    stepUpLead: 'Za naprej potrebujemo drugi dokaz po drugi poti. Kar ste že dokazali, šteje.',
    approvedLead: 'Skrbnik je odobril vaš zahtevek. Zadnji korak zahteva svež dokaz, da ga ne bi opravil kdo drug.',
    ways: 'Načini dokazovanja',
    more: 'Več možnosti',
    way: {
      'code-by-email': { name: 'Koda po e-pošti', explain: 'Na zasebni naslov, ki ste ga prijavili za obnovo dostopa' },
      'code-by-text': { name: 'Koda v sporočilu SMS', explain: 'Na telefon, ki ste ga nastavili za prijavo' },
      'second-identity': {
        name: 'Prijava drugje',
        explain:
          'Z računom zunaj službe, ki ste ga povezali ali katerega naslov ste prijavili. S tem se tu nikamor ne prijavite.',
      },
      'work-account': {
        name: 'Prijava v moj službeni račun',
        explain: 'Če vas nekje še spusti noter, na primer s ključem za dostop ali na službeni napravi',
      },
      passkey: {
        name: 'Ključ za dostop',
        explain: 'Tisti, ki ste ga dodali tukaj: na telefonu, računalniku ali varnostnem ključu',
      },
      'authenticator-code': {
        name: 'Koda iz aplikacije za preverjanje',
        explain: 'Iz aplikacije, ki ste jo dodali tukaj, ne potrditve v aplikaciji Microsoft Authenticator',
      },
      'saved-code': { name: 'Shranjena koda za obnovo', explain: 'Z lista, ki ste ga natisnili ali si ga prepisali' },
      'recovery-contact': {
        name: 'Nekdo, ki vas pozna',
        explain: 'Vaš vodja ali oseba, ki ste jo izbrali, vam po pogovoru prebere kodo',
      },
      'approver-code': {
        name: 'Koda za preverjanje identitete od službe za pomoč',
        explain: '8 števk, ki vam jih prebere skrbnik, ko je pravkar preveril, kdo ste',
      },
      'face-check': {
        name: 'Službena izkaznica in vaš obraz',
        explain: 'S preverjeno službeno izkaznico v aplikaciji, primerjano z vami pred kamero',
      },
    },
    waySignIn: (provider) => `Prijava: ${provider}`,
    waySignInLinked: 'Z računom, ki ste ga povezali, ko ste se pripravili. S tem se tu nikamor ne prijavite.',
    proved: (clock) => `dokazano ob ${clock}`,
    nextCode: (clock) => `naslednjo kodo lahko zahtevate od ${clock}`,
    codeUnderWay: 'Vpis kode, ki je bila poslana',
    deskCode: {
      title: 'Služba za pomoč ima za vas kodo za preverjanje identitete',
      lead: 'Preberejo vam jo v živo ali po telefonu. Vpišite jo tukaj.',
      go: 'Vpis kode za preverjanje identitete',
    },
    closedUntil: (clock) => `zaprto do ${clock}`,
    closedNote:
      'Število poslanih kod in poskusov je omejeno, da vas nihče ne more zasuti z njimi ali kode uganiti. Drugi načini delujejo že zdaj.',
    codeStillWorks: 'Koda, ki je že poslana, velja, dokler ne poteče.',
    closedTold: (option, clock) =>
      `Pri načinu »${option}« je bilo preveč poskusov. Zaprt je do ${clock} in do takrat po njem ne pošiljamo kod. Spodaj izberite drug način ali pokličite službo za pomoč.`,
    closedCall: (telephone, reference, opens) =>
      `${opens === null ? `Lahko tudi takoj pokličete ${telephone}` : `Na ${telephone} se zdaj nihče ne oglasi; odpre se ${opens}. Takrat lahko pokličete`} in poveste oznako ${reference}. Sodelavec preveri, kdo ste, in vam prebere kodo. Te kode vam ne more porabiti nihče drug.`,
    none: 'Nič od tega',
    noneExplainProved: 'Zahtevek gre k skrbniku skupaj s tem, kar ste že dokazali.',
    noneExplain: 'Dobite oznako, ki jo poveste človeku, in ta nadaljuje z vami.',
    tooFresh:
      'Načini, dodani ali spremenjeni v zadnjih 7 dneh, ne štejejo, ker to najprej stori tisti, ki se polasti tujega računa.',
    /** One way, one question. */
    ask: waysSl,
    awaited: awaitedSl,
    passkey: passkeySl,
    newCode: newCodeSl,
    sendAgain: 'Pošlji novo kodo',
    codeLife: 'Velja 10 minut, enkrat in samo v tem brskalniku.',
    worksUntil: (clock) => `Velja do ${clock}, enkrat in samo v tem brskalniku.`,
    codeOver: (clock) => `Vaša zadnja koda je potekla ob ${clock}. Spodaj zahtevajte novo.`,
    noCodeYet: 'Tukaj še niste zahtevali kode. Zahtevajte jo spodaj.',
    againAt: (clock) => `Drugo kodo lahko zahtevate ob ${clock}.`,
    codeDigits: (digits) => `Vpišite vseh ${digits} števk kode. To ni štelo kot poskus.`,
    sendAgainNote: 'Prejšnja potem ne velja več.',
    sentAgain: 'Nova koda je naročena. Kar ste vpisali, je še tu; velja samo najnovejša koda.',
    codeKept: (clock) =>
      `Koda je bila naročena pred trenutkom, zato nove nismo poslali. Novo lahko zahtevate ob ${clock}.`,
    otherWay: 'Izberi drug način',
    backToFindings: 'Nazaj na ugotovitve',
  },

  codes: codesSl,

  known: knownSl,

  plan: planSl,

  findings: {
    looking: 'Iščemo, zakaj se ne morete prijaviti',
    lookingSince: (clock) => `Od ${clock} beremo Microsoftov zapis prijav, stanje vašega računa in njegov nabiralnik.`,
    lookingUsually: 'Navadno traja nekaj sekund. Odgovor se pokaže sam; stran lahko zaprete, odgovor vas počaka.',
    lookingLong:
      'Traja dlje kot navadno. Morda Microsoft odgovarja počasi; poskušamo naprej. Lahko se tudi pogovorite s človekom.',
    lookNow: 'Poglej zdaj',
    moreProof: 'Odgovor imamo. Da ga pokažemo, je potreben še en dokaz',
    moreProofLead:
      'Kar smo našli, bi lahko pomagalo komu, ki niste vi, zato povemo šele po dveh dokazih različnih vrst.',
    moreProofGo: 'Dam še en dokaz',
    moreToTell: 'Je še nekaj, kar povemo po še enem dokazu.',
    otherOptions: 'Druge možnosti',
    whatItDoes: 'Kaj se s tem zgodi',
    also: 'Našli smo tudi',
    since: 'Od kdaj',
    until: 'Do kdaj',
    canDo: 'Kaj lahko storite zdaj',
    whoElse: 'Kdo še lahko pomaga',
    canAsk: 'Vprašajte skrbnika z gumbom spodaj. Vse, kar je na tej strani, gre zraven.',
    untilAt: (clock) => clock,
    untilNotBefore: (clock) => `Ne pred ${clock}. Microsoft ne pove natančno; vsako novo napačno geslo konec odmakne.`,
    untilRepeated: (clock) =>
      `Ne pred ${clock}, verjetno pozneje: račun je bil zaklenjen že prej, in vsak zaklep traja dlje od prejšnjega. Microsoft ne pove, za koliko.`,
    untilOver: (clock) => `Trajalo naj bi vsaj do ${clock}. Morda še traja: nič, kar smo videli, ne kaže, da je konec.`,
    lookingAgain: 'Zdaj gledamo znova.',
    lookedAgain: (clock) => `Ko smo pogledali ob ${clock}, novejšega zaklepa nismo videli, uspešne prijave pa tudi ne.`,
    untilRemedy: 'Dokler ne storite, kar opisuje ta stran',
    untilFixed: 'Ni znano. Take težave navadno odpravijo v nekaj urah.',
    untilDecision: 'Dokler ne odloči skrbnik',
    countdownOver: 'zdaj',
    sinceUnknown: 'Ni znano',
    lastSuccess: 'Zadnja uspešna prijava',
    attempts: (count) => `${times(count)} po vrsti`,
    locksAfter: (count) => `Število napačnih gesel, po katerem vaša organizacija zaklene račun: ${count}.`,
    seen: 'Kaj smo videli',
    seenUpTo: (clock) => `Microsoftov zapis zaostaja. Zadnji poskus v njem je od ${clock}.`,
    seenAtTwo: 'Posamezne poskuse, s kraji in napravami, pokažemo po še enem dokazu.',
    seenNone: 'V Microsoftovem zapisu ni nedavnih poskusov.',
    late: (clock) =>
      `Poskus iz zadnjih minut v njem morda še manjka. Do ${clock} sami gledamo znova in stran se spremeni, takoj ko je vidno kaj več.`,
    unseen: {
      signIns: 'Microsoftovega zapisa prijav ni bilo mogoče prebrati, zato morda ne vidimo vsega.',
      sendingRestriction: 'Ali vaš nabiralnik sme pošiljati, ni bilo mogoče prebrati.',
      risk: 'Microsoftove preverbe nenavadnih prijav ni bilo mogoče prebrati.',
      inboxRules: 'Pravil vašega nabiralnika ni bilo mogoče prebrati.',
      forwarding: 'Kam vaš nabiralnik posreduje pošto, ni bilo mogoče prebrati.',
      onPremises: onPremisesSl.unseen,
      secondFactor: 'Tega, kar ste za prijavo registrirali pri Microsoftu, ni bilo mogoče prebrati.',
    },
    toldLock: {
      seen: 'Microsoft vam je povedal, da je račun zaklenjen. Zaklepa še ne vidimo: zapis prijav zaostaja.',
      canDo:
        'Zdaj ne poskušajte gesel: vsako novo napačno zaklene za dlje. Izberite novo geslo, če je to spodaj na voljo, ali počakajte, da vidimo več.',
    },
    onYourWord: {
      name: 'Povedali ste vi, mi tega nismo videli',
      headline: 'Po kodi, ki ste nam jo povedali, je Microsoft vašemu nabiralniku ustavil pošiljanje',
      meaning:
        'To pove pošta, ki se vrne s to kodo. Ta stran tja ne more pogledati, zato vam verjamemo na besedo, pogleda pa skrbnik.',
      until: 'Dokler omejitve ne odpravi skrbnik. Potem navadno v 1 uri, najpozneje po 24 urah.',
      canDo: 'Vprašajte skrbnika, z gumbom. Do takrat iz nabiralnika ne pošiljajte ničesar več; prejemanje deluje.',
      whoElse: 'Skrbnik to vidi v portalu Microsoft Defender, najprej zavaruje račun, nato omejitev tam odpravi.',
      ask: 'Prosim skrbnika, naj pogleda',
      askNote: 'Do njega pride kot vaša izjava, ki je nismo preverili, skupaj z vsem, kar je na tej strani.',
      ownEyes: 'In kaj smo videli sami',
      contradicted:
        'Kolikor vidimo v Exchangeu, vaš nabiralnik pri pošiljanju ni omejen. Pošta, ki se je vrnila, je morda starejša.',
    },
    checkedSoon: (clock) =>
      `Samo trenutek: Microsoft moramo še vprašati, ali račun uporablja kdo drug; znova pogledamo ob ${clock}. Stran se dopolni sama.`,
    notYet: 'Microsoft ta hip odgovarja veliko ljudem, zato še ni vidno vse. Stran se dopolni sama.',
    event: (code, count) => `${code === 0 ? 'Prijava uspela' : refusal(code)}${count > 1 ? `, ${count}-krat` : ''}`,
    from: (app, device, place) => [app && deviceWords.client(app), device, place].filter(Boolean).join(', ') || null,
    options: 'Kaj lahko storimo tukaj',
    decision: {
      permit: 'To lahko storite tukaj in zdaj.',
      'step-up': 'Prej je potreben še en dokaz.',
      'await-approval': (hours, isWorking) =>
        `Odloči skrbnik, najpozneje v ${plural(hours, isWorking ? WORKING_HOURS : HOURS)}.`,
      'hand-over': (hours, isWorking) =>
        `Skrbnik uredi ročno, najpozneje v ${plural(hours, isWorking ? WORKING_HOURS : HOURS)}.`,
    },
    because: {
      'account-class': 'To naredijo samo ljudje.',
      'signs-of-compromise': 'Najprej pogleda človek, da je gotovo, da računa ne uporablja nihče drug.',
      'not-checked':
        'Microsofta ni bilo mogoče pravočasno vprašati, ali račun uporablja kdo drug, zato najprej pogleda človek.',
      'never-self-service': 'Tega nikoli ne naredimo brez človeka.',
      denied:
        'Pred kratkim je nekdo za drug zahtevek tega računa sporočil, da ni njegov, zato najprej pogledata dva človeka.',
      'number-alone':
        'Za to, kar ste pokazali, bi zadoščal en sam telefon: koda, ki vam jo je nekdo prebral, in še nekaj, kar je na telefonu. Najprej pogleda skrbnik. Z drugim lastnim dokazom morda pojde brez tega.',
      'perhaps-own':
        'Ni gotovo, da je oseba, ki je jamčila za vas, nekdo drug, zato najprej pogledata dva človeka. Z drugim lastnim dokazom morda pojde brez tega.',
      paired: 'Geslo in drugi dokaz se v sedmih dneh ne zamenjata oba, ne da bi pogledala dva človeka.',
      'threat-mode': 'Ta čas vsako spremembo pregleda človek.',
      'minimum-age-unseen':
        'Vaša organizacija ima za vaše geslo morda pravilo, ki ga od tu ni mogoče prebrati, zato najprej pogleda človek.',
      'no-grant': 'Od tu tega ni mogoče narediti.',
    },
    microsoftReset: microsoftResetSl,
    stepUpButton: 'Najprej dam še en dokaz',
    askButton: 'Vprašam skrbnika',
    askFor: {
      'shared-mailbox': inDirectorySl['give-mailbox-access'].claimant.button,
      leaver: inDirectorySl['correct-leave-date'].claimant.button,
      'no-mailbox-licence': inDirectorySl['give-licence'].claimant.button,
    },
    askPerson: 'Raje pošljem skrbniku',
    askPersonNote: 'Z vsem, kar je na tej strani. Ničesar vam ni treba razlagati znova.',
    lookAgain: 'Poglej znova',
    waitingTitle: 'Čakamo z vami',
    waitingOverTitle: 'Morda je konec: poskusite enkrat',
    waitingLead: (clock) =>
      `Ne prijavljajte se pred ${clock}. Ko čas mine, to pove ta stran. Pišemo tudi na vaše prijavljene naslove, če jih imate.`,
    waitingOverLead:
      'Čas, ki smo ga navedli, je minil. Morda še traja: da je konec, pokaže šele prijava. Poskusite enkrat, z geslom, o katerem ste prepričani. Če ne gre, se raje vrnite sem: še eno napačno geslo zaklene za dlje.',
    tryNow: 'Na Microsoftovo prijavo',
  },

  remedy: {
    passwordTitle: 'Izberite novo geslo',
    rules: 'Microsoft sprejme geslo, ki',
    ruleLength: 'ima od 8 do 256 znakov; daljše je boljše od čudnega',
    ruleClasses: 'vsebuje troje od tega: male črke, velike črke, števke, znaki',
    ruleCharacters: 'ima samo črke od A do Z, števke, presledke in običajne znake, brez strešic',
    ruleName: 'ne vsebuje vašega imena, prijavnega imena ali imena organizacije',
    ruleGuess: 'ni med pogosto uganjenimi',
    password: 'Novo geslo',
    passwordHint:
      'Štiri nepovezane besede brez strešic, z veliko začetnico in števko, je težko uganiti in lahko si jih je zapomniti, na primer »Svetilka baker travnik 41«, le ne prav teh. Geslo lahko tudi prilepite.',
    repeat: 'Še enkrat isto geslo',
    show: 'Pokaži',
    hide: 'Skrij',
    shown: 'Geslo je vidno',
    hidden: 'Geslo je skrito',
    met: 'velja',
    open: 'še ne',
    alsoEndSessions: 'Takoj me odjavi tudi povsod drugje',
    alsoEndSessionsHint: 'Priporočamo, če bi staro geslo lahko poznal še kdo.',
    afterCompromise:
      'Odjavijo se tudi vse naprave in programi, saj je morda prijavljen še nekdo drug. Koliko jih je, nam Microsoft ne pove.',
    consequences: 'Kaj se bo zgodilo',
    passwordGo: 'Nastavi to geslo',
    noneSees: 'Tu ga nihče ne vidi in ne hrani, niti skrbnik.',
    endSessionsTitle: 'Odjava na vseh napravah?',
    endSessionsGo: 'Odjavi me povsod',
    notNow: 'Zdaj ne, nazaj na ugotovitve',
  },

  outcome: {
    whatHappened: 'Kaj se je zgodilo',
    whatToDo: 'Kaj storiti',
    byHand: byHandClaimantSl,
    meanwhile: 'Kaj storite medtem',
    whatNext: 'Kaj sledi',
    when: 'Kdaj',
    reason: 'Navedeni razlog',
    afterCare: 'Da bo tako tudi ostalo',
    verifiedAt: {
      wait: (clock) => `Pogledano ob ${clock}: čas zaklepa je minil.`,
      'reset-password': (clock) =>
        `Preverjeno ob ${clock}: račun smo znova prebrali in Microsoft kaže, da je novo geslo nastavljeno.`,
      'unlock-on-premises': (clock) =>
        `Preverjeno ob ${clock}: račun smo znova prebrali in imenik vaše organizacije kaže, da ni več zaklenjen.`,
      'temporary-access-pass': (clock) =>
        `Preverjeno ob ${clock}: znova smo vprašali Microsoft in dovolilnica je bila uporabljena za prijavo.`,
      'end-sessions': (clock) =>
        `Preverjeno ob ${clock}: račun smo znova prebrali in vse prejšnje prijave so končane. Microsoft jih povsod konča v nekaj minutah, posamezen program pa lahko deluje še do ene ure.`,
      'enable-sign-in': (clock) =>
        `Preverjeno ob ${clock}: račun smo znova prebrali in prijava je vklopljena. Če je še zavrnjena, poskusite čez nekaj minut.`,
      'disable-sign-in': (clock) => `Preverjeno ob ${clock}: račun smo znova prebrali in prijava je izklopljena.`,
      'remove-authenticator': (clock) =>
        `Preverjeno ob ${clock}: vaše načine smo znova prebrali in izgubljenega ni več.`,
      'sweep-mailbox': (clock) =>
        `Preverjeno ob ${clock}: pravila in posredovanje smo znova prebrali in nič več ne pošilja pošte ven ali je skriva.`,
      'lift-sending-restriction': (clock) =>
        `Preverjeno ob ${clock}: znova smo vprašali Exchange in vašega nabiralnika ni na seznamu omejenih pošiljateljev.`,
      'dismiss-risk': (clock) =>
        `Preverjeno ob ${clock}: znova smo vprašali Microsoft in vaš račun ne velja več za ogroženega.`,
      'mend-elsewhere': fixElsewhereSl.verifiedAt,
      'correct-leave-date': inDirectorySl['correct-leave-date'].verifiedAt,
      'give-licence': inDirectorySl['give-licence'].verifiedAt,
      'give-mailbox-access': inDirectorySl['give-mailbox-access'].verifiedAt,
    },
    lookedAt: (clock) => `Zadnji pogled ob ${clock}: spremembe še ni. Gledamo še en dan.`,
    statusLink: 'Vaša zasebna povezava',
    statusLinkNote:
      'Stanje zahtevka pokaže na kateri koli napravi in brez prijave. Podrobnosti ne kaže in spremeniti ne more ničesar.',
    copy: 'Kopiraj',
    copied: 'Kopirano',
    tryNow: 'Prijava pri Microsoftu',
    again: 'Začni nov zahtevek',
    dueBy: (clock) => `Do ${clock}`,
    dueOver: (clock) => `Odločeno bi moralo biti do ${clock}. Nismo pozabili. Če se mudi, pokličite službo za pomoč.`,
    signedOut: 'Vse naprave so bile odjavljene.',
    acting: {
      title: 'Spreminjamo',
      lead: (clock) => `Začeto ob ${clock}. Microsoft spremembo pokaže čez trenutek; gledamo, dokler je ne vidimo.`,
      next: 'Ta stran sama pokaže izid. Lahko jo zaprete: nič se ne izgubi in nič se ne naredi dvakrat.',
      long: 'Traja dlje kot navadno. Gledamo naprej; če se sprememba ne pokaže, obvestimo človeka.',
    },
    notFinished: sentences['not-finished'],
    queued: {
      title: 'Vaš zahtevek je pri skrbniku',
      lead: 'Skrbnik vidi, kdo ste, kako ste to dokazali in kaj smo našli. Ničesar vam ni treba razlagati znova.',
      leadUnproved:
        'Skrbnik vidi ime, ki ste ga vpisali, in zapiske naših sodelavcev. Dokazano še ni nič, zato imejte pri roki službeno izkaznico.',
      leadReadOut:
        'Skrbnik vidi ime, ki ste ga vpisali, kaj smo našli in kdo vam je prebral kodo. Sami še niste dokazali ničesar, zato imejte pri roki službeno izkaznico.',
      next: 'Ko bo odločeno, to pokažeta ta stran in vaša zasebna povezava. Pišemo tudi na vaše prijavljene naslove, če jih imate.',
    },
    'handed-over': {
      title: 'Skrbnik to ureja ročno',
      lead: 'Odobreno je, zadnji del pa se opravi v Microsoftovih orodjih.',
      next: 'Račun beremo, dokler ne vidimo spremembe. Nato jo pokažeta ta stran in vaša zasebna povezava, pišemo pa tudi na vaše prijavljene naslove, če jih imate.',
    },
    'handed-over-on-word': {
      title: 'Skrbnik pregleduje vaš nabiralnik',
      lead: 'Pogleda v Microsoftov portal, kamor ta stran ne vidi. Če je vaš nabiralnik omejen, zavaruje račun in omejitev odpravi.',
      next: 'Pove nam, kaj je videl. To nato pokažeta ta stran in vaša zasebna povezava, pišemo pa tudi na vaše prijavljene naslove, če jih imate.',
    },
    referred: {
      title: 'Pokličite ali pridite in povejte to oznako',
      lead: 'Poti do človeka so spodaj. Prepričati se bo hotel, kdo ste, zato imejte pri roki službeno izkaznico ali drug dokaz.',
      next: 'Ko odpre vašo oznako, je vaš zahtevek pred skrbnikom, skupaj s tem, kar ste tu vpisali.',
    },
    done: {
      title: {
        wait: 'Čakanja je konec. Lahko se spet prijavite',
        'reset-password': 'Spet se lahko prijavite, z novim geslom',
        'unlock-on-premises': 'Vaš račun je odklenjen. Spet se lahko prijavite',
        'temporary-access-pass': 'Z dovolilnico ste se prijavili',
        'end-sessions': 'Povsod ste odjavljeni',
        'enable-sign-in': 'Spet se lahko prijavite',
        'disable-sign-in': 'Prijava je spet izklopljena',
        'remove-authenticator': 'Izgubljenega telefona ali ključa ni več na vašem računu',
        'sweep-mailbox': 'Račun in nabiralnik sta spet vaša',
        'lift-sending-restriction': 'Omejitev vašega nabiralnika je odpravljena',
        'dismiss-risk': 'Vaš račun ne velja več za ogroženega',
        'mend-elsewhere': fixElsewhereSl.title,
        'correct-leave-date': inDirectorySl['correct-leave-date'].title,
        'give-licence': inDirectorySl['give-licence'].title,
        'give-mailbox-access': inDirectorySl['give-mailbox-access'].title,
      },
      attested: {
        lifted: {
          title: 'Skrbnik pravi, da je omejitev odpravljena',
          lead: (clock) =>
            `V portal Microsoft Defender je pogledal ob ${clock}. To je njegova beseda: ta stran tja ne vidi, zato tega nismo preverili sami.`,
        },
        'not-restricted': {
          title: 'Skrbnik je pogledal: vaš nabiralnik ni omejen',
          lead: (clock) =>
            `V portal Microsoft Defender je pogledal ob ${clock}. To je njegova beseda: ta stran tja ne vidi, zato tega nismo preverili sami.`,
        },
        mended: { title: fixedSl.title, lead: fixedSl.lead },
      },
      sendingBy: (usually, latest) =>
        `Pošta gre navadno spet ven v 1 uri, približno do ${usually}, najpozneje po 24 urah, ${latest}. Najprej pošljite eno sporočilo. Če se po tem vrne, začnite nov zahtevek s kodo napake iz njega.`,
      fixedNext: fixedSl.next,
      notRestrictedNext:
        'Pošljite eno kratko sporočilo enemu človeku. Če se vrne, začnite nov zahtevek s kodo napake iz njega: prejšnje je morda starejše ali pa pomeni kaj drugega.',
      unnamed: 'Opravljeno je',
      next: 'Tu ni treba storiti nič več.',
    },
    declined: {
      title: 'Skrbnik je ta zahtevek zavrnil',
      lead: 'Navedeni razlog je spodaj.',
      next: 'Če menite, da gre za pomoto, se pogovorite s človekom in povejte oznako.',
    },
    withdrawn: {
      title: 'Ta zahtevek je zaprt',
      lead: 'Zaprli ste ga, zato ne bomo storili ničesar več.',
      next: 'Če se težava vrne, začnite znova.',
    },
    lapsed: {
      title: 'Ta zahtevek se je končal',
      lead: 'En dan ga ni nihče nadaljeval, zato se je končal.',
      leadApproved: (remedy, approvers) =>
        `${approvers > 1 ? 'Dva skrbnika sta vam odobrila' : 'Skrbnik vam je odobril'}: ${remedy}. V 24 urah tega ni nihče prevzel, zato je odobritev potekla.`,
      next: 'Kadar koli lahko začnete novega. Naši sodelavci vidijo tega, zato vam ničesar ni treba znova razlagati.',
    },
    displaced: {
      device: {
        title: 'Na njegovo mesto je stopil novejši zahtevek',
        lead: 'V tem brskalniku ste z istim prijavnim imenom začeli znova, zato se je ta zahtevek končal. Nič se ni spremenilo.',
        next: 'Nadaljujte z novejšim zahtevkom ali začnite znova.',
      },
      network: {
        title: 'Na njegovo mesto je stopil novejši zahtevek',
        lead: 'Nekdo v istem omrežju je s tem prijavnim imenom začel več zahtevkov, zato se je ta končal: v njem ni bil izbran noben način ali pa je koda potekla. Nič se ni spremenilo.',
        next: 'Začnite znova in izberite način. Zahtevek, ki je v rabi, ostane odprt.',
      },
    },
    frozen: {
      title: 'Ta zahtevek je ustavljen',
      lead: 'Nekdo, ki bere enega od naslovov tega računa, je sporočil, da zahtevek ni njegov. Služba za pomoč je obveščena.',
      next: 'Če je račun vaš, pokličite službo za pomoč in povejte oznako. Lahko pa začnete znova: takrat vam povemo, kaj je bilo spremenjeno.',
    },
    care: {
      password:
        'Novo geslo takoj vpišite v telefon in poštne programe ali račun tam odstranite. Staro geslo, ki poskuša naprej, vas spet zaklene.',
      savedOn: (app, device) =>
        `Najprej odstranite staro geslo tam, od koder je prihajalo (${deviceWords.there(app, device)}), sicer bo račun spet zaklenjen. Potem tam vpišite novo.`,
      oldPassword: 'Če ima telefon ali poštni program še staro geslo, tam vpišite pravo, sicer se račun spet zaklene.',
      secondWay: (securityInfo) =>
        `Na ${securityInfo} prijavite še en način dokazovanja: drug telefon ali zasebni e-poštni naslov.`,
      tell: 'Če tega niste storili vi, to ustavite s povezavo v našem sporočilu. Stran pred potrditvijo pokaže, kaj se spremeni.',
      newMethod: (securityInfo) =>
        `Nov drugi dokaz nastavite zdaj, na ${securityInfo}. To je treba storiti v 10 minutah po prijavi.`,
      registerNext: (securityInfo) => `Zdaj dodajte drug način, na ${securityInfo}: odstranjeni ne deluje nikjer več.`,
      lostMethod: 'Izgubljeni telefon ali ključ odstranite s tega seznama ali za to prosite skrbnika.',
      restart: 'Najprej se prijavite na eni napravi, potem na drugih.',
      mail: 'Preglejte pravila, posredovanje in poslano pošto, ali je tam kaj, česar niste storili vi.',
    },
  },

  states: {
    verifying: { name: 'Čakamo na dokaz, kdo ste', next: 'Nadaljujte v brskalniku, kjer ste začeli.' },
    findings: { name: 'Razlog je znan', next: 'Nadaljujte v brskalniku, kjer ste začeli.' },
    'stepping-up': { name: 'Čakamo na še en dokaz', next: 'Nadaljujte v brskalniku, kjer ste začeli.' },
    remedy: { name: 'Sprememba je pripravljena', next: 'Nadaljujte v brskalniku, kjer ste začeli.' },
    acting: { name: 'Sprememba poteka', next: 'Gledamo, dokler je ne vidimo.' },
    waiting: { name: 'Čakamo, da se račun odpre', next: 'Ko čas mine, vam pišemo.' },
    'cooling-off': sentences.cooling.state,
    queued: { name: 'Pri skrbniku', next: 'Ko bo odločeno, vam pišemo.' },
    approved: {
      name: 'Odobreno',
      next: 'Vrnite se v brskalnik, kjer ste začeli, in še enkrat dokažite, da ste to vi.',
    },
    'handed-over': { name: 'Ureja se ročno', next: 'Ko vidimo spremembo, vam pišemo.' },
    referred: { name: 'Nadaljuje človek', next: 'Pokličite ali pridite in povejte oznako.' },
    done: { name: 'Opravljeno', next: 'Storiti ni treba nič več.' },
    declined: { name: 'Zavrnjeno', next: 'Če gre za pomoto, se pogovorite s človekom.' },
    withdrawn: { name: 'Zaprli ste ga vi', next: 'Če se težava vrne, začnite znova.' },
    lapsed: { name: 'Končano', next: 'Če ga še potrebujete, začnite novega.' },
    frozen: { name: 'Ustavljeno', next: 'Če je bil zahtevek vaš, se pogovorite s človekom.' },
  },

  cooling: { ...sentences.cooling, ...coolingLetters(sentences, noLink(null), begunWith) },
  onPremises: onPremisesSl,
  achieved: {
    title: 'Do zdaj opravljeno',
    swept: 'Izklopljeno v vašem nabiralniku',
    rule: (name) => `Pravilo »${name}«`,
    forwarding: (address) => `Posredovanje vse pošte na ${address}`,
    keeps: 'Izbrisano ni nič. Če je bilo kaj od tega vaše, lahko v Outlooku spet vklopite.',
  },
  pass: sentences.pass,

  status: {
    lead: 'Ta stran pokaže stanje zahtevka in nič drugega.',
    next: 'Kaj sledi',
    moved: 'Zadnja sprememba',
    unknownTitle: 'Ta povezava ne velja več',
    unknownLead:
      'Zasebne povezave veljajo 14 dni po zadnji spremembi. Odprite najnovejšo ali se pogovorite s človekom.',
    refresh: 'Poglej znova',
  },

  stopped: stoppedSl,
  stopSetAside: stopSetAsideSl,
  elsewhere: elsewhereLetters(sentences, begunWith),
  earlier: sentences.earlier,
  effects: sentences.effects,
  stop: {
    title: 'To niste bili vi?',
    lead: (reference) => `Nekdo je šel skozi obnovo dostopa za vaš račun, pod oznako ${reference}.`,
    willFreeze: [
      'Zahtevek se dokončno ustavi.',
      'Služba za pomoč izve takoj.',
      'Vašega računa se ne dotaknemo: ta zahtevek v njem ni spremenil ničesar.',
    ],
    willAsk: [
      'Zahtevek ne more ničesar več, dokler naši sodelavci ne preverijo, kdo prosi.',
      'Ta pritisk vašega računa ne spremeni: v 30 dneh je že drugi, zato zadevo skupaj z vami pogleda skrbnik.',
      'Služba za pomoč izve takoj. Če se ne morete prijaviti, jo zdaj pokličite.',
    ],
    willStop: ['Zahtevek se dokončno ustavi.', 'Služba za pomoč izve takoj.'],
    will: 'Kaj se zgodi, ko pritisnete gumb',
    go: 'To ni moj zahtevek: ustavi',
    wasMe: 'Če ste bili to vi, stran zaprite. Nič se ne zgodi.',
    doneTitle: 'Ustavljeno je',
    doneLead: 'Služba za pomoč je obveščena. Da bi ga ustavili, vam ni treba storiti nič več.',
    alsoLead:
      'Nekdo ga je ustavil z enega od naslovov vašega računa. Če tudi vi niste bili to, pritisnite gumb: zahtevek potem ostane ustavljen, tudi če naši sodelavci izklopijo povezavo drugega naslova.',
    willKeep: [
      'Zahtevek ostane ustavljen in naši sodelavci vidijo, da to sporoča tudi ta naslov.',
      'Ta pritisk vašega računa ne spremeni.',
    ],
    overTitle: 'Ni več česa ustaviti',
    overLead: 'Ta zahtevek se je že končal in ni spremenil ničesar, kar bi bilo mogoče razveljaviti.',
    unknownTitle: 'Ta povezava ne velja več',
    unknownLead: 'Take povezave veljajo 7 dni. Če vas v zvezi z računom kaj skrbi, se takoj pogovorite s človekom.',
  },

  privacy: {
    title: 'Kaj hranimo in kako dolgo',
    lead: (organisation) =>
      `Stran upravlja organizacija ${organisation} na svojih strežnikih. Vaš brskalnik se s teh strani ne povezuje z nikomer drugim.`,
    rows: [
      [
        'Ime in koda napake, ki ju vpišete',
        'Da najdemo račun in prave besede',
        'Z zahtevkom: 7 dni, če ni bilo nič dokazano, sicer 1 leto',
      ],
      [
        'Sporočilo o napaki, ki ga nismo razumeli, do 300 znakov',
        'Da ga po dokazu lahko prebere, kdor odloča',
        'Z zahtevkom, kot zgoraj',
      ],
      ['Kateri dokazi in kdaj', 'Da odločimo, kaj se sme storiti', 'Z zahtevkom, 1 leto'],
      ['Microsoftov zapis vaših prijav', 'Da najdemo razlog', '30 dni'],
      [
        'Vaš omrežni naslov, kot zgostitev, ki je ni mogoče prebrati nazaj, in vrsta brskalnika',
        'Da ustavimo ugibanje in da v pismih povemo, od kod se je obnova začela',
        '90 dni',
      ],
      [
        'Kar ste pripravili kot pot nazaj; skrivnosti v tem zgoščene ali zapečatene',
        'Da deluje in da je mogoče preveriti, kaj je bilo kdaj dodano',
        'V rabi, dokler ne odstranite; zapis z datumi trajno',
      ],
      ['Vsak korak zahtevka, brez vašega imena', 'Da je mogoče preveriti, kdo je kaj storil', 'Trajno, nespremenljivo'],
    ],
    howLong: (time) => `Kako dolgo: ${time}`,
    never: 'Nikoli ne hranimo',
    neverList: ['Gesla', 'Poslane kode v obliki, ki bi jo bilo mogoče prebrati nazaj', 'Tega, kar počnete potem'],
    cookies: 'Piškotki',
    cookiesText:
      'En veže zahtevek na ta brskalnik, drugi si zapomni jezik, po tretjem en dan štejemo, kako pogosto ta brskalnik kaj zahteva. Po enem stran, ki vas prosi, da počakate, eno uro ve, da je to ta brskalnik. Po enem 90 dni račun prepozna brskalnik, v katerem ste ga obnovili ali se pripravili, da vam tam neznanci ne morejo porabiti kod. Med pripravo nekaj piškotkov četrt ure ohranja prijavo in si zapomni, kaj ste začeli. Za deset minut je tu še eden, dokler se zahtevek seli sem z druge naprave, in eden, s katerim lahko prekličete »Spet sem noter«. Drugih ni. »Pozabi to napravo« odstrani vse, ki spadajo k vašemu zahtevku ali k temu brskalniku.',
    who: 'Kdo to vidi',
    whoText: 'Skrbniki, ki odločajo o zahtevkih, in revizorji. Tudi vsak njihov vpogled se zapiše.',
    ask: 'Za vprašanja ali za vpogled v to, kar hranimo o vas, se pogovorite s človekom.',
  },

  broken: {
    title: 'Te strani ni bilo mogoče pokazati',
    lead: 'Težava je na naši strani. Kar ste vpisali prej, je shranjeno in nič se ne naredi dvakrat.',
    again: 'Poskusi znova',
    back: 'Na stran, kjer je zahtevek',
    notFoundTitle: 'Take strani ni',
    notFoundLead: 'Naslov je morda napačno vpisan ali star.',
    notFoundGo: 'Na začetek',
  },

  work: workSl,
  enrol: { ...enrolSl, letters: enrolLetters(sentences) },
  linked: linkedSl,
  passkeyDay: passkeyDaySl,
  wallet: walletSl,

  count: { wrongPasswords: times },
}
