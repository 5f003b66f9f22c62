import { counterScreen, type ShownWindow } from '#web/ui/board/counter-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { MixedWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { CounterForm, CounterTabs, DoneNotice } from './form.tsx'
import { counterPaths } from './paths.ts'
import type { QueueView, ShownTicket } from './view.ts'

/** Today's numbers: drawn here, called by a window, served or passed over. */
export function QueuePage({ view }: { view: QueueView }) {
  const { t } = useFace()
  const { number } = useFormats()
  const say = t.counter
  const { tickets, windows, lines, place } = view
  const waiting = tickets.filter(({ stage }) => stage === 'waiting').length
  const channels = Object.entries(say.channels).map(([value, label]) => ({ value, label }))
  return (
    <DeskPage
      title={say.title}
      lede={say.lede(number(waiting), number(tickets.length))}
      rail={{ area: 'counter', groups: [] }}
      tools={
        <ButtonLink icon="eye" href={counterScreen(place)}>
          {say.windows.screen}
        </ButtonLink>
      }
    >
      <CounterTabs at="queue" />
      <DoneNotice view={view} />
      <Sheet>
        <h2>{say.draw.title}</h2>
        <p class="quiet">{say.draw.hint}</p>
        <CounterForm
          view={view}
          form="draw"
          action={counterPaths.tickets}
          label={say.draw.submit}
          main
          fields={[
            { kind: 'choice', name: 'line', label: say.windows.lines, options: lines },
            { kind: 'choice', name: 'channel', label: say.draw.channel, options: channels },
          ]}
        />
      </Sheet>
      <h2>{say.windows.title}</h2>
      {windows.length === 0 && <p class="quiet">{say.windows.none}</p>}
      {windows.map((window) => (
        <WindowSheet key={window.id} view={view} window={window} />
      ))}
      <h2>{say.tabs.queue}</h2>
      {tickets.length === 0 ? (
        <EmptyState icon="inbox" title={say.none} />
      ) : (
        <Rows label={say.tabs.queue}>
          {tickets.map((ticket) => (
            <TicketRow key={ticket.id} ticket={ticket} />
          ))}
        </Rows>
      )}
    </DeskPage>
  )
}

function WindowSheet({ view, window }: { view: QueueView; window: ShownWindow }) {
  const say = useFace().t.counter
  return (
    <Sheet>
      <h3>
        <MixedWords text={say.windowLine(window.label, window.unit)} />
      </h3>
      <p class="quiet">{window.lines.join(' · ')}</p>
      {window.serving ? (
        <p>{say.serving(window.serving)}</p>
      ) : (
        <CounterForm
          view={view}
          form={`call-${window.id}`}
          action={counterPaths.calls}
          label={say.callNext}
          about={window.label}
          hidden={{ window: window.id }}
        />
      )}
    </Sheet>
  )
}

export function TicketRow({ ticket }: { ticket: ShownTicket }) {
  const { t } = useFace()
  const { time } = useFormats()
  const say = t.counter
  return (
    <Row
      href={counterPaths.ticket(ticket.id)}
      title={ticket.number}
      tag={<StateTag tone={ticket.stage === 'called' ? 'info' : 'calm'}>{say.stages[ticket.stage]}</StateTag>}
      meta={<Dots parts={[ticket.line, say.channels[ticket.channel], time(ticket.at)]} />}
    >
      <MixedWords text={[ticket.windowLabel, ticket.track?.name].filter(Boolean).join(' · ')} />
    </Row>
  )
}
