/** Koraki načrta, v slovenščini. */
import { catalogues } from './catalogues.ts'
import { describeDevice } from './describe-device.ts'
import type { planEn } from './plan-en.ts'

const deviceWords = describeDevice(catalogues.sl.where)

export const planSl: typeof planEn = {
  title: 'Kaj storiti, v tem vrstnem redu',
  you: 'Vi, zdaj',
  administrator: 'Skrbnik',
  time: 'Samo od sebe',
  steps: {
    'stop-trying': ({ until }) =>
      until
        ? `Pred ${until} na Microsoftovi strani ne poskušajte gesel: vsako napačno podaljša zaklep.`
        : 'Na Microsoftovi strani zdaj ne poskušajte gesel: vsako napačno podaljša zaklep.',
    'keep-password': () => 'Gesla ne menjajte, z njim ni nič narobe.',
    'go-home-first': () => 'Najprej se prijavite pri svoji organizaciji. Kar ne uspe tam, je treba urediti tam.',
    'own-sign-in-page': () =>
      'Preberite, kaj piše na prijavni strani vaše organizacije, in uporabite njeno pot za novo geslo, če jo ima.',
    'change-where-kept': () =>
      'Geslo zamenjajte na računalniku, ki je v pisarni ali z njo povezan, ko vas vpraša Windows.',
    'within-hours': () => 'Če je zunaj vašega delovnega časa, poskusite v njem.',
    'prove-more': () => 'Dajte še en dokaz, kdo ste, drugačne vrste.',
    'have-unlocked': () => 'Če svoje geslo poznate, dajte račun odkleniti, z gumbom na tej strani.',
    'new-password': () => 'Tukaj izberite novo geslo, z gumbom na tej strani.',
    'new-password-later': () =>
      'Tukaj prosite za novo geslo, z gumbom na tej strani. Izberete ga, ko čas čakanja mine.',
    'remove-saved': ({ app, device }) =>
      `Staro geslo odstranite z mesta, od koder prihaja (${deviceWords.there(app, device)}), sicer se bo pošiljalo naprej.`,
    'other-network': () => 'Uporabite drugo omrežje: mobilne podatke, drug Wi-Fi, ali izklopite VPN.',
    'work-device': () => 'Uporabite napravo, za katero skrbi vaša organizacija.',
    'approved-app': () => 'Uporabite Microsoftov program, za pošto na primer Outlook.',
    'usual-place': () => 'Prijavite se z običajnega kraja.',
    'register-elsewhere': () => 'Drugi dokaz nastavite v pisarni ali na službeni napravi.',
    'set-up-passkey': ({ from }) =>
      from
        ? `Pri Microsoftu nastavite ključ za dostop: od ${from} njegova sporočila SMS in klici nikogar ne spustijo noter. Kako, piše na tej strani.`
        : 'Pri Microsoftu nastavite ključ za dostop. Kako, piše na tej strani.',
    register: () => 'Prijavite se v brskalniku in drugi dokaz nastavite do konca; telefon imejte pri roki.',
    'other-proof': () => 'Na Microsoftovi strani izberite drug način potrditve od tistega, ki ne uspe.',
    'own-account': () => 'Prijavite se s svojim računom: skupni nabiralnik se odpre od tam.',
    'newest-pass': () => 'Uporabite samo najnovejšo dovolilnico: vsaka nova konča prejšnjo.',
    'ask-approval': () => 'Če Microsoftova stran ponudi, da zaprosite za odobritev programa, to izberite.',
    'try-later': () => 'Poskusite znova čez četrt ure.',
    'tell-manager': () => 'Če datum vašega zadnjega delovnega dne ni pravi, povejte vodji.',
    ask: () => 'To pošljite skrbniku, z gumbom na tej strani. Vse, kar je na tej strani, gre zraven.',
    restore: () => 'Obnovi račun, skupaj s pošto in datotekami.',
    'look-at-risk': () => 'Pogleda, kaj je Microsoft videl, in oznako odstrani, ko je račun varen.',
    'clean-mailbox': () => 'Pogleda posredovanje in pravila nabiralnika ter odstrani, kar ni vaše.',
    'correct-date': () => 'Poskrbi, da kadrovska služba popravi datum.',
    'give-access': () => 'Vpraša, kdo odgovarja za nabiralnik, in vašemu računu da dostop do njega.',
    'switch-on': () => 'Ugotovi, zakaj je bila prijava izklopljena, in jo spet vklopi.',
    'let-choose': () => 'Dovoli vam izbrati novo geslo. Ko bo mogoče, vam pišemo.',
    'set-password': () => 'Ročno nastavi novo geslo in vam ga osebno izroči.',
    'lift-restriction': () =>
      'Odpravi omejitev pošiljanja. Pošta gre navadno ven v 1 uri po tem, najpozneje po 24 urah.',
    'fix-directory': () => 'Pogleda v imenik vaše organizacije, od koder prihaja zavrnitev.',
    'fix-sign-in-page': () => 'Poskrbi, da kdo pogleda prijavno stran vaše organizacije.',
    'replace-proof': () => 'Zamenja izgubljeni telefon ali program, če drugega načina potrditve ni.',
    'give-pass-or-key': () =>
      'Da vam dovolilnico ali varnostni ključ, če ključa za dostop ne more hraniti nobena vaša naprava.',
    'give-licence': () => 'Vrne licenco za nabiralnik.',
    'assign-app': () => 'Dodeli vam program, če ga potrebujete pri delu.',
    'allow-app': () => 'Dovoli programu, da uporablja vaš račun.',
    'look-code-up': () => 'Poišče, kaj pomeni koda, ki je ne znamo razložiti.',
    'lock-ends': ({ until }) =>
      until ? `Zaklep lahko mine, ne pred ${until}.` : 'Zaklep lahko mine po nekaj minutah brez poskusov.',
    'directory-opens': ({ until }) =>
      until ? `Imenik vaše organizacije odpre zaklep ob ${until}.` : 'Imenik vaše organizacije zaklepa ne odpre sam.',
    'service-recovers': () => 'Microsoft popravi storitev, navadno v nekaj urah.',
    'rest-stays': () => 'Drugo s čakanjem ne mine.',
    nothing: () => 'Nič. Čakanje tu ničesar ne spremeni.',
  },
}
