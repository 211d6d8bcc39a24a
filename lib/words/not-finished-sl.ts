/** Kar se je začelo in se ni končalo, in kaj storiti, če vrata ostanejo zaprta, v slovenščini. */
import type { notFinishedEn } from './not-finished-en.ts'

export const notFinishedSl: typeof notFinishedEn = {
  because: {
    'not-shown':
      'Spremembo smo izvedli in 10 minut gledali, ali se pokaže, a je Microsoft ni pokazal. Skrbnik bo preveril, kaj je z njo. Morda že velja: lahko se poskusite prijaviti.',
    'half-seen':
      'Pravila v nabiralniku so urejena. Od tu se ne vidi, ali se posreduje tudi vsa pošta, zato bo to preveril skrbnik.',
    interrupted:
      'Med izvajanjem je prišlo do prekinitve in ne vidimo, da bi bila sprememba izvedena. Sami je nismo ponovili: najprej bo pogledal skrbnik.',
    cancelled:
      'Čakanje je bilo preklicano s starejšega naslova računa. Zadevo bo pogledal skrbnik, ki vidi vse, kar ste pokazali tukaj.',
    'threat-mode':
      'Ko ste prišli do sem, so naši sodelavci vsako spremembo pregledovali ročno, zato je ta pri skrbniku. Nič ni bilo spremenjeno: če ste vpisali novo geslo, ni bilo nastavljeno.',
    failed: 'Tega od tu ni bilo mogoče dokončati. Skrbnik vidi, kaj je bilo v napoto, in bo nadaljeval.',
    'default-method':
      'To je vaš privzeti način prijave, privzetega pa Microsoft odstrani nazadnje. Če se še lahko prijavite, pod Moji varnostni podatki (aka.ms/mysecurityinfo) izberite drugega. Skrbnik to vidi in bo nadaljeval.',
    'other-number-first':
      'Vaš račun ima tudi nadomestno mobilno številko. Microsoft najprej odstrani to. Skrbnik to vidi in bo nadaljeval.',
    'kept-elsewhere':
      'Vaše geslo se upravlja v drugem sistemu, zato ga tukaj ni mogoče spremeniti. Drugo geslo ne bo pomagalo. Skrbnik bo nadaljeval.',
    'write-not-permitted':
      'Te spremembe nismo smeli izvesti. Ponovni poskus ne bo pomagal. Skrbnik vidi, zakaj, in bo nadaljeval.',
    'pass-not-allowed':
      'Vaša organizacija temu računu ne dovoli prijave z dovolilnico, zato ni bila izdana. Skrbnik bo poiskal drugo pot.',
  },
  still: {
    title: 'Če še vedno ne gre',
    soon: 'Microsoft morda potrebuje nekaj minut. Če je naslednja prijava zavrnjena, pritisnite tukaj: takoj pogledamo znova in povemo vam novi razlog. Ničesar vam ni treba dokazovati še enkrat.',
    lead: 'Microsoft morda potrebuje nekaj minut. Če je naslednja prijava zavrnjena, začnite znova: ime je že vpisano, še enkrat dokažete, da ste to vi, in povemo vam novi razlog.',
    go: 'Še vedno ne gre',
  },
}
