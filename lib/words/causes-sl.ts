/** Kar piše o vsakem vzroku, v slovenščini. */
import type { causesEn } from './causes-en.ts'
import { onPremisesCausesSl } from './on-premises-sl.ts'
import { passkeyCausesSl } from './passkey-day-sl.ts'
import { catalogues } from './catalogues.ts'
import { describeDevice } from './describe-device.ts'

const deviceWords = describeDevice(catalogues.sl.where)

export const causesSl: typeof causesEn = {
  'account-deleted': {
    name: 'Račun izbrisan',
    headline: () => 'Vaš račun je izbrisan iz imenika',
    meaning: 'Microsoft 365 računa ne pozna več, zato ga ne odpre nič, kar bi vpisali.',
    canDo: 'Spodaj to pošljite skrbniku, in to kmalu: izbrisani račun je navadno mogoče obnoviti 30 dni.',
    whoElse: 'Obnovi ga lahko samo skrbnik, skupaj s pošto in datotekami.',
  },
  leaver: {
    name: 'Zadnji delovni dan je minil',
    headline: () => 'V imeniku piše, da je vaš zadnji delovni dan minil',
    meaning: 'Po tem dnevu se računi zaprejo. Kar je v njih, ostane organizaciji.',
    canDo: 'Če datum ni pravi, to spodaj pošljite skrbniku in povejte vodji.',
    whoElse: 'Datum popravi kadrovska služba. Skrbnik lahko potem račun odpre.',
  },
  'shared-mailbox': {
    name: 'Skupni nabiralnik',
    headline: () => 'To je skupni nabiralnik: vanj se ne prijavlja nihče',
    meaning:
      'Njegov račun nima gesla, ki bi ga kdo poznal, prijava vanj pa je izklopljena, kot je prav. Ljudje ga odpirajo iz svojih računov.',
    canDo: 'Prijavite se s svojim računom. Če nabiralnika tam ni, spodaj prosite za dostop.',
    whoElse: 'Kdor odgovarja za nabiralnik, pove, kdo ga sme odpreti. Skrbnik nato dostop da vašemu računu.',
  },
  'account-disabled': {
    name: 'Prijava izklopljena',
    headline: () => 'Skrbnik je izklopil prijavo v vaš račun',
    meaning: 'Geslo ni krivo. Prijava je zavrnjena, še preden ga kdo pogleda, zato novo geslo ne bi pomagalo.',
    canDo: 'Tu prosite, naj jo spet vklopijo. Zahtevek gre k skrbniku skupaj z vsem, kar je na tej strani.',
    whoElse: 'Vklopi jo lahko samo skrbnik, ki bo želel vedeti, zakaj je bila izklopljena.',
  },
  'guest-elsewhere': {
    name: 'Zanj skrbijo drugje',
    headline: () => 'Tu ste gost: za vaš račun skrbi druga organizacija',
    meaning:
      'Geslo, drugi dokaz in morebitni zaklep so pri organizaciji ali ponudniku, od koder je vaš naslov. Tu jih ni mogoče ne videti ne spremeniti.',
    canDo: 'Najprej se prijavite doma, pri svoji organizaciji. Če tudi to ne uspe, je treba urediti tam.',
    whoElse: 'Služba za pomoč vaše organizacije. Ljudje tukaj vam lahko obnovijo povabilo za gosta.',
  },
  'service-trouble': {
    name: 'Težave pri Microsoftu 365',
    headline: () => 'Microsoft 365 ima težave s prijavami',
    meaning: 'Vaše zadnje prijave niso uspele zaradi storitve same, in to se dogaja tudi drugim.',
    canDo: 'Gesla ne menjajte in poskusite znova čez četrt ure. Tudi ta stran lahko pogleda še enkrat.',
    whoElse: 'Skrbniki v Microsoftovih obvestilih vidijo, kako daleč je popravilo.',
  },
  'account-at-risk': {
    name: 'Račun v nevarnosti',
    headline: () => 'Microsoft vidi nevarnost, da vaš račun uporablja še kdo',
    meaning:
      'Z nedavnimi prijavami je nekaj narobe, geslo se je pojavilo tam, kjer se ne bi smelo, ali pa je prijavo ustavilo varnostno pravilo. Dokler to ni razjasnjeno, prijave morda ne gredo skozi.',
    canDo: 'Tu prosite za novo geslo. Najprej to pogleda človek, da ga dobite vi in nihče drug.',
    whoElse: 'Skrbnik lahko pogleda, kaj je Microsoft videl, in oznako odstrani, ko je račun varen.',
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
      'Počakajte in medtem ne poskušajte ničesar: vsako novo napačno geslo znova zaklene, in za dlje. Ali pa izberite novo geslo.',
    whoElse: 'Zaklepa ne more odpreti nihče, niti skrbnik. Edina druga pot je novo geslo.',
  },
  'blocked-network': {
    name: 'Omrežje zavrnjeno',
    headline: () => 'Microsoft zavrača omrežje, iz katerega se prijavljate',
    meaning:
      'Microsoft ima prijave od tam za napad, največkrat zato, ker so s tega omrežnega naslova že prihajali napadi. Zavrne jih tudi s pravim geslom. Vaš račun sam zaradi tega ni zaklenjen.',
    canDo:
      'Uporabite drugo omrežje: mobilne podatke, drug Wi-Fi, ali izklopite VPN. Čakanje in novi poskusi ne pomagajo.',
    whoElse: 'Tisti, ki skrbi za to omrežje. Skrbnik ve, ali pripada vaši organizaciji.',
  },
  'on-premises-password-expired': {
    name: 'Geslo poteklo',
    headline: () => 'Vaše geslo je poteklo; zamenjati ga je treba v vaši organizaciji',
    meaning:
      'Vpisali ste pravo geslo. Hrani ga imenik vaše organizacije, zato se zamenja tam; Microsoft 365 potem izve zanj.',
    canDo:
      'Zamenjajte ga na računalniku, ki je v pisarni ali z njo povezan, ko vas vpraša Windows. Sicer tu prosite za novo.',
    whoElse: 'Skrbnik lahko v tem imeniku nastavi novo.',
  },
  'password-expired': {
    name: 'Geslo poteklo',
    headline: () => 'Vaše geslo je poteklo in ga je treba zamenjati',
    meaning:
      'Vpisali ste pravo geslo. Starejše je, kot dovoli vaša organizacija, in Microsoft z njim ne spusti nikogar noter.',
    canDo: 'Izberite novo geslo.',
    whoElse: 'Če ga ne morete zamenjati tu, vam to lahko omogoči skrbnik.',
  },
  'no-cloud-password': {
    name: 'Gesla tu ni',
    headline: () => 'Microsoft za vaš račun nima nobenega gesla',
    meaning: 'Zato nobeno geslo ne more biti pravo. Ni bilo nikoli nastavljeno ali pa se prijavljate drugače.',
    canDo:
      'Če ste se vedno prijavljali s ključem, programom ali na drugi strani, izberite to. Sicer tu prosite za geslo.',
    whoElse: 'Skrbnik ve, kako se prijavljajo računi, kot je vaš, in lahko dovoli geslo.',
  },
  ...onPremisesCausesSl,
  'on-premises-refuses': {
    name: 'Zavrača imenik organizacije',
    headline: () => 'Noter vas ne spusti imenik vaše organizacije',
    meaning:
      'Microsoft tam vpraša po vašem geslu. Imenik ni bil dosegljiv ali pa je prijavo zavrnil, na primer ker je račun tam zaklenjen ali zaprt.',
    canDo: 'To spodaj pošljite skrbniku; koda v razdelku »Za službo za pomoč« mu pove, kje naj pogleda.',
    whoElse: 'Skrbniki tega imenika.',
  },
  'federation-trouble': {
    name: 'Odloča druga stran za prijavo',
    headline: () => 'O tem, ali pridete noter, odloča prijavna stran vaše organizacije',
    meaning: 'Microsoft vas pošlje nanjo in izve samo, kako se je končalo. Kaj je zavrnila in zakaj, ne vidimo.',
    canDo: 'Preberite, kaj piše na tisti strani, in uporabite njeno pot za novo geslo, če jo ima.',
    whoElse: 'Ljudje, ki skrbijo za to prijavno stran. Če to spodaj pošljete skrbniku, izvedo tudi, kaj smo videli.',
  },
  'registration-blocked': {
    name: 'Drugega dokaza tam ni mogoče nastaviti',
    headline: () => 'Nastaviti morate drugi dokaz, a tega od tam, kjer ste, ne smete',
    meaning:
      'Vaša organizacija to dovoli samo na določenih krajih ali napravah, ali pa je Microsoft v tej prijavi videl nevarnost.',
    canDo: 'Prijavite se na računalniku v pisarni ali na takem, ki vam ga je dala organizacija, in ga nastavite tam.',
    whoElse: 'Skrbnik vam lahko omogoči drugačno pot do nastavitve.',
  },
  ...passkeyCausesSl,
  'second-factor-missing': {
    name: 'Drugi dokaz ni nastavljen',
    headline: () => 'Preden greste noter, morate nastaviti drugi dokaz',
    meaning:
      'Geslo je bilo pravo. Vaša organizacija zdaj želi še potrditev s programom, telefonom ali ključem, nastavljeno pa ni nič.',
    canDo: 'V brskalniku se znova prijavite in sledite Microsoftovi strani do konca; telefon imejte pri roki.',
    whoElse: 'Skrbnik lahko pomaga, če se na tej strani ne da priti do konca.',
  },
  'second-factor-failing': {
    name: 'Drugi dokaz ne uspe',
    headline: () => 'Vaše geslo je pravo, drugi dokaz pa ne gre skozi',
    meaning:
      'Potrditev v programu, s sporočilom ali klicem je ostala brez odgovora, je bila zavrnjena ali prepozna. Navadno je vzrok izgubljen ali nov telefon.',
    canDo:
      'Na Microsoftovi strani povejte, da tega načina zdaj ne morete uporabiti, in izberite drugega. Če je telefon ali program izgubljen, se z dovolilnico od tod enkrat prijavite in nastavite novega. Če so na telefon prišli zahtevki, ki niso bili vaši, to spodaj povejte skrbniku: vaše geslo pozna še kdo.',
    whoElse: 'Skrbnik lahko odstrani izgubljeni telefon ali program, ko je prepričan, da ste to vi.',
  },
  'pass-failing': {
    name: 'Začasna dovolilnica zavrnjena',
    headline: () => 'Microsoft ni sprejel začasne dovolilnice za dostop',
    meaning: 'Dovolilnica velja kratek čas, večinoma enkrat, in šteje samo najnovejša. Po geslu vas ni vprašal.',
    canDo:
      'Preverite najnovejšo dovolilnico, ki ste jo dobili, tudi velike črke. Če je potekla ali bila že uporabljena, dobite novo tukaj ali pri skrbniku.',
    whoElse: 'Skrbnik vam lahko da novo dovolilnico in pove, ali so za vaš račun dovoljene.',
  },
  'device-required': {
    name: 'Naprava ni sprejeta',
    headline: () => 'Noter lahko samo z napravo, za katero skrbi vaša organizacija',
    meaning:
      'Geslo je bilo pravo. Zavrnjena je bila naprava: ni prijavljena ali pa ji manjkajo posodobitve ali zaščita.',
    canDo:
      'Uporabite službeno napravo. Na njej odprite Portal podjetja ali nastavitve službenega računa, opravite, kar zahtevajo, in poskusite znova.',
    whoElse: 'Skrbnik pove, katere naprave veljajo in kaj vaši manjka.',
  },
  'app-not-approved': {
    name: 'Program ni sprejet',
    headline: () => 'Programa, ki ste ga uporabili, vaša organizacija ne sprejema',
    meaning: 'Geslo je bilo pravo. Vaša organizacija spušča ljudi noter samo z določenimi programi.',
    canDo:
      'Uporabite Microsoftov program, za pošto na primer Outlook. Na telefon namestite še Microsoft Authenticator.',
    whoElse: 'Skrbnik pove, kateri programi veljajo.',
  },
  'access-policy': {
    name: 'Zavrnilo pravilo',
    headline: () => 'Vašo prijavo je zavrnilo pravilo organizacije',
    meaning:
      'Geslo je bilo pravo. Ustavilo vas je pravilo o kraju, napravi, programu ali okoliščinah. Katero, ne vidimo.',
    canDo: 'Poskusite z običajnega kraja na službeni napravi. Če morate delati od drugod, to spodaj pošljite naprej.',
    whoElse: 'Skrbnik vidi pravilo in pove, ali je bilo namenjeno vam.',
  },
  'wrong-passwords-one-device': {
    name: 'Staro geslo na napravi',
    headline: ({ app, device, place }) =>
      `Napačna gesla ves čas prihajajo od istod: ${[deviceWords.where(app, device), place].filter(Boolean).join(', ')}`,
    meaning: 'Pošilja jih en program na eni napravi z enega kraja, zato je tam najbrž shranjeno staro geslo.',
    canDo:
      'Odprite ta program in vpišite sedanje geslo ali račun iz njega odstranite. Če gesla ne poznate več, izberite novo.',
    whoElse: 'Z vaše naprave ga namesto vas ne more odstraniti nihče.',
  },
  'wrong-passwords': {
    name: 'Napačna gesla',
    headline: () => 'Gesla, s katerimi je kdo poskušal, niso prava',
    meaning: 'Microsoft ime pozna, nobeno od gesel pa ni bilo tisto, ki sodi k njemu.',
    canDo: 'Raje izberite novo geslo, kot da poskušate naprej: preveč napačnih zaklene račun.',
    whoElse: 'Starega vam ne more povedati nihče, niti skrbnik. Gesel ni mogoče prebrati.',
  },
  'wrong-passwords-by-others': {
    name: 'Gesla poskuša nekdo drug',
    headline: ({ place }) =>
      place
        ? `Nekdo je poskušal napačna gesla za vaš račun, kraj: ${place}`
        : 'Nekdo je poskušal napačna gesla za vaš račun s krajev, od koder ni zapisana nobena vaša prijava',
    meaning:
      'Nobeno ni bilo pravo. Gre za ugibanje, ki doleti večino imen, ali pa za človeka s skoraj enakim imenom, kot je vaše.',
    canDo:
      'Če geslo poznate, se prijavite z običajnega kraja. Če ga uporabljate tudi drugje ali mu ne zaupate več, izberite novo.',
    whoElse: 'Drugim poskušanja ne more preprečiti nihče. Drugi dokaz poskrbi, da je zaman.',
  },
  'sending-restricted': {
    name: 'Pošiljanje omejeno',
    headline: () => 'Microsoft je vašemu nabiralniku ustavil pošiljanje',
    meaning:
      'Iz nabiralnika je odšlo več ali bolj nenavadnih sporočil, kot bi smelo. To pogosto pomeni, da račun uporablja še kdo.',
    canDo: 'Tu prosite, naj to kdo pogleda. Pošto še vedno prejemate.',
    whoElse: 'Skrbnik mora najprej zavarovati račun, potem lahko omejitev odpravi.',
  },
  'mailbox-tampered': {
    name: 'Nabiralnik spremenjen',
    headline: () => 'Vaš nabiralnik pošilja pošto drugam ali jo skriva',
    meaning:
      'V njem je posredovanje ali pravilo, kakršna puščajo vsiljivci. Če ste ga naredili sami, to povejte človeku, ki bo pogledal.',
    canDo: 'Tu prosite za novo geslo. Najprej nabiralnik pregleda človek.',
    whoElse: 'Skrbnik lahko odstrani posredovanje in pravila in vidi, od kdaj so tam.',
  },
  'no-mailbox-licence': {
    name: 'Ni licence za nabiralnik',
    headline: () => 'Vaš račun nima licence za svoj nabiralnik',
    meaning:
      'Prijavite se lahko, nabiralnik pa ostane zaprt. Licence dodelijo skrbniki in ob spremembah se kdaj izgubijo. Pošta se navadno hrani še 30 dni.',
    canDo: 'To kmalu pošljite skrbniku, spodaj.',
    whoElse: 'Skrbnik lahko licenco vrne; nabiralnik se potem odpre v približno eni uri.',
  },
  'not-assigned': {
    name: 'Program vam ni dodeljen',
    headline: ({ app }) => (app ? `${app} vam ni dodeljen` : 'En program vam ni dodeljen'),
    meaning: 'Prijava je uspela. Program je samo za ljudi, ki jih je organizacija določila, in med njimi vas ni.',
    canDo: 'Če ga potrebujete pri delu, to spodaj pošljite skrbniku ali vprašajte lastnika programa.',
    whoElse: 'Dodeli vam ga lahko skrbnik ali lastnik programa.',
  },
  'consent-missing': {
    name: 'Program še ni dovoljen',
    headline: ({ app }) =>
      app ? `${app} vašega računa še ne sme uporabljati` : 'Program vašega računa še ne sme uporabljati',
    meaning:
      'Prijava je uspela. Program želi v vašem imenu nekaj brati ali početi, vaša organizacija pa se mora s tem prej strinjati.',
    canDo: 'Če vam Microsoftova stran ponudi, da zaprosite za odobritev, to izberite. Sicer to spodaj pošljite naprej.',
    whoElse: 'Skrbnik lahko program dovoli za vse.',
  },
  'unknown-code': {
    name: 'Zavrnjeno, razlog nam ni znan',
    headline: () => 'Microsoft zavrača vašo prijavo s kodo, ki je ne znamo razložiti',
    meaning: 'Račun obstaja in vsakič pride enaka zavrnitev. Raje ne rečemo nič, kot da bi ugibali.',
    canDo: 'To spodaj pošljite skrbniku. Koda gre zraven.',
    whoElse: 'Skrbnik lahko kodo poišče pri Microsoftu in vpraša njihovo podporo.',
  },
  'not-visible': {
    name: 'Še ni vidno',
    headline: () => 'Ne vidimo, zakaj vas Microsoft 365 ne spusti noter',
    meaning: 'Račun je vklopljen. Zapis o prijavah, v katerem bi bil razlog, nam v tem trenutku ni na voljo.',
    canDo: 'Poglejte znova čez minuto ali dve. Če o geslu niste prepričani, lahko izberete novo.',
    whoElse: 'Skrbnik lahko pogleda tudi tja, kamor ta stran ne vidi.',
  },
  'nothing-wrong': {
    name: 'Nič ne najdemo',
    headline: () => 'Ne vidimo ničesar, kar bi ustavljalo vaš račun',
    meaning: 'Račun je vklopljen in nič od tega, kar zdaj vidimo, ga ne zavrača ali kaže kot zaklenjenega.',
    canDo: 'Poskusite se prijaviti še enkrat, počasi, s celotnim imenom. Če o geslu niste prepričani, izberite novo.',
    whoElse: 'Če še vedno ne gre, si zapišite kodo napake, ki jo pokaže Microsoft, in vprašajte človeka.',
  },
}
