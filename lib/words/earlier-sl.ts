/** Kaj pojasni drug zahtevek za isti račun, na strani z ugotovitvami. */
import type { EarlierWords } from './earlier-en.ts'

export const earlierSl: EarlierWords = {
  name: 'Ustavljena obnova',
  headline: 'Prejšnja obnova dostopa do tega računa je bila ustavljena',
  stopped: (at) =>
    `${at}: nekdo, ki bere enega od naslovov računa, je sporočil, da prejšnja obnova ni bila njegova. Ustavili smo jo.`,
  passwordReplaced: (at) =>
    `Geslo smo nato zamenjali s takim, ki ga ne pozna nihče (${at}). Zato ne deluje ne staro geslo ne tisto iz ustavljene obnove.`,
  sessionsEnded: 'Hkrati smo odjavili vse naprave.',
  whatToDo: 'V tej obnovi izberite novo geslo ali pokličite službo za pomoč. Prej se morata strinjati dva skrbnika.',
  done: (remedy, at) =>
    `Drug zahtevek za ta račun je bil končan ob ${at}: ${remedy}. Microsoft morda potrebuje nekaj minut. Če ste bili to vi, se najprej znova poskusite prijaviti.`,
  passHeading: {
    missed: {
      name: 'Dovolilnica porabljena',
      headline: 'Dovolilnica je porabljena, nov način pa ni bil pravočasno dodan',
    },
    expired: { name: 'Dovolilnica potekla', headline: 'Dovolilnica je potekla, preden jo je kdo uporabil' },
  },
  pass: {
    missed: (at) =>
      `Dovolilnica za ta račun je bila uporabljena ob ${at}, novega načina prijave pa potem nismo videli. Dovolilnica velja enkrat, nov način pa je treba dodati v 10 minutah po prijavi z njo. Če ste bili to vi, spodaj vzemite novo dovolilnico.`,
    expired: (at) =>
      `Dovolilnica za ta račun je potekla ob ${at}; nismo videli, da bi jo kdo uporabil. Če je bila vaša, spodaj vzemite novo.`,
  },
  approved: (remedy, until) =>
    `Drug zahtevek za ta račun je že odobren: ${remedy}. Prevzamete ga lahko do: ${until}, v brskalniku, kjer se je začel. Drugega ne potrebujete.`,
}
