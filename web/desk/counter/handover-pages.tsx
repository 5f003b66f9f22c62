import type { ComponentChildren } from 'preact'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { Timeline } from '#web/ui/components/timeline.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { CounterForm, CounterTabs, DoneNotice, FoldedForm } from './form.tsx'
import { counterPaths } from './paths.ts'
import { TicketRow } from './queue-page.tsx'
import type { DayView, HandoversView, ShownConsultation, ShownHandover, ThingView } from './view.ts'

/** What the counter handed to units, and what was handed to this one. */
export function HandoversPage({ view }: { view: HandoversView }) {
  const { t } = useFace()
  const say = t.counter.handovers
  return (
    <DeskPage title={say.title} lede={say.lede} rail={{ area: 'handovers', groups: [] }}>
      {view.mayHand && <CounterTabs at="handovers" />}
      <DoneNotice view={view} />
      {view.mayHand && (
        <FoldedForm
          view={view}
          form="hand"
          action={counterPaths.handovers}
          label={say.hand}
          fields={[
            { kind: 'count', name: 'matter', label: say.matter },
            { kind: 'select', name: 'unit', label: say.unit, options: view.units },
            { kind: 'text', name: 'text', label: say.text },
          ]}
        />
      )}
      {view.handovers.length === 0 ? (
        <EmptyState icon="right" title={say.none} />
      ) : (
        <HandoverRows handovers={view.handovers} />
      )}
    </DeskPage>
  )
}

function HandoverRows({ handovers }: { handovers: readonly ShownHandover[] }) {
  const { t } = useFace()
  const { date, number } = useFormats()
  const say = t.counter.handovers
  return (
    <Rows label={say.title}>
      {handovers.map((one) => (
        <Row
          key={one.id}
          href={counterPaths.handover(one.id)}
          title={<OwnWords>{one.title}</OwnWords>}
          tag={
            <StateTag tone={one.late ? 'late' : one.stage === 'closed' ? 'calm' : 'info'}>
              {[say.stages[one.stage], one.late && say.late(date(one.dueOn))].filter(Boolean).join(' · ')}
            </StateTag>
          }
          meta={<Dots parts={[one.from, one.to]} />}
        >
          <Dots
            parts={[
              one.stage === 'closed' || one.late ? undefined : say.dueOn(date(one.dueOn)),
              one.pushes > 0 ? say.pushes(number(one.pushes)) : undefined,
            ]}
          />
        </Row>
      ))}
    </Rows>
  )
}

const TEXTS: readonly string[] = ['answered', 'pushed']

/** One hand-over with what was done, and the acts of whichever side reads it. */
export function HandoverPage({ view, id, resources }: ThingProps) {
  const say = useFace().t.counter.handovers
  return (
    <Thing view={view} area="handovers" listHref={counterPaths.handovers}>
      {view.may.map((verb) => (
        <Sheet key={verb}>
          <CounterForm
            view={view}
            form={resources[verb] ?? verb}
            action={`${counterPaths.handover(id)}/${resources[verb]}`}
            label={say.acts[verb as keyof typeof say.acts]}
            hidden={{ seen: view.version }}
            fields={[
              ...(TEXTS.includes(verb) ? [{ kind: 'text' as const, name: 'text', label: say.text }] : []),
              ...(verb === 'sent-back' ? [{ kind: 'line' as const, name: 'reason', label: say.reason }] : []),
            ]}
          />
        </Sheet>
      ))}
    </Thing>
  )
}

interface ThingProps {
  view: ThingView
  id: string
  resources: Readonly<Record<string, string>>
}

export function ConsultationPage({ view, id, resources }: ThingProps) {
  const say = useFace().t.counter.day
  return (
    <Thing view={view} area="counter" listHref={counterPaths.day}>
      {view.may.map((verb) => (
        <Sheet key={verb}>
          <CounterForm
            view={view}
            form={resources[verb] ?? verb}
            action={`${counterPaths.consultation(id)}/${resources[verb]}`}
            label={say.acts[verb as keyof typeof say.acts]}
            hidden={{ seen: view.version }}
            fields={
              verb === 'minuted'
                ? [
                    { kind: 'line', name: 'present', label: say.present },
                    { kind: 'text', name: 'text', label: say.minutes },
                  ]
                : [{ kind: 'line', name: 'reason', label: say.reason }]
            }
          />
        </Sheet>
      ))}
    </Thing>
  )
}

function Thing({
  view,
  area,
  listHref,
  children,
}: {
  view: ThingView
  area: 'counter' | 'handovers'
  listHref: string
  children: ComponentChildren
}) {
  const { t } = useFace()
  const say = t.counter
  const acts: Record<string, string> = { ...say.handovers.acts, ...say.day.acts, handed: say.handovers.handed }
  return (
    <DeskPage title={view.title} rail={{ area, groups: [] }} listHref={listHref}>
      <DoneNotice view={view} />
      <p>
        <a class="tap" href={paths.matter(view.matterId)}>
          {t.dispute.matterLink}
        </a>
      </p>
      <Sheet>
        <h2>{say.handovers.course}</h2>
        <Timeline
          label={say.handovers.course}
          entries={view.facts.map(({ verb, at, unit, name, words }, i) => ({
            key: String(i),
            at,
            what: (
              <>
                {acts[verb] ?? verb}
                <OwnWords>{` · ${[unit, name].filter(Boolean).join(' ')}`}</OwnWords>
              </>
            ),
            note: words ? <OwnWords>{words}</OwnWords> : undefined,
          }))}
        />
      </Sheet>
      {children}
    </DeskPage>
  )
}

/** What the offices consult on today: what is stuck, who sits together, where visitors were sent. */
export function DayPage({ view }: { view: DayView }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.counter.day
  const { handovers, consultations, tickets } = view
  return (
    <DeskPage title={say.title} lede={say.lede(date(view.day))} rail={{ area: 'counter', groups: [] }}>
      <CounterTabs at="day" />
      <DoneNotice view={view} />
      <h2>{say.handovers}</h2>
      {handovers.length === 0 ? <p class="quiet">{say.none}</p> : <HandoverRows handovers={handovers} />}
      <h2>{say.consultations}</h2>
      {consultations.length === 0 ? <p class="quiet">{say.none}</p> : <Consultations all={consultations} />}
      <FoldedForm
        view={view}
        form="consult"
        action={counterPaths.consultations}
        label={say.set}
        fields={[
          { kind: 'count', name: 'matter', label: t.counter.handovers.matter },
          { kind: 'day', name: 'on', label: say.on },
          { kind: 'line', name: 'units', label: say.units, hint: say.unitsHint },
          { kind: 'text', name: 'text', label: say.text },
        ]}
      />
      <h2>{say.tickets}</h2>
      {tickets.length === 0 ? (
        <p class="quiet">{say.none}</p>
      ) : (
        <Rows label={say.tickets}>
          {tickets.map((ticket) => (
            <TicketRow key={ticket.id} ticket={ticket} />
          ))}
        </Rows>
      )}
    </DeskPage>
  )
}

function Consultations({ all }: { all: readonly ShownConsultation[] }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.counter.day
  return (
    <Rows label={say.consultations}>
      {all.map((one) => (
        <Row
          key={one.id}
          href={counterPaths.consultation(one.id)}
          title={<OwnWords>{one.title}</OwnWords>}
          tag={<StateTag tone={one.stage === 'set' ? 'info' : 'calm'}>{say.stages[one.stage]}</StateTag>}
          meta={<Dots parts={[date(one.on), ...one.units]} />}
        />
      ))}
    </Rows>
  )
}
