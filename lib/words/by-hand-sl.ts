/** Kaj se uredi ročno za račune, ki jih ne hrani samo Microsoft 365 te organizacije, v slovenščini. */
import type { byHandClaimantEn, byHandEn, fixedEn, fixElsewhereEn } from './by-hand-en.ts'

const SURE =
  'Prepričajte se, kdo prosi: srečajte se ali pokličite na številko, ki jo je organizacija poznala že pred tem.'
export const SHARED_MAILBOX_SL: readonly string[] = [
  'Gesla ne dajte nikomur in prijavo pustite izklopljeno: skupni nabiralnik ne potrebuje ne enega ne drugega.',
  'Poiščite, kdo v organizaciji zanj odgovarja. S tem se mora strinjati.',
  'V skrbniškem središču Exchange odprite nabiralnik, nato »Delegation«. Človeka dodajte med »Read and manage« in, če bo iz njega tudi pošiljal, med »Send as«.',
  'Odpre ga iz svojega računa; v Outlooku se lahko pokaže šele čez eno uro.',
  'Pri sobi, napravi ali programu: tisti, ki zanj skrbi, zamenja to, s čimer se prijavlja.',
]

export const byHandSl: typeof byHandEn = {
  classes: {
    privileged: {
      lead: 'Račun s posebnimi pravicami. To uredita dva človeka skupaj; geslo in načine potrjevanja lahko spremeni le, kdor ima vlogo Privileged Authentication Administrator ali Global Administrator.',
      first: [
        'Preden začnete, pokličite še enega skrbnika. Eden se prepriča, kdo prosi, iz oči v oči ali prek številke, ki jo je organizacija že poznala; drugi naredi spremembo.',
        'Prijavite se z računom, ki ima vlogo Privileged Authentication Administrator ali Global Administrator. Če je vloga le na voljo, jo prej vklopite v Privileged Identity Management. Nikoli ne uporabite računa človeka, za katerega gre.',
      ],
      steps: {},
      last: [
        'Skupaj preglejte »Assigned roles« in »Authentication methods« tega računa in odstranite, česar ne zna pojasniti nihče od vaju.',
      ],
    },
    guest: {
      lead: 'Gost. Geslo, drugi dokaz in zaklepi pripadajo organizaciji ali ponudniku, od koder je naslov; tukaj se pri njih ne da spremeniti nič.',
      first: [],
      steps: {
        'mend-elsewhere': [
          'Odprite račun in preberite njegovo glavno ime uporabnika: pred #EXT# stoji domači naslov. Ponudnika pove »Identities«.',
          'Človek naj se najprej prijavi doma, na myaccount.microsoft.com ali na strani svojega ponudnika. Če ne gre, lahko to uredi samo tamkajšnja služba za pomoč.',
          'Če se doma lahko prijavi, tu pa ne: na pregledu računa pod »B2B collaboration« izberite »Reset redemption status« ali znova pošljite vabilo, če ni bilo nikoli sprejeto.',
          'Če je še vedno zavrnjen, poglejte nastavitve dostopa med organizacijami: ali smejo ljudje iz tiste organizacije vstopiti in ali se njenemu drugemu dokazu zaupa.',
        ],
        'end-sessions': [
          'Gostovih sej Microsoft od tu ne konča: to mora narediti njegova organizacija.',
          'Da tukaj takoj nima več dostopa, odprite račun, uredite njegove lastnosti in odstranite kljukico »Account enabled«.',
        ],
      },
      last: [],
    },
    federated: {
      lead: 'Račun se prijavlja prek prijavne storitve organizacije. Geslo in zaklepi so tam, Microsoft izve samo, kako se je končalo.',
      first: [],
      steps: {
        'mend-elsewhere': [
          'Odprite imena domen in poglejte, s katero storitvijo je povezana domena tega računa.',
          'Ljudje, ki skrbijo za to storitev, naj račun poiščejo: zaklenjen, onemogočen, s poteklim geslom ali zavrnjen po katerem od njenih pravil.',
          'Pri AD FS: zaklep zunanjega dostopa pokaže Get-AdfsAccountActivity, konča pa ga Reset-AdfsAccountLockout. Sam račun je v imeniku Active Directory.',
          'Če storitev človeka spusti naprej, Microsoft pa ga zavrne: primerjajte nespremenljivi ID na obeh straneh in poglejte, ali Entra ID pozna potrdilo, s katerim storitev podpisuje zdaj.',
        ],
        'reset-password': [
          SURE,
          'Geslo ponastavite v prijavni storitvi ali v imeniku za njo. Skrbniško središče Entra tega ne more: za povezano domeno gesla ne hrani.',
          'Začasno geslo povejte samo temu človeku; nikoli ga ne pošljite po e-pošti.',
          'Tukaj odprite račun in izberite »Revoke sessions«, da se odjavi, kdor je prijavljen.',
        ],
        'remove-authenticator': [
          SURE,
          'Če po drugem dokazu sprašuje prijavna storitev organizacije, se zamenja tam.',
          'Če po njem sprašuje Microsoft: odprite račun, nato »Authentication methods«. Izbrišite izgubljeni način in nobenega drugega.',
        ],
      },
      last: [],
    },
    synced: {
      lead: 'Račun prihaja iz lastnega imenika Active Directory te organizacije. Kar sodi v ta imenik, se spremeni tam; sprememba samo v Entra ID je zavrnjena ali se razveljavi.',
      first: [],
      steps: {
        'mend-elsewhere': [
          'V imeniku Active Directory poglejte račun: zaklenjen, onemogočen, potekel, omejen na določene ure ali računalnike.',
          'Če je z računom vse v redu: odprite Entra Connect in poglejte, ali so agenti za neposredno preverjanje dejavni in kdaj je sinhronizacija nazadnje tekla.',
          'Človeku povejte, kdaj naj poskusi znova.',
        ],
        'reset-password': [
          SURE,
          'V orodju Active Directory Users and Computers poiščite račun, izberite »Reset Password« in označite »Unlock the user’s account«.',
          'Začasno geslo povejte samo temu človeku; nikoli ga ne pošljite po e-pošti.',
          'V skrbniškem središču Entra odprite račun in izberite »Revoke sessions«.',
          'S sinhronizacijo zgoščenih gesel Microsoft 365 novo geslo pozna po približno 2 minutah; z neposrednim preverjanjem velja takoj. Ali Entra ID potem pokaže nov datum, ni opisano: če ga ne, zahtevek zaključite s svojo besedo.',
        ],
        'enable-sign-in': [
          'Ugotovite, kdo je račun v imeniku Active Directory onemogočil in zakaj.',
          'Tam ga omogočite in poglejte, ali ni potekel ali omejen na določene ure.',
          'Entra ID sledi z naslednjo sinhronizacijo, običajno v 30 minutah. Na strežniku Entra Connect jo takoj sproži Start-ADSyncSyncCycle -PolicyType Delta.',
        ],
      },
      last: [],
    },
    shared: {
      lead: 'Skupni nabiralnik, soba ali drug račun, ki ni od nikogar posebej. Vanj se nihče ne prijavlja; ljudje ga odprejo iz svojih računov.',
      first: [],
      steps: {
        'mend-elsewhere': SHARED_MAILBOX_SL,
        'reset-password': SHARED_MAILBOX_SL,
        'temporary-access-pass': SHARED_MAILBOX_SL,
        'enable-sign-in': SHARED_MAILBOX_SL,
      },
      last: [],
    },
  },
  portals: {
    restrictedSenders: 'Odpri Restricted entities v Microsoft Defender',
    exchange: 'Odpri skrbniško središče Exchange',
    domains: 'Odpri imena domen v skrbniškem središču Entra',
    crossTenant: 'Odpri nastavitve dostopa med organizacijami',
    connect: 'Odpri Entra Connect',
    selfServiceReset: 'Microsoftova lastna ponastavitev gesla, za človeka',
  },
  beginsWith: {
    'reset-password':
      'Začne se z geslom, nadaljuje z nabiralnikom, omejitev pride na vrsto zadnja: vsak korak se tu odpre, ko je prejšnji opravljen.',
    'sweep-mailbox': 'Začne se z nabiralnikom; ko je čist, se korak za omejitev tu odpre sam.',
  },
  goesOn: 'Potem ta stran pokaže naslednji korak: nabiralnik, nato omejitev.',
  onWord: {
    watching: 'Latchkey gleda, a morda ne bo mogel vedeti, ali je urejeno. Ko je, to povejte tukaj.',
    title: 'Povejte, da je urejeno',
    lead: 'Zapiše se z vašim imenom, človek pa izve, da tako pravi skrbnik in da Latchkey tega ni videl.',
    second:
      'Za račun s posebnimi pravicami skrbita dva človeka: kdor ga je prevzel, naj pogleda še kdo drug in tukaj pove, da je urejeno.',
  },
  fixElsewhere: {
    act: 'Naj se uredi tam, kjer je račun doma',
    handOverTo: 'Prevzemi ureditev tam, kjer je račun doma',
    steps: [
      'Ugotovite, kje je račun doma: v drugi organizaciji, v prijavni storitvi organizacije ali v njenem lastnem imeniku.',
      'Ljudje tam naj ga pregledajo.',
    ],
  },
}

export const byHandClaimantSl: typeof byHandClaimantEn = {
  privileged: {
    lead: 'Spremembo naredijo skrbniki skupaj v Microsoftovih orodjih; najprej se prepričajo, da ste to res vi: iz oči v oči ali prek številke, ki jo je organizacija že poznala.',
    meanwhile: 'Bodite dosegljivi na tej številki ali pridite osebno. Ne prijavljajte se, dokler vas ne pokličejo.',
    next: 'Vaš račun beremo, dokler ne vidimo spremembe ali dokler skrbnik ne pove, da je urejeno. To nato pokaže ta stran, pišemo pa tudi na vaše prijavljene naslove, če jih imate.',
  },
  guest: {
    lead: 'To mora urediti vaša organizacija ali ponudnik, od koder je vaš naslov. Skrbnik tukaj pogleda vaše vabilo in to, ali sme vaša organizacija vstopiti.',
    meanwhile:
      'Prijavite se tam, kjer ste doma. Če tudi to ne gre, pokličite tamkajšnjo službo za pomoč; vašega gesla od tu ni mogoče spremeniti.',
    next: 'Ko se tukaj spet lahko prijavite, še enkrat odprite to stran in pritisnite »Spet sem noter«. Zahtevek zapre tudi prijava z naprave in kraja, ki ste ju uporabljali že prej; sicer nam pove skrbnik in pišemo vam.',
  },
  federated: {
    lead: 'Pogledajo ljudje, ki skrbijo za prijavno stran vaše organizacije; tam je tudi vaše geslo.',
    meanwhile:
      'Če ima ta stran svojo pot za novo geslo, jo lahko uporabite. Novo geslo vam povejo osebno ali po telefonu, nikoli po e-pošti.',
    next: 'Ko se spet lahko prijavite, še enkrat odprite to stran in pritisnite »Spet sem noter«. Zahtevek zapre tudi prijava z naprave in kraja, ki ste ju uporabljali že prej; sicer nam pove skrbnik in pišemo vam.',
  },
  synced: {
    lead: 'Skrbnik spremembo naredi v lastnem imeniku vaše organizacije, kjer sta vaš račun in geslo.',
    meanwhile:
      'Bodite dosegljivi: novo geslo vam povejo osebno ali po telefonu, nikoli po e-pošti. Do takrat starega ne poskušajte več.',
    next: 'Microsoft 365 novo geslo pozna čez nekaj minut, račun, ki je tam spet vklopljen, pa čez približno pol ure. Gledamo, dokler tega ne vidimo ali nam skrbnik ne pove, nato pišemo vam.',
  },
  shared: {
    lead: 'Ta račun ni od nikogar posebej in vanj se nihče ne prijavlja. Skrbnik vpraša tistega, ki zanj odgovarja, in vam dá dostop iz vašega računa.',
    meanwhile: 'Prijavite se s svojim računom in delajte naprej v njem.',
    next: 'Nabiralnik se nato pokaže v vašem Outlooku, kar lahko traja eno uro. Skrbnik nam pove, ko je urejeno, in pišemo na naslove tega računa.',
  },
}

export const fixElsewhereSl: typeof fixElsewhereEn = {
  changed: 'Prijava v vaš račun je bila urejena v sistemu, v katerem se račun vodi',
  name: 'Ureditev tam, kjer je račun doma',
  button: 'Prosim, naj se uredi',
  consequences: [
    'Pogledajo ljudje, ki hranijo vaš račun: vaša organizacija ali tisti, ki skrbijo za njeno prijavo.',
    'V Microsoft 365 se nič ne spremeni.',
  ],
  verifiedAt: (clock) =>
    `Preverjeno ob ${clock}: odkar je to prevzel skrbnik, Microsoftova evidenca kaže prijavo z naprave in iz omrežja, od koder se je račun uporabljal že prej.`,
  title: 'Spet se lahko prijavite',
}

export const fixedSl: typeof fixedEn = {
  next: 'Če ste za to prosili vi, se poskusite enkrat prijaviti. Če ne gre, začnite nov zahtevek s kodo napake, ki jo pokaže Microsoft.',
  title: 'Skrbnik pravi, da je urejeno',
  lead: (clock) => `To je povedal ob ${clock}. Ta stran tega ni mogla videti, zato tega nismo preverili sami.`,
  saw: 'Urejeno je, to potrjujem',
  said: (name) => `Urejeno je (${name}). Latchkey tega ni videl.`,
}
