/** With what a recovery was begun, in sentences. */
import type { Catalogues } from './catalogues.ts'
import type { Beginning } from './letter-facts.ts'

/** Of one language: says browser, network and country; null where nobody can say anything of it. */
export function describeBeginning(words: Catalogues['beginning'], language: string) {
  const countries = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' })

  const inBrowser = (browser: string): string => {
    const [name = '', ...on] = browser.split(', ')
    return on.length > 0 ? words.onDevice({ browser: name, device: on.join(', ') }) : words.browser({ browser })
  }
  const fromNetwork = ({ network, country: code }: Beginning): string | null => {
    const country = code && countries.of(code)
    if (network === null) return country ? words.country({ country }) : null
    if (network === 'seen') return country ? words.seenIn({ country }) : words.seen
    return country ? words.newIn({ country }) : words.new
  }

  return (beginning: Beginning | null): string | null => {
    if (!beginning) return null
    const said = [beginning.browser && inBrowser(beginning.browser), fromNetwork(beginning)].filter(Boolean)
    return said.length > 0 ? said.join(' ') : null
  }
}
