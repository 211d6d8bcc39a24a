/** Signs of risk, each a sentence with its time; and what could not be looked at, so that no sign is not all clear. */
import type { Place } from '#app/admin/place.ts'
import type { EvidencePack } from '#lib/use-cases/approver/evidence-pack.ts'
import { riskText, uncheckedText } from './risk-text.ts'

export function RiskPanel({ pack: { risk, request }, place }: { pack: EvidencePack; place: Place }) {
  const { risk: said } = place.words.desk.background
  // Without an account nothing could be read that a sign would stand in.
  if (!request.account) return null
  const { signs, unchecked } = risk
  return (
    <section aria-labelledby="risk" className="mt-5">
      <h2 id="risk" className="mb-2 text-lead">
        {said.title}
      </h2>
      {signs.length > 0 ? (
        <div className="border-s-[6px] border-shut bg-shut-wash px-4 py-2">
          <ul className="max-w-measure list-disc space-y-1 ps-5">
            {signs.map((sign) => (
              <li key={`${sign.sign} ${sign.at.getTime()}`}>
                {riskText(sign, place, place.settings.freshnessWindowInDays)}
              </li>
            ))}
          </ul>
          <p className="mt-1 max-w-measure text-quiet">{said.means}</p>
        </div>
      ) : (
        <p className="text-quiet">{unchecked.length > 0 ? said.noneOfChecked : said.none}</p>
      )}
      {unchecked.map((one) => (
        <p key={one.source} className="mt-1 max-w-measure text-shut">
          {uncheckedText(one, place)}
        </p>
      ))}
    </section>
  )
}
