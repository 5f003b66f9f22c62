import type { EntryData, EntryFact, EntryState, RuleOfRound } from '#capabilities/appraisal/rules/index.ts'
import { ENTRY_ACTS, type EntryVerb } from '#capabilities/appraisal/schema.ts'
import { FactCourse } from '#web/ui/board/fact-course.tsx'
import { inWords } from '#web/ui/board/words.ts'
import { Facts } from '#web/ui/components/facts.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnText, OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { ActForm } from '../act-form.tsx'
import { appraisalPaths, appraisalRail } from './rail.ts'

interface EntryView {
  id: string
  name: string
  state: EntryState
  facts: readonly EntryFact[]
  rule: RuleOfRound
  today: string
  idOf: (verb: EntryVerb) => string
  refusal?: Refusal | undefined
  done: boolean
}

/** One entry with its owner and day, and what became of it. */
export function EntryPage({ view }: { view: EntryView }) {
  const face = useFace()
  const { date } = useFormats()
  const say = face.t.appraisal
  const { state, rule, id } = view
  const list = rule.lists.find(({ key }) => key === state.list)
  return (
    <DeskPage
      title={list ? inWords(face, list.name) : state.list}
      lede={view.name}
      rail={appraisalRail(face.t, appraisalPaths.entry(id))}
      listHref={appraisalPaths.entries}
    >
      {view.done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      <Sheet>
        <OwnText text={state.text} />
        <Facts
          facts={[
            { label: say.fields.owner, value: <OwnWords>{state.owner}</OwnWords> },
            { label: say.fields.due, value: date(state.due) },
            {
              label: say.standing,
              value: state.stage === 'settled' ? say.settled : state.due < view.today ? say.late : say.running,
            },
          ]}
        />
      </Sheet>
      {ENTRY_ACTS.filter(({ verb }) => (verb === 'reopened') === (state.stage === 'settled')).map(
        ({ verb, resource, body }) => (
          <ActForm
            key={verb}
            verb={verb}
            action={`${appraisalPaths.entry(id)}/${resource}`}
            shape={body}
            words={say}
            id={view.idOf(verb)}
            seen={state.version}
            refusal={view.refusal}
          />
        ),
      )}
      <Sheet>
        <h2>{say.course}</h2>
        <FactCourse<EntryData>
          facts={view.facts}
          label={say.course}
          verbs={say.verbs}
          saysOf={({ data }) => [data.due && say.due(date(data.due))]}
          textOf={({ reason }) => reason}
        />
      </Sheet>
    </DeskPage>
  )
}
