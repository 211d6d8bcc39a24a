import { FormPage } from '#app/_ui/form-page.tsx'
import { Field } from '#app/_ui/field.tsx'
import { Button } from '#app/_ui/button.tsx'
import type { Offer } from '#lib/use-cases/claimant/begin/transfer-device.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'
import { clock } from '#lib/words/time.ts'
import { moveThere, showSquare } from './actions.ts'
import { QrCode } from '#app/_ui/qr-code.tsx'

export function TransferOffer({ language, settings, offer }: { language: Language; settings: Settings; offer: Offer }) {
  const { device, layout } = wordsFor(language)
  const title = layout.title({ page: device.title, organisation: settings.organisation })
  return (
    <>
      <FormPage
        action={moveThere}
        heading={device.title}
        lead={
          <>
            <p>{offer.isJoined ? device.joined : device.scan}</p>
            {!offer.isJoined && (
              <>
                <div className="mt-6">
                  <QrCode text={offer.address} label={device.picture} />
                </div>
                <p className="mt-4">
                  <span className="block text-quiet">{device.address}</span>
                  <span className="font-mono text-fine break-all select-all">{offer.address}</span>
                </p>
              </>
            )}
            <p className="mt-4 text-quiet">
              {device.life({ clock: clock(offer.expiresAt, language, settings.timeZone) })}
            </p>
          </>
        }
        words={{ problem: layout.problem, title, errorTitle: layout.errorTitle({ page: title }) }}
      >
        <Field name="code" label={device.code} hint={device.codeHint} autoComplete="off" inputMode="numeric" />
        <Button kind="lamp" working={layout.working}>
          {device.go}
        </Button>
      </FormPage>
      <form action={showSquare} className="mt-8">
        <Button kind="text">{device.again}</Button>
      </form>
    </>
  )
}
