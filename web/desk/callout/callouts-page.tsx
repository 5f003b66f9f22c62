import type { CalloutState } from '#capabilities/callout/rules.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { StateTag, type Tone } from '#web/ui/components/tag.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { gridRail } from '../grid/rail.ts'

type Verb = 'accepted' | 'declined' | 'done' | 'withdrawn'

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
  /** What the reader may say of it, each with the id that its form sends. */
  acts: readonly { verb: Verb; requestId: string }[]
}

const TONES: Record<CalloutState, Tone> = {
  called: 'soon',
  accepted: 'info',
  declined: 'late',
  done: 'done',
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
  const { t } = useFace()
  const { dateTime } = useFormats()
  const say = t.callout
  const { state, late, householdId, doorText, matterId, matterNumber, recordId } = callout
  return (
    <Sheet>
      <h3>
        <OwnWords>{callout.what}</OwnWords>
      </h3>
      <p>
        <StateTag tone={late ? 'late' : TONES[state]}>{late ? say.lateStates[state] : say.states[state]}</StateTag>
      </p>
      <Facts
        facts={[
          { label: say.grid, value: callout.gridName },
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
          {
            label: state !== 'called' && say.states[state],
            value: state !== 'called' && (
              <>
                {callout.stateBy && (
                  <>
                    <OwnWords>{callout.stateBy}</OwnWords> ·{' '}
                  </>
                )}
                {dateTime(callout.stateAt)}
              </>
            ),
          },
          { label: say.reason, value: callout.reason && <OwnWords>{callout.reason}</OwnWords> },
          { label: say.record, value: recordId && <a href={`/desk/grid-records/${recordId}`}>{say.openRecord}</a> },
        ].map(({ label, value }) => ({ label: label || '', value }))}
      />
      {callout.acts.map(({ verb, requestId }) => (
        <ActForm key={verb} id={callout.id} what={callout.what} verb={verb} requestId={requestId} />
      ))}
    </Sheet>
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
  if (verb === 'accepted' || verb === 'done') return form
  return (
    <details>
      <summary>{label}</summary>
      {form}
    </details>
  )
}

interface NewCalloutPageProps {
  requestId: string
  today: string
  grids: readonly { value: string; label: string }[]
  /** Where it is about a household: its door. */
  door: string | undefined
  typed: { gridCode?: string | undefined; what?: string; on?: string; at?: string; household?: string; matter?: string }
  fault?: Fault | undefined
}

const EVENING = '18:00'

export function NewCalloutPage({ requestId, today, grids, door, typed, fault }: NewCalloutPageProps) {
  const { t } = useFace()
  const say = t.callout
  const errorOf = useFieldError(fault)
  return (
    <DeskPage title={say.call} lede={say.callLede} rail={gridRail(t, '/desk/callouts')}>
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action="/desk/callouts" requestId={requestId}>
          {door && typed.household && (
            <p>
              {say.door}: <OwnWords>{door}</OwnWords>
              <input type="hidden" name="household" value={typed.household} />
            </p>
          )}
          <Select
            name="gridCode"
            label={say.grid}
            required
            need=""
            blank={say.chooseGrid}
            value={typed.gridCode}
            options={grids}
            error={errorOf('gridCode')}
          />
          <TextArea
            name="what"
            label={say.what}
            hint={say.whatHint}
            value={typed.what}
            maxLength={300}
            required
            need=""
            error={errorOf('what')}
          />
          <WhenAndWhat typed={typed} today={today} errorOf={errorOf} />
          <Buttons>
            <Button kind="main">{say.call}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </DeskPage>
  )
}

interface WhenAndWhatProps extends Pick<NewCalloutPageProps, 'typed' | 'today'> {
  errorOf: (field: string) => string | undefined
}

function WhenAndWhat({ typed, today, errorOf }: WhenAndWhatProps) {
  const say = useFace().t.callout
  return (
    <>
      <Field
        name="on"
        type="date"
        label={say.on}
        value={typed.on ?? today}
        width="short"
        required
        need=""
        error={errorOf('on') ?? errorOf('dueAt')}
      />
      <Field
        name="at"
        type="time"
        label={say.at}
        value={typed.at ?? EVENING}
        width="short"
        required
        need=""
        error={errorOf('at')}
      />
      <Field
        name="matter"
        label={say.matterNumber}
        value={typed.matter}
        inputMode="numeric"
        width="short"
        maxLength={12}
        error={errorOf('matter') ?? errorOf('matterNumber')}
      />
    </>
  )
}
