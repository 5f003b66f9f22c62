import type { CalloutState } from '#capabilities/callout/rules.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { StateTag, type Tone } from '#web/ui/components/tag.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { gridRail } from '../grid/rail.ts'

type Verb = 'accepted' | 'declined' | 'done' | 'withdrawn' | 'thanked'

interface ShownCallout {
  id: string
  what: string
  gridName: string
  callerName: string
  callerUnitName: string
  calledAt: Date
  dueAt: Date
  state: CalloutState
  stateAt: Date
  stateBy: string | null
  reason: string | null
  late: boolean
  householdId: string | null
  doorText: string | null
  matterId: string | null
  matterNumber: number | null
  recordId: string | null
  teamId: string | null
  teamName: string | null
  saidAt: string | null
  lateAnswer: { verb: Verb; by: string; saidAt: string; reason: string | null } | null
  /** What the reader may say of it, each with the id that its form sends. */
  acts: readonly { verb: Verb; requestId: string }[]
}

const TONES: Record<CalloutState, Tone> = {
  called: 'soon',
  accepted: 'info',
  declined: 'late',
  done: 'done',
  thanked: 'done',
  withdrawn: 'calm',
  expired: 'late',
}

/** Who is called out to what and by when, and what became of it: the open ones first. */
export function CalloutsPage({ callouts, mayCall }: { callouts: readonly ShownCallout[]; mayCall: boolean }) {
  const { t } = useFace()
  const say = t.callout
  const open = callouts.filter(({ state }) => state === 'called' || state === 'accepted')
  const past = callouts.slice(open.length)
  return (
    <DeskPage
      title={say.title}
      lede={say.count(open.length, open.filter(({ late }) => late).length)}
      rail={gridRail(t, '/desk/callouts')}
      tools={
        mayCall && (
          <ButtonLink kind="main" icon="plus" href="/desk/callouts/new">
            {say.call}
          </ButtonLink>
        )
      }
    >
      {open.length > 0 && <h2>{say.open}</h2>}
      {open.length === 0 && <EmptyState icon="done" title={say.none} />}
      {open.map((one) => (
        <OneCallout key={one.id} callout={one} />
      ))}
      {past.length > 0 && <h2>{say.past}</h2>}
      {past.map((one) => (
        <OneCallout key={one.id} callout={one} />
      ))}
    </DeskPage>
  )
}

function OneCallout({ callout }: { callout: ShownCallout }) {
  const say = useFace().t.callout
  const { state, late } = callout
  return (
    <Sheet>
      <h3>
        <OwnWords>{callout.what}</OwnWords>
      </h3>
      <p>
        <StateTag tone={late ? 'late' : TONES[state]}>{late ? say.lateStates[state] : say.states[state]}</StateTag>
      </p>
      <WhatOfIt callout={callout} />
      {callout.acts.map(({ verb, requestId }) => (
        <ActForm key={verb} id={callout.id} what={callout.what} verb={verb} requestId={requestId} />
      ))}
    </Sheet>
  )
}

function WhatOfIt({ callout }: { callout: ShownCallout }) {
  const { t } = useFace()
  const { dateTime } = useFormats()
  const say = t.callout
  const { state, householdId, doorText, matterId, matterNumber, recordId, lateAnswer, teamId, teamName } = callout
  return (
    <Facts
      facts={[
        { label: say.grid, value: callout.gridName },
        {
          label: say.team,
          value: teamId && (
            <a href={`/desk/teams/${teamId}`}>
              <OwnWords>{teamName}</OwnWords>
            </a>
          ),
        },
        { label: say.dueAt, value: dateTime(callout.dueAt) },
        {
          label: say.door,
          value: householdId && doorText && (
            <a href={`/desk/households/${householdId}`}>
              <OwnWords>{doorText}</OwnWords>
            </a>
          ),
        },
        {
          label: say.matter,
          value: matterId && <a href={paths.matter(matterId)}>{t.desk.number(String(matterNumber))}</a>,
        },
        {
          label: say.calledBy,
          value: (
            <>
              <OwnWords>{callout.callerName}</OwnWords> · {callout.callerUnitName} · {dateTime(callout.calledAt)}
            </>
          ),
        },
        { label: say.states[state], value: state !== 'called' && <Answered callout={callout} /> },
        { label: say.reason, value: callout.reason && <OwnWords>{callout.reason}</OwnWords> },
        { label: say.cameLate, value: lateAnswer && <CameLate answer={lateAnswer} /> },
        { label: say.record, value: recordId && <a href={`/desk/grid-records/${recordId}`}>{say.openRecord}</a> },
      ]}
    />
  )
}

/** By whom and when it came in; and when it was said, where that was before on a phone. */
function Answered({ callout: { stateBy, stateAt, saidAt } }: { callout: ShownCallout }) {
  const say = useFace().t.callout
  const { dateTime } = useFormats()
  return (
    <>
      {stateBy && (
        <>
          <OwnWords>{stateBy}</OwnWords> ·{' '}
        </>
      )}
      {dateTime(stateAt)}
      {saidAt && ` · ${say.saidOnPhone(dateTime(saidAt))}`}
    </>
  )
}

function CameLate({ answer }: { answer: NonNullable<ShownCallout['lateAnswer']> }) {
  const say = useFace().t.callout
  const { dateTime } = useFormats()
  return (
    <>
      <OwnWords>{answer.by}</OwnWords> · {say.acts[answer.verb]} · {say.saidOnPhone(dateTime(answer.saidAt))}
      {answer.reason && (
        <>
          {' '}
          · <OwnWords>{answer.reason}</OwnWords>
        </>
      )}
    </>
  )
}

/** Coming and done are one press; not coming and taking back need a word, so they are folded away. */
function ActForm({ id, what, verb, requestId }: { id: string; what: string; verb: Verb; requestId: string }) {
  const say = useFace().t.callout
  const label = say.acts[verb]
  const form = (
    <PostForm action={`/desk/callouts/${id}/acts`} requestId={requestId} label={`${label} ${what}`}>
      <input type="hidden" name="verb" value={verb} />
      {(verb === 'declined' || verb === 'withdrawn') && (
        <Field id={`reason-${verb}-${id}`} name="reason" label={say.reason} required need="" maxLength={300} />
      )}
      <Buttons>
        <Button kind={verb === 'accepted' ? 'main' : undefined}>{label}</Button>
      </Buttons>
    </PostForm>
  )
  if (verb === 'accepted' || verb === 'done' || verb === 'thanked') return form
  return (
    <details>
      <summary>{label}</summary>
      {form}
    </details>
  )
}
