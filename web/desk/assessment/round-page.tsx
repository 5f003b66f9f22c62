import { indicatorsOf } from '#capabilities/assessment/rules/index.ts'
import { ASSESSMENT_ACTS, type DeskVerb } from '#capabilities/assessment/schema.ts'
import { Objections, RoundCourse, ScoreFacts, ScoreTables } from '#web/ui/board/assessment-parts.tsx'
import { AssessmentStage } from '#web/ui/board/assessment-tags.tsx'
import { assessmentPaths, type ShownRound } from '#web/ui/board/assessment-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { DeskField, Typed } from '../field-input.tsx'
import { FoldedStep, type Step } from '../step-form.tsx'
import { assessmentRail } from './rail.ts'
import { ScoreFields } from './score-fields.tsx'

export interface DeskRoundView {
  round: ShownRound
  may: Record<DeskVerb, boolean>
  idOf: (verb: DeskVerb) => string
  refusal?: { verb: DeskVerb; typed: Typed; fault: Fault } | undefined
  done: boolean
}

type FieldName = 'text' | 'level' | 'paper' | 'objection' | 'upheld' | 'indicator' | 'points'
const field = (kind: DeskField<FieldName>['kind'], name: FieldName, required = true) => ({ kind, name, required })
const ASKED: Record<DeskVerb, readonly DeskField<FieldName>[]> = {
  'town-scored': [],
  'county-reviewed': [],
  'objection-answered': [
    field('select', 'objection'),
    field('choice', 'upheld'),
    field('text', 'text'),
    field('select', 'indicator', false),
    field('money', 'points', false),
  ],
  concluded: [],
  promoted: [field('choice', 'level'), field('line', 'paper')],
  're-reviewed': [field('text', 'text')],
  withdrawn: [field('text', 'text')],
}

/** One round on the desk: all scores side by side, and each act that is open now as a form. */
export function DeskRoundPage({ view }: { view: DeskRoundView }) {
  const { t } = useFace()
  const { date } = useFormats()
  const { round, may } = view
  const { state, village } = round
  return (
    <DeskPage
      title={village.name}
      lede={t.assessment.villageTitle}
      rail={assessmentRail(t, assessmentPaths.deskOne(round.id), village.code)}
      listHref={assessmentPaths.desk}
      tools={
        <>
          <ButtonLink icon="eye" href={assessmentPaths.village(village.code)}>
            {t.assessmentDesk.publicPage}
          </ButtonLink>
          <ButtonLink icon="help" href={assessmentPaths.whatIf(village.code)}>
            {t.assessmentDesk.whatIf}
          </ButtonLink>
        </>
      }
    >
      {view.done && (
        <Notice tone="done" live>
          <p>{t.assessmentDesk.done}</p>
        </Notice>
      )}
      <Sheet>
        <p>
          <AssessmentStage stage={state.stage} level={state.level} />{' '}
          {state.stage === 'notice' && t.assessment.noticeUntil(date(state.noticeUntil ?? ''))}
          {state.recognisedOn !== undefined && t.assessment.recognisedOn(date(state.recognisedOn))}
        </p>
        <ScoreFacts round={round} />
      </Sheet>
      {ASSESSMENT_ACTS.filter(({ verb }) => may[verb]).map(({ verb }) => (
        <ActForm key={verb} view={view} verb={verb} />
      ))}
      <h2>{t.assessment.objections}</h2>
      <Objections round={round} />
      <h2>{t.assessment.indicator}</h2>
      <ScoreTables round={round} />
      <Sheet>
        <h2>{t.assessment.course}</h2>
        <RoundCourse round={round} />
      </Sheet>
    </DeskPage>
  )
}

/** Folded until somebody wants it. */
function ActForm({ view, verb }: { view: DeskRoundView; verb: DeskVerb }) {
  const { assessmentDesk: words } = useFace().t
  const step: Step<FieldName> = {
    form: verb,
    words,
    name: words.acts[verb],
    action: `${assessmentPaths.deskOne(view.round.id)}/${ASSESSMENT_ACTS.find((act) => act.verb === verb)?.resource ?? ''}`,
    id: view.idOf(verb),
    seen: view.round.state.version,
    fields: ASKED[verb],
    optionsOf: useOptions(view),
    refusal: view.refusal?.verb === verb ? view.refusal : undefined,
    lead: ({ typed, errorOf }) => (
      <>
        {verb === 'concluded' && <p class="quiet">{words.concludeHint}</p>}
        {(verb === 'town-scored' || verb === 'county-reviewed') && (
          <ScoreFields standard={view.round.state.standard} typed={typed} errorOf={errorOf} round={view.round} />
        )}
      </>
    ),
  }
  return <FoldedStep step={step} />
}

function useOptions({ round: { state } }: DeskRoundView): (name: FieldName) => readonly Option[] {
  const face = useFace()
  const { assessment, assessmentDesk: say } = face.t
  return (name) => {
    if (name === 'upheld')
      return [
        { value: 'true', label: say.yes },
        { value: 'false', label: say.no },
      ]
    if (name === 'level')
      return (['provincial-progress', 'provincial'] as const).map((value) => ({
        value,
        label: assessment.levels[value],
      }))
    if (name === 'objection')
      return state.objections
        .filter(({ answer }) => !answer)
        .map(({ id, text }) => ({ value: id, label: text.slice(0, 60) }))
    return indicatorsOf(state.standard)
      .filter(({ rule }) => rule !== 'computed')
      .map(({ key, text }) => ({ value: key, label: inWords(face, text) }))
  }
}
