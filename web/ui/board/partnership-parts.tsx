import type { FactData, Stage, Standing } from '#capabilities/partnership/rules/index.ts'
import { writeCents } from '#kernel/money.ts'
import { Facts } from '../components/facts.tsx'
import { OwnText, OwnWords } from '../components/own-words.tsx'
import { Table } from '../components/table.tsx'
import { Tag, type Tone } from '../components/tag.tsx'
import { useFace, useFormats } from '../face.tsx'
import { FactCourse } from './fact-course.tsx'
import type { ShownPartnership } from './partnership-view.ts'
import { inWords } from './words.ts'

const TONES: Record<Stage, Tone> = { proposed: 'soon', agreed: 'info', running: 'info', ended: 'calm' }
const STANDINGS: Record<Standing, Tone> = {
  open: 'calm',
  late: 'late',
  done: 'done',
  'done-late': 'soon',
  dropped: 'calm',
}

export const PartnershipStage = ({ stage }: { stage: Stage }) => (
  <Tag tone={TONES[stage]}>{useFace().t.partnership.stages[stage]}</Tag>
)

export function PartnershipFacts({ one }: { one: ShownPartnership }) {
  const face = useFace()
  const { date, number } = useFormats()
  const say = face.t.partnership
  const yuan = (cents: number) => say.yuan(writeCents(cents))
  return (
    <>
      <OwnText text={one.aim} />
      <Facts
        facts={[
          { label: say.between, value: <OwnWords>{`${one.villageName} — ${one.partnerName}`}</OwnWords> },
          { label: say.kind, value: `${inWords(face, one.kind)} · ${inWords(face, one.explain)}` },
          { label: say.startedOn, value: one.startedOn && date(one.startedOn) },
          { label: say.until, value: date(one.until) },
          { label: say.measures, value: say.doneOf(number(one.done), number(one.measures)) },
          { label: say.money, value: say.inAndOut(yuan(one.inCents), yuan(one.outCents)) },
          { label: say.earned, value: one.earnedCents > 0 ? yuan(one.earnedCents) : undefined },
        ]}
      />
      <p class="quiet">{inWords(face, one.basis)}</p>
    </>
  )
}

/** What is to be done by whom until when, and how it stands. */
export function PartnershipMeasures({ one }: { one: ShownPartnership }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.partnership
  if (one.course.length === 0) return <p>{say.noMeasures}</p>
  return (
    <Table
      caption={say.measures}
      quietCaption
      rows={one.course}
      rowKey={({ number }) => String(number)}
      columns={[
        { key: 'text', head: say.measure, cell: ({ number, text }) => <OwnWords>{`${number}. ${text}`}</OwnWords> },
        { key: 'owner', head: say.fields.owner, cell: ({ owner }) => <OwnWords>{owner}</OwnWords> },
        { key: 'due', head: say.fields.dueOn, cell: ({ dueOn }) => date(dueOn) },
        {
          key: 'standing',
          head: say.standing,
          cell: ({ standing, doneOn }) => (
            <Tag tone={STANDINGS[standing]}>
              {doneOn ? say.doneOn(date(doneOn), standing === 'done-late') : say.standings[standing]}
            </Tag>
          ),
        },
      ]}
    />
  )
}

export function PartnershipCourse({ one }: { one: ShownPartnership }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.partnership
  const yuan = (cents: number) => say.yuan(writeCents(cents))
  const saysOf = ({ verb, data }: { verb: string; data: FactData }): (string | undefined)[] =>
    [
      data.number === undefined ? undefined : say.measureNumber(String(data.number)),
      data.owner && say.dueBy(data.owner, date(data.dueOn ?? '')),
      data.direction && data.amountCents && say.moved[data.direction](yuan(data.amountCents)),
      data.earnedCents ? `${say.earned} ${yuan(data.earnedCents)}` : undefined,
      data.jobs ? say.jobs(String(data.jobs)) : undefined,
      data.on && verb !== 'proposed' ? date(data.on) : undefined,
      data.reason && `${say.fields.reason}: ${data.reason}`,
    ].map((line) => line || undefined)
  return (
    <FactCourse<FactData>
      facts={one.facts}
      label={say.course}
      verbs={say.verbs}
      saysOf={saysOf}
      textOf={({ text, aim }) => text ?? aim}
    />
  )
}
