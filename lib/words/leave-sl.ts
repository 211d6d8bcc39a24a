/** Vprašanja pred odhodom od zahtevka in kako se premisliti. */
import type { LeaveWords } from './leave-en.ts'

export const leaveSl: LeaveWords = {
  none: {
    title: 'Vam ne ustreza nobena možnost?',
    consequences: [
      'Dobite oznako, ki jo poveste našemu osebju. Preverijo, kdo ste, in vam pomagajo naprej.',
      'Medtem ko čakate, se lahko vrnete k možnostim.',
    ],
    proved: [
      'Vaš zahtevek dobi skrbnik, skupaj z vsem, kar ste že dokazali.',
      'Ko se odloči, vam pišemo. Tega sami ne morete preklicati.',
    ],
    go: 'Vprašaj osebje',
  },
  inAgain: {
    title: 'Se spet lahko prijavite?',
    consequences: [
      'S tem se vaš zahtevek konča in ta brskalnik ga pozabi.',
      'Še 10 minut si lahko tu premislite. Potem boste morali znova dokazati, da ste to vi.',
    ],
    forGood: [
      'S tem se vaš zahtevek konča in ta brskalnik ga pozabi. Osebje se z njim ne ukvarja več.',
      'Tega ni mogoče preklicati. Če boste spet potrebovali pomoč, začnite nov zahtevek.',
    ],
    notOurs: (reference) => [
      'Ta brskalnik pozabi vaš zahtevek.',
      `Kar se je začelo pod oznako ${reference}, se nadaljuje. Če naj se ustavi, pokličite osebje.`,
    ],
    ended: ['Vaš zahtevek se je že končal. Ta brskalnik ga pozabi.'],
    go: 'Končaj obnovo',
    goForget: 'Pozabi ga tukaj',
  },
  forget: {
    title: 'Naj ta naprava pozabi zahtevek?',
    consequences: (reference) => [
      'Zahtevek se nadaljuje, a ta brskalnik ga ne odpira več. Tu od njega ne ostane nič.',
      `Tega ni mogoče preklicati. Prej si zapišite oznako: ${reference}.`,
      'Zasebna povezava v naših sporočilih še vedno pokaže, kaj je z njim.',
    ],
    go: 'Pozabi to napravo',
  },
  stay: 'Nazaj, ne spremeni ničesar',
  backTitle: 'Imate vendarle drugo možnost?',
  back: 'Nazaj k možnostim',
  endedLead: 'Ste pritisnili pomotoma? Ta brskalnik lahko konec še 10 minut prekliče.',
  endedBack: 'Prekliči konec',
}
