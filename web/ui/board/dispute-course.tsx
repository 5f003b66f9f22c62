import type { ComponentChildren } from 'preact'
import { Notice } from '../components/notice.tsx'
import { OwnText, OwnWords } from '../components/own-words.tsx'
import { Sheet } from '../components/sheet.tsx'
import { Timeline, type TimelineEntry } from '../components/timeline.tsx'
import { useFace, useFormats } from '../face.tsx'
import type { ShownDispute, ShownDisputeStep } from './dispute-view.ts'

interface Shown {
  dispute: ShownDispute
}

/** The parties, what was agreed, the sessions: the same on the desk and for the applicant. */
export function DisputeParts({ dispute }: Shown) {
  return (
    <>
      <Parties dispute={dispute} />
      <Agreed dispute={dispute} />
      <Sessions dispute={dispute} />
    </>
  )
}

/** Above everything else where somebody must be protected. */
export function DisputeRoutes({ dispute: { routes, violence } }: Shown) {
  const say = useFace().t.dispute
  if (routes.length === 0) return null
  return (
    <Notice tone="late" title={violence ? say.violenceTitle : say.routes}>
      <p>{violence ? say.violence : say.routesHint}</p>
      <ul class="plain">
        {routes.map(({ key, name, where, source }) => (
          <li key={key}>
            <strong>{name}</strong>
            {` · ${where}`}
            {source && (
              <span class="quiet">
                {' · '}
                <OwnWords>{source}</OwnWords>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Parties({ dispute: { parties, stage } }: Shown) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.dispute
  if (parties.length === 0) return null
  return (
    <Sheet>
      <h2>{say.parties}</h2>
      <ul class="plain">
        {parties.map(({ position, side, name, consentedOn }) => (
          <li key={position}>
            <OwnWords>{name}</OwnWords>
            {` · ${say.sides[side]}`}
            {consentedOn && ` · ${say.consentedOn(date(consentedOn))}`}
            {!consentedOn && stage === 'registered' && ` · ${say.noConsent}`}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function Agreed({ dispute: { agreed, asked } }: Shown) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.dispute
  if (!agreed || agreed.terms === '') return null
  const told = [
    [say.fields.facts, agreed.facts],
    [say.fields.duty, agreed.duty],
    [say.fields.terms, agreed.terms],
    [say.fields.manner, agreed.manner],
  ] as const
  return (
    <Sheet>
      <h2>{`${say.agreed} · ${say.agreements[agreed.form]} · ${date(agreed.on)}`}</h2>
      {told.map(
        ([label, text]) =>
          text && (
            <div key={label}>
              <h3>{label}</h3>
              <div class="said">
                <OwnText text={text} />
              </div>
            </div>
          ),
      )}
      <h3>{say.instalments}</h3>
      <ol class="plain">
        {agreed.instalments.map(({ dueOn, text, doneOn, brokenOn }, i) => (
          <li key={String(i)}>
            {`${date(dueOn)} `}
            <OwnWords>{text}</OwnWords>
            {doneOn && ` · ${say.doneOn(date(doneOn))}`}
            {brokenOn && ` · ${say.brokenOn(date(brokenOn))}`}
          </li>
        ))}
      </ol>
      {asked && (
        <p>
          {`${say.confirmations[asked.stage]} · `}
          <OwnWords>{`${asked.court} ${asked.paper}`}</OwnWords>
          {asked.stage === 'applied' && asked.dueOn ? ` · ${date(asked.dueOn)}` : ''}
        </p>
      )}
    </Sheet>
  )
}

function Sessions({ dispute: { sessions, stage } }: Shown) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.dispute
  if (sessions.length === 0 && stage !== 'mediating') return null
  return (
    <Sheet>
      <h2>{say.sessions}</h2>
      {sessions.length === 0 && <p class="quiet">{say.noSessions}</p>}
      {sessions.map((one) => (
        <article key={one.id}>
          <h3>
            {[say.forms[one.form], date(one.on), one.time, one.dropped && say.sessionDropped]
              .filter(Boolean)
              .join(' · ')}
          </h3>
          <p class="quiet">
            {one.place && <OwnWords>{one.place}</OwnWords>}
            {one.present && <OwnWords>{` ${one.present}`}</OwnWords>}
            {one.heldOn && ` ${say.sessionHeld(date(one.heldOn))}`}
          </p>
          {one.text && (
            <div class="said">
              <OwnText text={one.text} />
            </div>
          )}
        </article>
      ))}
    </Sheet>
  )
}

/** Every act after the other. */
export function DisputeCourse({ dispute: { steps, source } }: Shown) {
  const say = useFace().t.dispute
  return (
    <Sheet>
      <h2>{say.course}</h2>
      <Timeline
        label={say.course}
        entries={disputeEntries(steps).map((entry, i) => ({ ...entry, note: noteOf(steps[i]) }))}
      />
      {source && <p class="quiet">{say.basis(source)}</p>}
    </Sheet>
  )
}

/** What was done and when; what was said stays with the mediation itself, which is confidential. */
export const disputeEntries = (steps: readonly ShownDisputeStep[]): TimelineEntry[] =>
  steps.map((step, i) => ({ key: `dispute-${i}`, at: step.at, what: <What step={step} /> }))

function What({ step: { verb, unit, name, party, data } }: { step: ShownDisputeStep }) {
  const say = useFace().t.dispute
  const act = verb === 'registered' || verb === 'entered' ? say.courseWords[verb] : say.acts[verb]
  const who = data.byParty ? say.courseWords.byParty : [unit, name].filter(Boolean).join(' ')
  const more = [data.how && say.ways[data.how], data.agreement && say.agreements[data.agreement]]
  return (
    <>
      {[act, ...more].filter(Boolean).join(' · ')}
      {[party, data.mediatorName, who].map((one) => one && <OwnWords key={one}>{` · ${one}`}</OwnWords>)}
    </>
  )
}

function noteOf(step: ShownDisputeStep | undefined): ComponentChildren {
  if (!step) return undefined
  const { verb, data } = step
  const text = verb === 'session-held' ? undefined : data.text
  const words = [data.reason, text, data.court, data.paper].filter(Boolean).join(' · ')
  return words ? <OwnWords>{words}</OwnWords> : undefined
}
