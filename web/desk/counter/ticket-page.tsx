import { ButtonLink } from '#web/ui/components/button.tsx'
import { Choices } from '#web/ui/components/choices.tsx'
import { MixedWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { CounterForm, DoneNotice, FoldedForm } from './form.tsx'
import { counterPaths } from './paths.ts'
import type { ShownTrack, TicketView } from './view.ts'

/** One visitor at the window: the questions that choose the track, the way there, and the end. */
export function TicketPage({ view }: { view: TicketView }) {
  const { t } = useFace()
  const { number } = useFormats()
  const say = t.counter
  const { ticket } = view
  const hidden = { seen: ticket.version }
  const to = (resource: string) => `${counterPaths.ticket(ticket.id)}/${resource}`
  return (
    <DeskPage
      title={ticket.number}
      lede={[ticket.line, say.channels[ticket.channel]].join(' · ')}
      rail={{ area: 'counter', groups: [] }}
      listHref={counterPaths.desk}
      tools={<ButtonLink href={counterPaths.slip(ticket.id)}>{say.slip}</ButtonLink>}
    >
      <DoneNotice view={view} />
      <p>
        <StateTag tone={ticket.stage === 'called' ? 'info' : 'calm'}>{say.stages[ticket.stage]}</StateTag>{' '}
        <MixedWords
          text={[ticket.windowLabel, ticket.calls > 0 && say.calls(number(ticket.calls))].filter(Boolean).join(' · ')}
        />
      </p>
      {ticket.track && <TrackSheet track={ticket.track} />}
      {ticket.matterId && (
        <p>
          <a class="tap" href={paths.matter(ticket.matterId)}>
            {t.dispute.matterLink}
          </a>
        </p>
      )}
      {ticket.stage === 'called' && (
        <>
          {view.questions.length > 0 && <Diagnosis view={view} action={to('diagnoses')} />}
          {(ticket.track || view.questions.length === 0) && (
            <Sheet>
              <CounterForm
                view={view}
                form="services"
                action={to('services')}
                label={say.ticket.served}
                hidden={hidden}
                main
                fields={[{ kind: 'count', name: 'matter', label: say.ticket.matter, required: false }]}
              />
            </Sheet>
          )}
          <FoldedForm view={view} form="calls" action={to('calls')} label={say.ticket.recall} hidden={hidden} />
          <FoldedForm view={view} form="misses" action={to('misses')} label={say.ticket.missed} hidden={hidden} />
        </>
      )}
      {ticket.stage === 'missed' && (
        <Sheet>
          <CounterForm view={view} form="returns" action={to('returns')} label={say.ticket.again} hidden={hidden} />
        </Sheet>
      )}
    </DeskPage>
  )
}

function Diagnosis({ view, action }: { view: TicketView; action: string }) {
  const say = useFace().t.counter.ticket
  return (
    <Sheet>
      <CounterForm
        view={view}
        form="diagnoses"
        action={action}
        label={say.submit}
        hidden={{ seen: view.ticket.version }}
      >
        <Choices
          name="yes"
          legend={say.diagnose}
          hint={say.diagnoseHint}
          layout="list"
          required
          options={[...view.questions, { value: 'none', label: say.none }]}
        />
      </CounterForm>
    </Sheet>
  )
}

function TrackSheet({ track }: { track: ShownTrack }) {
  const say = useFace().t.counter.ticket
  const { leads } = track
  return (
    <Sheet>
      <h2>{say.track(track.name)}</h2>
      <p>{say.where(track.where)}</p>
      {track.source && (
        <p class="quiet">
          <MixedWords text={say.basis(track.source)} />
        </p>
      )}
      {leads === 'sealed' && (
        <p>
          <a class="tap" href={paths.misconduct()}>
            {say.sealed}
          </a>
        </p>
      )}
      {leads === 'elsewhere' && <p>{say.elsewhere}</p>}
      {(leads === 'matter' || leads === 'petition' || leads === 'dispute') && (
        <p>
          <a class="tap" href="/desk/matters/new">
            {say.intake}
          </a>
          {leads === 'petition' && ` ${say.petition}`}
          {leads === 'dispute' && ` ${say.dispute}`}
        </p>
      )}
    </Sheet>
  )
}

/** What the visitor takes along: the number alone, and how many come before. */
export function SlipPage({ number: sign, line, before }: { number: string; line: string; before: number }) {
  const { t } = useFace()
  const { number } = useFormats()
  const say = t.counter
  return (
    <DeskPage title={sign} lede={line} rail={{ area: 'counter', groups: [] }} listHref={counterPaths.desk}>
      <Sheet>
        <p>{line}</p>
        <p>{say.before(number(before))}</p>
        <p class="quiet">{say.print}</p>
      </Sheet>
    </DeskPage>
  )
}
