/** The switch of threat mode, as the desk reads it, in Slovenian. */
import { type Letter, paragraphs, type ThreatFacts } from './facts.ts'
import { pluralIn } from './plural.ts'
import type { threatEn } from './threat-en.ts'

const plural = pluralIn('sl')

export const threatSl: typeof threatEn = {
  link: 'Povečana nevarnost',
  title: 'Način povečane nevarnosti',
  lead: 'Dokler je vklopljen, nihče ničesar ne spreminja sam: vsak zahtevek pride v to vrsto, vanjo se vrnejo tudi odobritve, ki jih še ni nihče prevzel, in čakanja, ki tečejo. Prosilci na straneh preberejo obvestilo o tem. Dokazovanje, ugotovitve in kode delujejo kot običajno.',
  off: 'Način je izklopljen.',
  onSince: (since: string) => `Vklopljen od: ${since}.`,
  onUntil: (until: string) => `Izteče se sam: ${until}.`,
  onByFile: 'Vklopljen je v datoteki s pravili. Izklopi se tam in ne tu.',
  by: (name: string) => `Zadnji premik: ${name}.`,
  reasonWas: 'Zapisani razlog',
  whoMay: 'Vklopi ali podaljša ga lahko vsak odobritelj. Za izklop ali skrajšanje sta potrebna dva skrbnika.',
  reason: 'Razlog, za zapisnik',
  reasonHint: 'Največ 300 znakov. Prosilci ga ne vidijo.',
  howLong: 'Koliko časa, od zdaj',
  hours: (hours: number) =>
    hours < 48
      ? plural(hours, { one: 'ura', two: 'uri', few: 'ure', other: 'ur' })
      : plural(hours / 24, { one: 'dan', two: 'dneva', few: 'dnevi', other: 'dni' }),
  offNow: 'Izklop takoj',
  onTitle: 'Vklop',
  onGo: 'Vklopite način povečane nevarnosti',
  extendTitle: 'Podaljšanje',
  extendGo: 'Podaljšajte',
  easeTitle: 'Izklop ali skrajšanje',
  easeLead: 'Bili bi prvi od dveh skrbnikov. Nič se ne spremeni, dokler se v eni uri ne strinja še drugi.',
  easeGo: 'Predlagajte',
  asked: (name: string) => `${name} predlaga manj varovanja.`,
  askedOff: 'Način bi se takoj izklopil.',
  askedUntil: (until: string) => `Iztekel bi se prej: ${until}.`,
  agreeTitle: 'Potreben je drugi skrbnik',
  agreeGo: 'Strinjam se, izvedite',
  awaitsAnother: 'Strinjati se mora drug skrbnik, ne tisti, ki je to predlagal.',
  awaitsAdministrator: 'Strinjati se mora še drugi skrbnik.',
  did: {
    'switch-on': 'Vklopljeno. Vsi strežniki to upoštevajo pri naslednjem vprašanju.',
    ease: 'Predlagano. V eni uri se mora strinjati drug skrbnik.',
    agree: 'Izvedeno.',
  },
  letter: ({ organisation, since, until, reason, by, easing, address }: ThreatFacts): Letter => ({
    subject: easing
      ? `Povečana nevarnost: ${easing.by} predlaga manj varovanja (${organisation})`
      : since
        ? `Način povečane nevarnosti je vklopljen (${organisation})`
        : `Način povečane nevarnosti je izklopljen (${organisation})`,
    body: paragraphs(
      since
        ? `Način povečane nevarnosti je vklopljen od: ${since}, do: ${until ?? ''}. Vsak zahtevek za obnovo dostopa pride v vrsto za odločanje.`
        : 'Način povečane nevarnosti je izklopljen. Za obnovo dostopa spet velja datoteka s pravili.',
      easing &&
        `${easing.by} predlaga ${easing.until ? `konec: ${easing.until}` : 'takojšen izklop'}. Razlog: ${easing.reason}. V eni uri se mora strinjati drugi skrbnik.`,
      by !== '' && !easing ? `Sprememba: ${by}. Razlog: ${reason}` : null,
      `Če tega ni storil nihče od odobriteljev, takoj poglejte:\n${address}`,
    ),
  }),
}
