import type { CommandView, Decision } from '#capabilities/command/schema.ts'
import { DueBadge } from '#web/ui/components/due-badge.tsx'
import { Icon } from '#web/ui/components/icon.tsx'
import { KeyHints } from '#web/ui/components/key-hint.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { lookHref } from '../hrefs.ts'
import { ownWords } from './own-words.ts'

/** What somebody must decide now, numbered as on the map; who holds it, who watches, by when. */
export function Decisions({ view }: { view: CommandView }) {
  const { t } = useFace()
  const { number } = useFormats()
  const words = t.command.decisions
  return (
    <section aria-labelledby="decisions-title">
      <h2 class="hidden" id="decisions-title">
        {words.title}
      </h2>
      {view.decisions.length === 0 && view.consultations.length === 0 && (
        <p class="calm">
          <Icon name="done" />
          {words.none}
        </p>
      )}
      {view.decisions.length > 0 && (
        <ol class="decisions">
          {view.decisions.map((decision, i) => (
            <Row key={decision.id} decision={decision} n={i + 1} wall={view.wall} />
          ))}
        </ol>
      )}
      <Consultations view={view} />
      <div class="small wall-off decisions-more">
        {view.late > 0 && (
          <a class="tap" href={paths.records('open-overdue', view.place.code)}>
            {words.all(number(view.late))}
          </a>
        )}
        <a class="tap" href={paths.records('supervised', view.place.code)}>
          {words.ourList}
        </a>
        <a class="tap" href={lookHref({ ...view, wall: true })}>
          {t.command.wall}
        </a>
        <a class="tap" href={paths.desk}>
          {t.command.desk}
        </a>
        <KeyHints
          hints={[
            { keys: [`1–${view.decisions.length}`], does: t.command.keys.open },
            { keys: ['Esc'], does: t.command.keys.up },
          ]}
        />
      </div>
    </section>
  )
}

/** Decided together, and not done by its day. */
function Consultations({ view: { consultations } }: { view: CommandView }) {
  const { t } = useFace()
  const { date } = useFormats()
  const words = t.command.decisions
  if (consultations.length === 0) return null
  return (
    <section aria-labelledby="consultations-title" class="decisions-together wall-off">
      <h3 id="consultations-title">{words.together}</h3>
      <ul>
        {consultations.map(({ id, question, lead, dueOn }) => (
          <li key={id}>
            <a class="tap" href={`/desk/joint-consultations/${id}`}>
              {question === '' ? words.joint : <OwnWords>{question}</OwnWords>}
            </a>
            {` · ${words.lead(lead)} · ${words.wasDue(date(dueOn))}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Row({ decision, n, wall }: { decision: Decision; n: number; wall: boolean }) {
  const { t } = useFace()
  const words = t.command.decisions
  const late = decision.minutesLeft < 0
  const why = [
    words.held(decision.holder),
    decision.ours ? words.ours : decision.supervisor !== null && words.supervised(decision.supervisor),
    decision.unaccepted && words.unaccepted,
    decision.reopened > 0 && words.reopened(decision.reopened),
  ].filter((part) => part !== false)
  return (
    <li class="decision">
      <span class="decision-no num" aria-hidden="true">
        {n}
      </span>
      <a class="decision-what" href={paths.matter(decision.id)} data-decision={n} {...ownWords(wall)}>
        {decision.title}
      </a>
      <span class="decision-due">
        <DueBadge state={late ? 'late' : 'soon'} minutes={decision.minutesLeft} />
      </span>
      <p class="decision-where">
        {decision.where}
        <span class="hidden">{` ${words.mark(n)}`}</span>
      </p>
      <p class="decision-waits">{words.waits(Math.max(decision.reporters, 1))}</p>
      <p class="decision-why">
        {why.join(' · ')}
        <span class="decision-acts wall-off">
          <a class="tap" href={`${paths.matter(decision.id)}#act-assigned`}>
            {words.dispatch}
          </a>
          <a class="tap" href={`${paths.matter(decision.id)}#act-urged`}>
            {words.urge}
          </a>
          <a class="tap" href={`/desk/joint-consultations/new?matter=${decision.id}`}>
            {words.consult}
          </a>
        </span>
      </p>
    </li>
  )
}
