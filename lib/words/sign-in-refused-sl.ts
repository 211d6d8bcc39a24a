/** What to do when Microsoft's sign-in refused somebody, in Slovenian. */
import type { signInRefusedEn } from './sign-in-refused-en.ts'

export const signInRefusedSl = {
  named: (code) => `Microsoft je to prijavo zavrnil (AADSTS${code}).`,
  reasons: {
    'not-assigned':
      'Vaš račun ni dodeljen tej aplikaciji. Uredi skrbnik v storitvi Entra ID, pod Enterprise applications: dodeli vas ali skupino, katere neposredni član ste. Skupine znotraj skupine ne štejejo.',
    'consent-missing':
      'V uporabo te aplikacije še nihče ni privolil. Uredi skrbnik v storitvi Entra ID: v imenu organizacije privoli v openid, profile in email.',
    'consent-declined': 'Prijava je bila preklicana. Če želite nadaljevati, jo začnite znova.',
    'access-policy':
      'Prijavo zavrača pravilnik pogojnega dostopa vaše organizacije. Poskusite z napravo ali v omrežju, ki mu organizacija zaupa. Skrbnik najde pravilnik v dnevniku prijav.',
    'device-required':
      'Vaša organizacija to prijavo dovoli samo z naprave, ki jo upravlja. Poskusite znova na službeni napravi.',
    'second-factor':
      'Microsoft je zahteval drugi korak, ki ni bil dokončan. Poskusite znova. Če ste ga izgubili, vam pomaga naše osebje.',
    'account-disabled': 'Ta račun je izklopljen. Znova ga lahko vklopi samo skrbnik.',
    'account-at-risk':
      'Microsoft je ocenil, da je ta račun ali ta prijava ogrožena. Najprej jo mora pregledati skrbnik.',
    'app-fault':
      'Ta aplikacija v storitvi Entra ID ni pravilno nastavljena. Uredi skrbnik: registracijo primerja z dokumentacijo tega mesta.',
    other: 'Poskusite znova. Če se ponovi, osebju povejte to številko.',
  },
} satisfies typeof signInRefusedEn
