/** Kaj pomenijo kode napak Microsoftove prijave in vrnjene pošte, v slovenščini. */
import type { codesEn } from './codes-en.ts'
import { catalogues } from './catalogues.ts'

const told = catalogues.sl['told-codes']

const senses: (typeof codesEn)['senses'] = {
  'smart-lockout': {
    event: 'Zavrnjeno, še preden je bilo geslo pogledano',
    means: 'je račun po napačnih geslih nekaj časa zaklenjen ali pa so z omrežja prihajali napadi',
    canDo:
      'Nekaj minut ne poskušajte: vsako novo napačno geslo zaklep podaljša. Če geslo poznate, poskusite iz drugega omrežja, na primer z mobilnimi podatki.',
  },
  'password-expired': {
    event: 'Geslo je bilo pravo, vendar je poteklo',
    means: 'je bilo geslo pravo, a mu je potekel rok',
    canDo: 'Izberite novo geslo na Microsoftovi strani, če to ponudi, ali tukaj.',
  },
  'no-cloud-password': {
    event: 'Zavrnjeno, gesla ni',
    means: 'Microsoft za ta račun nima gesla',
    canDo:
      'Najprej preverite ime. Če se navadno prijavljate s ključem, programom ali na drugi strani, izberite to. Sicer prosite za geslo.',
  },
  'account-disabled': {
    event: 'Zavrnjeno, prijava je izklopljena',
    means: 'je skrbnik izklopil prijavo v ta račun',
    canDo: 'Nič, kar vpišete, ne pomaga. Prosite, naj jo spet vklopijo; to lahko stori samo človek.',
  },
  'wrong-passwords': {
    event: 'Napačno geslo',
    means: 'ime ali geslo ni bilo pravo',
    canDo:
      'Preverite ime, velike črke in jezik tipkovnice ter poskusite še enkrat. Potem raje izberite novo geslo, kot da poskušate naprej.',
  },
  'on-premises-password-expired': {
    event: 'Geslo je bilo pravo, vendar je v vaši organizaciji poteklo',
    means: 'je geslu potekel rok v imeniku vaše organizacije',
    canDo:
      'Zamenjajte ga na računalniku v pisarni ali povezani s pisarno, ko vas vpraša Windows. Sicer prosite za novo.',
  },
  'account-at-risk': {
    event: 'Zavrnjeno zaradi nevarnosti',
    means: 'Microsoft ali pravilo organizacije v prijavi ali računu vidi nevarnost',
    canDo:
      'Če vam Microsoftova stran to dovoli, zamenjajte geslo z naprave in kraja, ki ju uporabljate vsak dan. Sicer mora pogledati človek.',
  },
  'registration-at-risk': {
    event: 'Zaradi nevarnosti ustavljeno pred nastavitvijo drugega dokaza',
    means: 'morate nastaviti drugi dokaz, Microsoft pa v tem, da bi ga nastavili tam, vidi nevarnost',
    canDo: 'Poskusite s kraja in naprave, ki ju uporabljate vsak dan, najbolje v pisarni. Sicer mora pomagati človek.',
  },
  'registration-blocked': {
    event: 'Zavrnjeno, drugega dokaza od tam ni mogoče nastaviti',
    means: 'morate nastaviti drugi dokaz, vaša organizacija pa tega od tam, kjer ste, ne dovoli',
    canDo: 'Nastavite ga v pisarni ali na službeni napravi.',
  },
  'second-factor-missing': {
    event: 'Ustavljeno, da bi nastavili drugi dokaz',
    means: 'je bilo geslo pravo in morate nastaviti drugi dokaz',
    canDo: 'V brskalniku se znova prijavite in Microsoftovo stran opravite do konca; telefon imejte pri roki.',
  },
  'second-factor-failing': {
    event: 'Drugi dokaz zahtevan, a ne dan',
    means: 'je bilo geslo pravo, drugega dokaza pa ni bilo, je bil zavrnjen ali prepozen',
    canDo:
      'Poskusite znova in na zahtevek odgovorite takoj ali na Microsoftovi strani izberite drug način. Če pridejo zahtevki, ki niso vaši, jih zavrnite in zamenjajte geslo.',
  },
  'pass-failing': {
    event: 'Začasna dovolilnica zavrnjena',
    means: 'je bila začasna dovolilnica napačna, pretečena, že uporabljena ali za ta račun ni dovoljena',
    canDo:
      'Vrnite se k svojemu zahtevku na tej strani. Tam lahko staro dovolilnico izbrišete in dobite novo. Če vam jo je kdo dal, ga prosite za drugo. Vpišite najnovejšo, natanko tako, kot je zapisana, in to samo na Microsoftovi strani.',
  },
  'device-required': {
    event: 'Zavrnjeno, naprava ni sprejeta',
    means: 'je bilo geslo pravo, za napravo pa vaša organizacija ne skrbi ali ji nekaj manjka',
    canDo:
      'Uporabite službeno napravo ali na svoji odprite Portal podjetja oziroma nastavitve službenega računa in opravite, kar zahtevajo.',
  },
  'app-not-approved': {
    event: 'Zavrnjeno, program ni sprejet',
    means: 'je bilo geslo pravo, programa pa vaša organizacija ne sprejema',
    canDo: 'Uporabite Microsoftov program, za pošto na primer Outlook, na telefonu še Microsoft Authenticator.',
  },
  'access-policy': {
    event: 'Zavrnilo pravilo organizacije',
    means: 'je bilo geslo pravo, pravilo vaše organizacije pa te prijave ni dovolilo',
    canDo:
      'Poskusite z običajnega kraja na službeni napravi. Če mora delovati od tam, kjer ste, skrbnik vidi, katero pravilo je bilo.',
  },
  'security-defaults': {
    event: 'Zavrnjeno, star način prijave',
    means: 'se program prijavlja po starem ali na način, ki velja za nevarnega',
    canDo: 'Namesto starejšega poštnega programa uporabite novejši Outlook ali brskalnik.',
  },
  'on-premises-refuses': {
    event: 'Imenik vaše organizacije ni odgovoril',
    means: 'imenika vaše organizacije ni bilo mogoče vprašati po geslu',
    canDo: 'Gesla ne menjajte in poskusite znova čez četrt ure. Drugi verjetno vidijo enako.',
  },
  'logon-hours': {
    event: 'Zavrnjeno zaradi ure',
    means: 'je zunaj ur, v katerih se vaš račun sme prijaviti',
    canDo: 'Poskusite v svojem delovnem času. Če ure niso prave, jih lahko spremeni skrbnik.',
  },
  'on-premises-locked': {
    event: 'Zaklenjen ali zaprt v imeniku vaše organizacije',
    means: 'je račun zaklenjen ali zaprt v imeniku vaše organizacije',
    canDo: 'Tak zaklep pogosto mine po pol ure brez poskusov. Sicer ga mora odpreti skrbnik.',
  },
  'seamless-sign-on': {
    event: 'Prijava brez gesla ni uspela',
    means: 'samodejna prijava s službenega računalnika ni uspela',
    canDo: 'Vpišite geslo, ko vas vpraša. Pogosto pomaga, če Windows zaklenete in odklenete ali znova zaženete.',
  },
  'federation-trouble': {
    event: 'Težave s prijavno stranjo vaše organizacije',
    means: 'se Microsoft in prijavna stran vaše organizacije nista razumela',
    canDo: 'Zaprite brskalnik in začnite znova. Če ostane enako, morajo to urediti ljudje, ki skrbijo za tisto stran.',
  },
  'service-trouble': {
    event: 'Težave pri Microsoftu 365',
    means: 'ima storitev sama težave ali preveč dela',
    canDo: 'Gesla ne menjajte in poskusite znova čez četrt ure.',
  },
  'not-assigned': {
    event: 'Zavrnjeno, program vam ni dodeljen',
    means: 'ste se prijavili, a vam ta program ni dodeljen',
    canDo: 'Preverite, ali ste v pravem računu. Če ste, prosite zanj skrbnika ali lastnika programa.',
  },
  'consent-missing': {
    event: 'Zavrnjeno, program še ni dovoljen',
    means: 'ste se prijavili, a programu še nihče ni dovolil, da račun uporablja',
    canDo: 'Če Microsoftova stran to ponudi, zaprosite za odobritev. Sicer prosite skrbnika, naj program dovoli.',
  },
  'wrong-name': {
    event: 'Takega imena ni',
    means: 'imena tam, kjer ste se prijavljali, ni bilo mogoče najti',
    canDo: 'Preverite, kako je zapisano, predvsem za znakom @. To je ime službenega računa in ne zasebni naslov.',
  },
  'other-organisation': {
    event: 'Račun druge organizacije',
    means: 'ste prijavljeni z računom, ki ga druga stran ne pozna',
    canDo: 'Odjavite se iz drugega računa ali odprite zasebno okno in izberite pravi račun.',
  },
  'between-organisations': {
    event: 'Zavrnjeno med organizacijama',
    means: 'ena od dveh organizacij ne dovoli prehoda iz ene v drugo',
    canDo: 'Iz drugega omrežja morda uspe. Sicer se morata dogovoriti skrbnika obeh.',
  },
  'consent-declined': {
    event: 'Program ni dobil dovoljenja',
    means: 'je kdo pritisnil »Prekliči«, ko je program prosil za dovoljenje',
    canDo: 'Začnite znova, preberite, kaj program zahteva, in sprejmite, če je prav.',
  },
  'app-fault': {
    event: 'Težava programa',
    means: 'je narobe nastavljen program in ne vaš račun',
    canDo: 'Z geslom tega ni mogoče popraviti. Povejte lastniku programa, skupaj s kodo.',
  },
  'password-not-changed': {
    event: 'Novo geslo ni bilo sprejeto',
    means: 'novo geslo ni bilo sprejeto',
    canDo:
      'Preverite staro in izberite daljše, brez svojega imena, ki ga nimate drugje. Če tudi to ne uspe, ga lahko nastavi človek.',
  },
  'device-key': {
    event: 'Ključ naprave ni bil sprejet',
    means: 'Windows Hello ali ključ te naprave ni več znan',
    canDo: 'Prijavite se z geslom in nato na tej napravi znova nastavite Windows Hello.',
  },
  'sending-restricted': {
    event: 'Pošta se je vrnila, nabiralnik ne sme pošiljati',
    means: 'je Microsoft nabiralniku ustavil pošiljanje, ker je iz njega odšlo preveč ali nenavadna pošta',
    canDo:
      'Ponovno pošiljanje ali drug program ne pomaga. Prosite, naj to kdo pogleda: skrbnik najprej zavaruje račun, nato omejitev odpravi. Pošto še vedno prejemate.',
  },
  harmless: {
    event: 'Korak na poti',
    means: 'ni narobe nič: stara seja se je končala ali pa je bil zapisan korak prijave',
    canDo: 'Prijavite se znova. Če se takoj ponovi, zaprite brskalnik in začnite od začetka.',
  },
  ...told.senses,
  'family-you': told.families.you,
  'family-device': told.families.device,
  'family-administrator': told.families.administrator,
  'family-app-owner': told.families['app-owner'],
  'family-other-organisation': told.families['other-organisation'],
  'family-microsoft': told.families.microsoft,
  'family-nothing': told.families.nothing,
}

export const codesSl: typeof codesEn = {
  senses,
  title: 'Kaj pomeni koda napake?',
  lead: 'Vpišite kodo, ki jo je pokazal Microsoft, ali prilepite celo sporočilo. Računa za to ne potrebujete.',
  field: 'Koda ali sporočilo napake',
  fieldHint: 'Na primer AADSTS50053 ali besedilo strani, ki vas je zavrnila',
  go: 'Pojasni',
  unread:
    'Tega nismo razumeli. Poiščite »AADSTS« ali »Koda napake« in pet do sedem števk, kodo, kot je CAA20004 ali 0x80090016, v vrnjeni pošti pa »550«.',
  all: 'Vse kode, ki jih znamo razložiti',
  count: (codes) => `${codes} kod`,
  heading: (code, means) => `Koda ${code} navadno pomeni, da ${means}`,
  unknownHeading: (code) => `Kode ${code} ne znamo razložiti`,
  unknownLead:
    'Na seznamu, ki ga poznamo, je ni. Microsoft kode dodaja in spreminja, ugibanje pa ne bi pomagalo nikomur. Kaj ustavlja vaš račun, je pogosto vseeno mogoče videti.',
  canDo: 'Kaj lahko storite',
  onlyUsually:
    'Koda pove, kaj se je navadno zgodilo, in ne, kaj je z vašim računom. To se pokaže, ko dokažete, kdo ste.',
  start: 'Ugotovi, kaj ustavlja moj račun',
  microsoft: 'Kaj o tej kodi piše Microsoft',
  fromSignIn: (code) => `Microsoftova prijava vas je zavrnila s kodo ${code}.`,
  usually: (code, means) => `Koda ${code} navadno pomeni, da ${means}.`,
  usuallyUnknown: (code) => `Kode ${code} same po sebi ne znamo razložiti.`,
  ownEyes: 'Tu piše, kar smo videli sami.',
  more: 'O kodah napak',
  whoseLabel: told.whoseLabel,
  whose: told.whose,
  backToRequest: told.backToRequest,
  reportedText: told.reportedText,
  helpDesk: 'Za službo za pomoč',
  helpDeskLead:
    'Zadnje zavrnitve, kot so v Microsoftovem zapisu: koda, čas po univerzalni uri in številka, po kateri jih tam najdejo.',
}
