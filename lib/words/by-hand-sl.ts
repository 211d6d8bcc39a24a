/** Kaj se uredi ročno za račune, ki jih ne hrani samo Microsoft 365 te organizacije, v slovenščini. */
import type { byHandClaimantEn, fixedEn, fixElsewhereEn } from './by-hand-en.ts'

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
}
