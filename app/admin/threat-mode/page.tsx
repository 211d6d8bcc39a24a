import { HOUR_IN_MS } from '#lib/rules/duration.ts'
import type { Metadata } from 'next'
import { Section } from '#app/admin/_parts/section.tsx'
import { requireApprover } from '#app/admin/approver.ts'
import { deskDraft } from '#app/admin/desk-draft.ts'
import { DeskFrame } from '#app/admin/desk-frame.tsx'
import { NoRole } from '#app/admin/no-role.tsx'
import { placeNow } from '#app/admin/place.ts'
import { Problem } from '#app/_ui/problem.tsx'
import { Signal } from '#app/_ui/signal.tsx'
import { readFlashName, sentenceOf } from '#app/flash-message.ts'
import { may } from '#lib/use-cases/approver/approver.ts'
import { SWITCH_REASON_AT_MOST } from '#lib/use-cases/approver/threat-switch.ts'
import { isOn, standingEasing, THREAT_HOURS } from '#lib/rules/organisation/threat-mode.ts'
import { dayAndClock } from '#lib/words/time.ts'
import { throwSwitch } from './actions.ts'
import { SwitchForm, type SwitchFormProps } from './switch-form.tsx'

const HERE = '/admin/threat-mode'

export async function generateMetadata(): Promise<Metadata> {
  const { words, settings } = await placeNow()
  return { title: words.desk.pageTitle({ page: words.desk.threatMode.title, organisation: settings.organisation }) }
}

/** The switch that makes self-service lead to people (rule R16). */
export default async function ThreatModePage() {
  const approver = await requireApprover(HERE)
  const { context, words, language, settings, now, timeZone } = await placeNow()
  const frame = { approver, words, language, settings, path: HERE }
  if (!may(approver, 'read')) return <NoRole {...frame} />
  const held = await context.store.threatSwitch()
  const easing = standingEasing(held, now)
  const on = isOn(held, now)
  const { threatMode, soleAdministrator } = words.desk
  const comparison = await context.store.approverComparison()
  const isAlone = settings.soleAdministrator !== null && comparison?.listed === 'tenant' && !comparison.two.ease
  const write = (at: Date) => dayAndClock(at, language, timeZone)
  const done = await readFlashName(HERE)
  const told = done === 'switch-moved-on' ? words.refusals.switchMovedOn : null
  const shared: Pick<SwitchFormProps, 'action' | 'words' | 'atMost'> = {
    action: throwSwitch,
    words: {
      problem: words.layout.problem,
      working: words.layout.working,
      howLong: threatMode.howLong,
      reason: threatMode.reason,
      reasonHint: threatMode.reasonHint,
    },
    atMost: SWITCH_REASON_AT_MOST,
  }
  const lasting = (hours: number) => (hours < 48 ? threatMode.hours({ hours }) : threatMode.days({ days: hours / 24 }))
  const version = String(held.version)
  const lengths = THREAT_HOURS.map((hours) => ({ hours, label: lasting(hours) }))
  const left = on && held.until ? (held.until.getTime() - now.getTime()) / HOUR_IN_MS : 0
  const doing = sentenceOf<string>({ ...threatMode.did, cancel: soleAdministrator.cancelled }, done)
  return (
    <DeskFrame {...frame}>
      <main id="main" className="max-w-measure px-4 py-8 text-body sm:px-6">
        {told && <Problem heading={words.layout.problem} says={told} />}
        {doing && (
          <p role="status" className="mb-4 border-s-[6px] border-open bg-open-wash px-4 py-2.5 font-semibold">
            {doing}
          </p>
        )}
        <h1 className="text-head">{threatMode.title}</h1>
        <p className="mt-3">
          <Signal kind={on || settings.threatMode ? 'wait' : 'open'}>
            {on && held.since
              ? threatMode.onSince({ since: write(held.since) })
              : settings.threatMode
                ? threatMode.onByFile
                : threatMode.off}
          </Signal>
        </p>
        {on && held.until && (
          <div className="mt-2 space-y-1">
            <p>{threatMode.onUntil({ until: write(held.until) })}</p>
            {held.by && <p className="text-quiet">{threatMode.by({ name: held.by.name })}</p>}
            <p className="text-quiet">
              {threatMode.reasonWas}: <bdi>{held.reason}</bdi>
            </p>
          </div>
        )}
        <p className="mt-4">{threatMode.lead}</p>
        <p className="mt-2 text-quiet">{threatMode.whoMay}</p>
        {on && easing?.alone && (
          <Section id="alone" title={threatMode.easeTitle}>
            <p>{soleAdministrator.askedThreat({ name: easing.by.name, at: write(easing.alone.effectAt) })}</p>
            <p className="text-quiet">
              {threatMode.reasonWas}: <bdi>{easing.reason}</bdi>
            </p>
            {may(approver, 'guard') && (
              <SwitchForm
                {...shared}
                id="cancel"
                hidden={{ version, do: 'cancel' }}
                button={soleAdministrator.cancel}
              />
            )}
          </Section>
        )}
        {on && easing && (!easing.alone || easing.by.id !== approver.id) && (
          <Section id="agree" title={threatMode.agreeTitle}>
            <p>
              {threatMode.asked({ name: easing.by.name })}{' '}
              {easing.until ? threatMode.askedUntil({ until: write(easing.until) }) : threatMode.askedOff}
            </p>
            <p className="text-quiet">
              {threatMode.reasonWas}: <bdi>{easing.reason}</bdi>
            </p>
            {!may(approver, 'ease') ? (
              <p className="mt-2">{threatMode.awaitsAdministrator}</p>
            ) : easing.by.id === approver.id ? (
              <p className="mt-2">{threatMode.awaitsAnother}</p>
            ) : (
              <SwitchForm {...shared} id="agree" hidden={{ version, do: 'agree' }} button={threatMode.agreeGo} />
            )}
          </Section>
        )}
        {may(approver, 'guard') && (
          <Section id="more" title={on ? threatMode.extendTitle : threatMode.onTitle}>
            <SwitchForm
              {...shared}
              id="more"
              hidden={{ version, do: 'switch-on' }}
              draft={await deskDraft(HERE, 'more')}
              button={on ? threatMode.extendGo : threatMode.onGo}
              lengths={lengths.filter(({ hours }) => hours > left)}
            />
          </Section>
        )}
        {on && may(approver, 'ease') && (
          <Section id="less" title={threatMode.easeTitle}>
            <p>{isAlone ? soleAdministrator.lead : threatMode.easeLead}</p>
            <SwitchForm
              {...shared}
              id="less"
              hidden={{ version, do: 'ease' }}
              draft={await deskDraft(HERE, 'less')}
              button={threatMode.easeGo}
              lengths={[{ hours: 0, label: threatMode.offNow }, ...lengths.filter(({ hours }) => hours < left)]}
            />
          </Section>
        )}
      </main>
    </DeskFrame>
  )
}
