import { CONTEST_ACTS, type DeskVerb } from '#capabilities/contest/schema.ts'
import { ContestObjections, Honours, IndicatorTables, PlacesTable } from '#web/ui/board/contest-parts.tsx'
import { contestPaths, type ShownContest } from '#web/ui/board/contest-view.ts'
import { VillageHonours, VillagesByTown } from '#web/ui/board/contest-villages.tsx'
import { inWords } from '#web/ui/board/words.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { DeskField, Typed } from '../field-input.tsx'
import { FoldedStep, type Step } from '../step-form.tsx'
import { contestRail } from './rail.ts'

export interface DeskContestView {
  contest: ShownContest
  may: Record<DeskVerb, boolean>
  /** The desk's own units: its town, or its villages where villages are ranked. */
  mine: readonly string[]
  idOf: (verb: DeskVerb) => string
  refusal?: { verb: DeskVerb; typed: Typed; fault: Fault } | undefined
  done: boolean
}

type FieldName = 'indicator' | 'text' | 'objection' | 'upheld' | 'numerator' | 'denominator' | 'unit'
const field = (kind: DeskField<FieldName>['kind'], name: FieldName, required = true) => ({ kind, name, required })
const ASKED: Record<DeskVerb, readonly DeskField<FieldName>[]> = {
  objected: [field('select', 'indicator'), field('text', 'text')],
  answered: [
    field('select', 'objection'),
    field('choice', 'upheld'),
    field('text', 'text'),
    field('count', 'numerator', false),
    field('count', 'denominator', false),
  ],
  rectified: [field('text', 'text')],
  verified: [field('select', 'unit'), field('text', 'text')],
}

/** For which of its villages a town objects. */
const WHICH = field('select', 'unit')

/** One round on the desk: what will hang, what was objected, and each act that is open now. */
export function DeskContestPage({ view }: { view: DeskContestView }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.contest
  const { contest, may, done } = view
  const { stage, previewUntil } = contest.state
  return (
    <DeskPage
      title={`${say.titles[contest.unit]} · ${say.month(contest.month)}`}
      lede={say.stages[stage]}
      rail={contestRail(t, contestPaths.deskOne(contest.id))}
      listHref={contestPaths.desk}
      sheets={['contest.css']}
    >
      {done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      {stage === 'preview' && (
        <Notice tone="soon">
          <p>{say.previewUntil(date(previewUntil))}</p>
        </Notice>
      )}
      {CONTEST_ACTS.filter(({ verb }) => may[verb]).map(({ verb }) => (
        <ActForm key={verb} view={view} verb={verb} />
      ))}
      <h2>{say.objections}</h2>
      <ContestObjections contest={contest} />
      {contest.unit === 'town' ? (
        <>
          <Honours contest={contest} />
          <Sheet>
            <PlacesTable contest={contest} />
          </Sheet>
          <IndicatorTables contest={contest} />
        </>
      ) : (
        <>
          <VillageHonours contest={contest} />
          <VillagesByTown contest={contest} />
        </>
      )}
    </DeskPage>
  )
}

/** Folded until somebody wants it. */
function ActForm({ view, verb }: { view: DeskContestView; verb: DeskVerb }) {
  const { contest: words } = useFace().t
  const step: Step<FieldName> = {
    form: verb,
    words,
    name: words.acts[verb],
    action: `${contestPaths.deskOne(view.contest.id)}/${CONTEST_ACTS.find((act) => act.verb === verb)?.resource ?? ''}`,
    id: view.idOf(verb),
    seen: view.contest.state.version,
    fields: verb === 'objected' && view.contest.unit === 'village' ? [WHICH, ...ASKED.objected] : ASKED[verb],
    optionsOf: useOptions(view, verb),
    refusal: view.refusal?.verb === verb ? view.refusal : undefined,
  }
  return <FoldedStep step={step} />
}

function useOptions({ contest, mine }: DeskContestView, verb: DeskVerb): (name: FieldName) => readonly Option[] {
  const face = useFace()
  const say = face.t.contest
  const nameOf = (unit: string) => contest.names.get(unit) ?? unit
  return (name) => {
    if (name === 'upheld')
      return [
        { value: 'true', label: say.yes },
        { value: 'false', label: say.no },
      ]
    if (name === 'indicator')
      return contest.indicators.map((one) => ({ value: one.key, label: inWords(face, one.name) }))
    if (name === 'objection')
      return contest.state.objections
        .filter(({ answer }) => !answer)
        .map(({ id, unit, text }) => ({ value: id, label: `${nameOf(unit)} · ${text.slice(0, 40)}` }))
    if (verb === 'objected') return mine.map((unit) => ({ value: unit, label: nameOf(unit) }))
    return contest.state.blacks
      .filter(({ stage }) => stage === 'rectified')
      .map(({ unit }) => ({ value: unit, label: nameOf(unit) }))
  }
}
