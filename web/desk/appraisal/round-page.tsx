import type { Result, RoundData, RoundFact, RoundState } from '#capabilities/appraisal/rules/index.ts'
import { ROUND_ACTS, type RoundVerb } from '#capabilities/appraisal/schema.ts'
import { FactCourse } from '#web/ui/board/fact-course.tsx'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { ActForm } from '../act-form.tsx'
import { appraisalPaths, appraisalRail } from './rail.ts'

interface RoundView {
  id: string
  name: string
  state: RoundState
  facts: readonly RoundFact[]
  turnout: readonly { group: string; slips: number; used: number }[]
  idOf: (verb: RoundVerb) => string
  refusal?: Refusal | undefined
  done: boolean
}

const OPEN_FOR: Record<RoundState['stage'], readonly RoundVerb[]> = {
  open: ['closed', 'voided'],
  closed: ['voided'],
  void: [],
}

/** One round: how many slips came back while it is open, and what came out once it is closed. */
export function AppraisalPage({ view }: { view: RoundView }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.appraisal
  const { state, id } = view
  return (
    <DeskPage
      title={say.roundOf(view.name, String(state.year))}
      lede={state.stage === 'open' ? say.until(date(state.until)) : say.stages[state.stage]}
      rail={appraisalRail(t, appraisalPaths.one(id))}
      listHref={appraisalPaths.desk}
      tools={
        state.stage === 'open' && (
          <ButtonLink icon="print" href={appraisalPaths.slips(id)}>
            {say.slips}
          </ButtonLink>
        )
      }
    >
      {view.done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      {state.result ? <Results state={state} result={state.result} /> : <Turnout view={view} />}
      {ROUND_ACTS.filter(({ verb }) => OPEN_FOR[state.stage].includes(verb)).map(({ verb, resource, body }) => (
        <ActForm
          key={verb}
          verb={verb}
          action={`${appraisalPaths.one(id)}/${resource}`}
          shape={body}
          words={say}
          id={view.idOf(verb)}
          seen={state.version}
          refusal={view.refusal}
        />
      ))}
      <Sheet>
        <h2>{say.course}</h2>
        <FactCourse<RoundData>
          facts={view.facts}
          label={say.course}
          verbs={say.verbs}
          saysOf={({ data }) => [data.until && say.until(date(data.until))]}
          textOf={({ reason }) => reason}
        />
      </Sheet>
    </DeskPage>
  )
}

function Turnout({ view: { state, turnout } }: { view: RoundView }) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.appraisal
  return (
    <>
      <Table
        caption={say.turnout}
        rows={state.rule.groups}
        rowKey={({ key }) => key}
        columns={[
          { key: 'group', head: say.group, cell: ({ name }) => inWords(face, name) },
          { key: 'weight', head: say.weight, num: true, cell: ({ weight }) => `${number(weight)}%` },
          {
            key: 'used',
            head: say.used,
            num: true,
            cell: ({ key }) => {
              const found = turnout.find(({ group }) => group === key)
              return say.usedOf(number(found?.used ?? 0), number(found?.slips ?? 0))
            },
          },
        ]}
      />
      <p class="quiet">{say.leastHint(number(state.rule.least))}</p>
    </>
  )
}

function Results({ state: { rule }, result }: { state: RoundState; result: Result }) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.appraisal
  const { least } = rule
  const pointsOf = (key: string): string => {
    const { ballots = 0, permille } = result.groups.find((one) => one.key === key) ?? {}
    if (permille !== undefined) return say.points(number(permille / 10))
    return ballots < least ? say.tooFew : say.tooUniform
  }
  return (
    <>
      <Sheet>
        <p>
          <b>
            {result.permille === undefined
              ? say.noResult(number(least))
              : say.total(say.points(number(result.permille / 10)))}
          </b>
        </p>
        <p class="quiet">{say.uniformHint}</p>
      </Sheet>
      <Table
        caption={say.byGroup}
        rows={rule.groups}
        rowKey={({ key }) => key}
        columns={[
          { key: 'group', head: say.group, cell: ({ name }) => inWords(face, name) },
          { key: 'weight', head: say.weight, num: true, cell: ({ weight }) => `${number(weight)}%` },
          {
            key: 'ballots',
            head: say.ballots,
            num: true,
            cell: ({ key }) => number(result.groups.find((one) => one.key === key)?.ballots ?? 0),
          },
          {
            key: 'points',
            head: say.result,
            num: true,
            cell: ({ key }) => pointsOf(key),
          },
        ]}
      />
      {result.groups.map((one) => (
        <GroupTable key={one.key} rule={rule} result={one} />
      ))}
    </>
  )
}

/** How often each grade was given by one group; a dash where telling it would tell who. */
function GroupTable({
  rule,
  result: { key, tally, uniform = [] },
}: {
  rule: RoundState['rule']
  result: Result['groups'][number]
}) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.appraisal
  const group = rule.groups.find((one) => one.key === key)
  if (!tally || !group) return null
  return (
    <Table
      caption={inWords(face, group.name)}
      rows={rule.questions}
      rowKey={(question) => question.key}
      columns={[
        {
          key: 'question',
          head: say.question,
          cell: ({ key: asked, name }) => (
            <>
              {inWords(face, name)} {uniform.includes(asked) && <span class="quiet">{say.tooUniform}</span>}
            </>
          ),
        },
        ...rule.grades.map((grade) => ({
          key: grade.key,
          head: inWords(face, grade.name),
          num: true,
          cell: (question: { key: string }) => {
            const told = tally[question.key]
            return told ? number(told[grade.key] ?? 0) : '–'
          },
        })),
      ]}
    />
  )
}
