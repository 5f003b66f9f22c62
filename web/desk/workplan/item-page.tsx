import type { FactData, WorkplanFact } from '#capabilities/workplan/rules/index.ts'
import { type DeskVerb, WORKPLAN_ACTS } from '#capabilities/workplan/schema.ts'
import { FactCourse } from '#web/ui/board/fact-course.tsx'
import { inWords } from '#web/ui/board/words.ts'
import { Facts } from '#web/ui/components/facts.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { ActForm } from '../act-form.tsx'
import { PACE_TONES, type ShownItem, workplanPaths, workplanRail } from './rail.ts'

interface ItemView {
  line: ShownItem
  facts: readonly WorkplanFact[]
  open: readonly DeskVerb[]
  idOf: (verb: DeskVerb) => string
  refusal?: Refusal | undefined
  done: boolean
}

/** One line: goal, measure, who, and the number with its months, its definition and its records. */
export function ItemPage({ view }: { view: ItemView }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.workplan
  const { line, open } = view
  return (
    <DeskPage
      title={line.title}
      lede={say.titleOf(String(line.year))}
      rail={workplanRail(t, workplanPaths.one(line.id))}
      listHref={workplanPaths.year(line.year)}
    >
      {view.done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      <ItemFacts line={line} />
      {WORKPLAN_ACTS.filter(({ verb }) => open.includes(verb)).map(({ verb, resource, body }) => (
        <ActForm
          key={verb}
          verb={verb}
          action={`${workplanPaths.one(line.id)}/${resource}`}
          shape={body}
          words={say}
          id={view.idOf(verb)}
          seen={line.version}
          refusal={view.refusal}
        />
      ))}
      <Sheet>
        <h2>{say.course}</h2>
        <FactCourse<FactData>
          facts={view.facts}
          label={say.course}
          verbs={say.verbs}
          saysOf={({ data }) => [data.due && say.movedTo(date(data.due))]}
          textOf={({ text, reason }) => text ?? reason}
        />
      </Sheet>
    </DeskPage>
  )
}

function ItemFacts({ line }: { line: ShownItem }) {
  const face = useFace()
  const { number, date } = useFormats()
  const say = face.t.workplan
  const { evidence, figureWords } = line
  return (
    <Sheet>
      <p>
        <Tag tone={PACE_TONES[line.pace]}>{say.paces[line.pace]}</Tag>
      </p>
      <Facts
        facts={[
          { label: say.options.sort[line.sort], value: line.headingName && inWords(face, line.headingName) },
          { label: say.fields.goal, value: <OwnWords>{line.goal}</OwnWords> },
          { label: say.fields.measure, value: <OwnWords>{line.measure}</OwnWords> },
          { label: say.fields.lead, value: line.leadName },
          { label: say.partners, value: line.partnerNames.join(say.and) },
          { label: say.fields.due, value: date(line.due) },
          {
            label: say.progress,
            value: (
              <a href={evidence.href}>
                {say.progressOf(
                  number(evidence.counted),
                  number(line.target),
                  figureWords ? inWords(face, figureWords.name) : '',
                )}
              </a>
            ),
          },
          { label: say.counted, value: say.months(evidence.from, evidence.to) },
          { label: say.definition, value: figureWords && inWords(face, figureWords.definition) },
        ]}
      />
    </Sheet>
  )
}
