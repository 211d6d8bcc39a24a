import type { microsoftResetEn } from './microsoft-reset-en.ts'

/** Kaj piše za nekoga, ki ga pošljemo na Microsoftovo zamenjavo gesla. */
export const microsoftResetSl: typeof microsoftResetEn = {
  canDo: 'Novo geslo izberite prek Microsoftove zamenjave gesla, kot je opisano spodaj. Sicer vprašajte skrbnika.',
  name: 'Novo geslo prek Microsoftove zamenjave gesla',
  lead: 'Vaše geslo hrani imenik vaše organizacije, kjer ga ta stran ne more spremeniti. Microsoftova zamenjava ga lahko: po Microsoftovem poročilu imate prijavljeno vse, kar zahteva.',
  expect: 'Kaj vas tam čaka',
  steps: [
    'Vprašala vas bo po službenem prijavnem imenu in po črkah s slike.',
    'Nato preveri enega ali dva načina, ki ste ju prijavili pri Microsoftu: telefon, zasebni e-naslov, aplikacijo za preverjanje ali varnostna vprašanja. Kar ste dokazali tukaj, tam ne šteje.',
    'Dovoli pet poskusov na uro; potem je za vas zaprta 24 ur. Če ne sprejme tega, kar vpišete, raje nehajte in spodaj vprašajte skrbnika.',
    'Novo geslo mora ustrezati tudi pravilom vaše organizacije. Če jim ne, stran to takoj pove.',
    'Deluje le, če vaša organizacija Microsoftu dovoli, da gesla zapiše nazaj v njen imenik. Ali to dovoli, ne izvemo iz nobenega poročila. Če stran pravi, da gesla ne more zamenjati, se ni nič spremenilo: vrnite se in vprašajte skrbnika.',
  ],
  after:
    'V imeniku organizacije novo geslo velja od trenutka, ko ga stran potrdi, in z njim se običajno konča tudi zaklep v njem. Prijava v Microsoft 365 z njim deluje v nekaj minutah.',
  go: 'Odpri Microsoftovo zamenjavo gesla',
  newTab: 'Odpre se v novem zavihku; ta stran vas počaka.',
  back: 'Ko se vrnete: če se lahko prijavite, na dnu strani pritisnite »Spet sem noter«. Če ne, poglejmo, kaj Microsoft pravi zdaj.',
  changed: {
    canDo: 'Prijavite se z novim geslom. Če ga Microsoft 365 še ne sprejme, poskusite še enkrat čez nekaj minut.',
    name: 'Vaše geslo je bilo spremenjeno',
    lead: (clock) =>
      `Po Microsoftovih podatkih je bilo spremenjeno, potem ko ste začeli tukaj (${clock}). Prijavite se z novim geslom; da ga Microsoft 365 spozna, lahko mine nekaj minut.`,
    next: 'Potem novo geslo vpišite povsod, kjer je shranjeno staro: v poštnih programih, na telefonu, na računalniku. Kar še naprej poskuša s starim, lahko račun spet zaklene.',
    notYou: 'Če ga niste spremenili vi, takoj vprašajte skrbnika: gumb je spodaj.',
  },
}
