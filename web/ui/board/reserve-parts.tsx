import type {
  FactData,
  RecruitmentData,
  RecruitmentStage,
  ReserveFact,
  Stage,
} from '#capabilities/reserve/rules/index.ts'
import { Facts } from '../components/facts.tsx'
import { OwnText, OwnWords } from '../components/own-words.tsx'
import { Table } from '../components/table.tsx'
import { Tag, type Tone } from '../components/tag.tsx'
import { useFace, useFormats } from '../face.tsx'
import { FactCourse } from './fact-course.tsx'
import type { Cohort, ShownRecruitment, ShownReserve } from './reserve-view.ts'
import { inWords } from './words.ts'

const RECRUITMENT_TONES: Record<RecruitmentStage, Tone> = {
  open: 'info',
  listed: 'soon',
  confirmed: 'done',
  dropped: 'calm',
}
const TONES: Record<Stage, Tone> = {
  applied: 'soon',
  refused: 'calm',
  admitted: 'info',
  scored: 'soon',
  checked: 'info',
  passed: 'info',
  failed: 'calm',
  withdrawn: 'calm',
  hired: 'done',
  serving: 'done',
  ended: 'calm',
}

export const RecruitmentStageTag = ({ stage }: { stage: RecruitmentStage }) => (
  <Tag tone={RECRUITMENT_TONES[stage]}>{useFace().t.reserve.recruitmentStages[stage]}</Tag>
)
export const ReserveStageTag = ({ stage }: { stage: Stage }) => (
  <Tag tone={TONES[stage]}>{useFace().t.reserve.stages[stage]}</Tag>
)

const TENTHS = 10

/** Posts wanted, conditions, papers and days, as the notice says. */
export function NoticeText({ recruitment: one }: { recruitment: ShownRecruitment }) {
  const { number, date } = useFormats()
  const say = useFace().t.reserve
  return (
    <>
      <Facts
        facts={[
          { label: say.applyUntil, value: date(one.applyUntil) },
          { label: say.examOn, value: date(one.examOn) },
          { label: say.examAt, value: <OwnWords>{one.examAt}</OwnWords> },
          { label: say.objectUntil, value: one.objectUntil && date(one.objectUntil) },
          { label: say.confirmedOn, value: one.confirmedOn && date(one.confirmedOn) },
        ]}
      />
      <h3>{say.posts}</h3>
      <ul>
        {one.posts.map(({ village, name, posts }) => (
          <li key={village}>
            <OwnWords>{name}</OwnWords> {say.postsOf(number(posts))}
          </li>
        ))}
      </ul>
      <h3>{say.conditions}</h3>
      <OwnText text={one.conditions} />
      <h3>{say.papers}</h3>
      <OwnText text={one.papers} />
    </>
  )
}

/** The list as it was published: masked names, the points of each, and the rule that made it. */
export function ListTable({ recruitment: { list, rule } }: { recruitment: ShownRecruitment }) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.reserve
  const points = (tenths: number) => number(tenths / TENTHS)
  return (
    <>
      <p class="quiet">
        {say.listLede(
          number(rule.writtenPercent),
          number(100 - rule.writtenPercent),
          number(rule.passMark),
          number(rule.perPost),
        )}
      </p>
      <Table
        caption={say.list}
        quietCaption
        rows={list.map((line, i) => ({ ...line, key: String(i) }))}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', head: say.name, cell: ({ masked }) => <OwnWords>{masked}</OwnWords> },
          { key: 'village', head: say.village, cell: ({ villageName }) => <OwnWords>{villageName}</OwnWords> },
          { key: 'written', head: say.written, num: true, cell: ({ written }) => points(written) },
          { key: 'interview', head: say.interview, num: true, cell: ({ interview }) => points(interview) },
          { key: 'total', head: say.total, num: true, cell: ({ total }) => points(total) },
          {
            key: 'passed',
            head: say.outcome,
            cell: ({ passed }) => <Tag tone={passed ? 'done' : 'calm'}>{passed ? say.onList : say.notOnList}</Tag>,
          },
        ]}
      />
    </>
  )
}

export function RecruitmentCourse({ recruitment: { facts, rule } }: { recruitment: ShownRecruitment }) {
  const face = useFace()
  const { date } = useFormats()
  const say = face.t.reserve
  return (
    <>
      <FactCourse<RecruitmentData>
        facts={facts}
        label={say.course}
        verbs={say.verbs}
        saysOf={({ data }) => [
          data.until && `${say.objectUntil} ${date(data.until)}`,
          data.upheld === undefined ? undefined : data.upheld ? say.upheld : say.notUpheld,
          data.reason,
        ]}
        textOf={({ text }) => text}
      />
      <p class="quiet">{inWords(face, rule.basis)}</p>
    </>
  )
}

/** What was done with one person, with papers; to whoever holds the receipt and to the register's readers. */
export function ReserveCourse({
  facts,
  growth,
  names,
}: {
  facts: readonly ReserveFact[]
  growth: ShownReserve['growth']
  names: Pick<ShownReserve, 'postNames' | 'mentorNames'>
}) {
  const face = useFace()
  const { number, date } = useFormats()
  const say = face.t.reserve
  const points = (label: string, tenths?: number) =>
    tenths === undefined ? undefined : `${label} ${number(tenths / TENTHS)}`
  const kindOf = (key?: string) => {
    const found = growth.find((one) => one.key === key)
    return found && inWords(face, found.name)
  }
  const postOf = (key?: string) => {
    const found = key === undefined ? undefined : names.postNames.get(key)
    return found && inWords(face, found)
  }
  const saysOf = (data: FactData) => [
    data.reason,
    points(say.written, data.written),
    points(say.interview, data.interview),
    points(say.total, data.total),
    data.since && `${say.hiredOn} ${date(data.since)}`,
    data.until && `${say.until} ${date(data.until)}`,
    data.mentor && say.mentorIs(names.mentorNames.get(data.mentor) ?? ''),
    kindOf(data.kind),
    data.heldOn && date(data.heldOn),
    data.outcome && say.options.outcome[data.outcome],
    postOf(data.post),
    data.result,
    data.paper,
  ]
  return (
    <FactCourse<FactData>
      facts={facts}
      label={say.course}
      verbs={say.verbs}
      saysOf={({ data }) => saysOf(data)}
      textOf={({ text }) => text}
    />
  )
}

/** Of how many hired in a year, where how many are now; every row adds up to those hired. */
export function Cohorts({
  cohorts,
  year,
  postNames,
}: {
  cohorts: readonly Cohort[]
  /** The running one. */
  year: number
  postNames: ShownReserve['postNames']
}) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.reserve
  if (cohorts.length === 0) return <p class="quiet">{say.noCohorts}</p>
  const of = (n: number, { hired }: Cohort) => say.ofHired(number(n), number(hired))
  const servingOf = (one: Cohort) => {
    const n = one.serving.reduce((sum, line) => sum + line.n, 0)
    const posts = one.serving.map((line) => {
      const name = postNames.get(line.post)
      return say.servingAs(name ? inWords(face, name) : line.post, number(line.n))
    })
    return [of(n, one), ...posts].join(' · ')
  }
  return (
    <Table
      caption={say.cohortsLede}
      rows={cohorts}
      rowKey={(one) => String(one.year)}
      columns={[
        { key: 'year', head: say.year, cell: (one) => `${one.year} · ${say.years(number(year - one.year))}` },
        { key: 'hired', head: say.hired, num: true, cell: ({ hired }) => number(hired) },
        { key: 'serving', head: say.serving, cell: servingOf },
        { key: 'contract', head: say.underContract, cell: (one) => of(one.underContract, one) },
        { key: 'left', head: say.left, cell: (one) => of(one.left, one) },
        { key: 'other', head: say.other, cell: (one) => of(one.other, one) },
      ]}
    />
  )
}
