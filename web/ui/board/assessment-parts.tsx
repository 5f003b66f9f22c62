import {
  cardOf,
  computedPoints,
  differenceOf,
  indicatorsOf,
  type Objection,
  SCORERS,
  type Scorer,
} from '#capabilities/assessment/rules/index.ts'
import type { AssessmentIndicator } from '#capabilities/playbook/schema.ts'
import { Facts } from '../components/facts.tsx'
import { MixedWords, OwnText, OwnWords } from '../components/own-words.tsx'
import { Row, Rows, Sheet } from '../components/sheet.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { Timeline } from '../components/timeline.tsx'
import { useFace, useFormats } from '../face.tsx'
import { assessmentPaths, recordsOf, type ShownRound } from './assessment-view.ts'
import { inWords } from './words.ts'

const percentOf = (permille: number): string => (permille / 10).toFixed(1)

/** Whose scores may be read here: the town's only once the county has looked at it. */
function shownScorers({ state, desk }: ShownRound): Scorer[] {
  const open = desk || state.scores.county !== undefined
  return SCORERS.filter((scorer) => state.scores[scorer] && (open || scorer === 'self'))
}

/** Total of each scorer, how far county and town lie apart, by which standard. */
export function ScoreFacts({ round }: { round: ShownRound }) {
  const face = useFace()
  const { date } = useFormats()
  const say = face.t.assessment
  const { state } = round
  const { standard, figures } = state
  const difference = shownScorers(round).includes('county') ? differenceOf(state) : undefined
  const signed = difference === undefined ? '' : `${difference > 0 ? '+' : '−'}${percentOf(Math.abs(difference))}`
  const totals = shownScorers(round).map((scorer) => {
    const { points, most, permille, vetoes } = cardOf(standard, state.scores[scorer] ?? {}, figures)
    return {
      label: say.scorers[scorer],
      value: (
        <>
          <b class="num">{say.percent(percentOf(permille))}</b>{' '}
          <span class="quiet">{say.totalOf(String(points), String(most))}</span>{' '}
          {vetoes.length > 0 && <Tag tone="late">{say.vetoed}</Tag>}
        </>
      ),
    }
  })
  return (
    <Facts
      facts={[
        ...totals,
        {
          label: say.difference,
          value: difference === undefined ? undefined : difference === 0 ? say.noDifference : say.differenceOf(signed),
        },
        {
          label: say.standard,
          value: (
            <>
              {say.standardOf(inWords(face, standard.name), standard.version)}{' '}
              {standard.starter && <Tag tone="soon">{say.starter}</Tag>}
            </>
          ),
        },
        { label: say.now, value: say.period(date(state.from), date(state.to)) },
      ]}
    />
  )
}

/** Every indicator with every score: one table a section, so that a phone can carry it. */
export function ScoreTables({ round }: { round: ShownRound }) {
  const face = useFace()
  const say = face.t.assessment
  const { standard } = round.state
  return (
    <>
      {standard.sections.map(({ key, name, indicators }) => (
        <Sheet key={key}>
          <Table
            caption={inWords(face, name)}
            rows={indicators}
            rowKey={(one) => one.key}
            columns={[
              { key: 'what', head: say.indicator, cell: (one) => <Asked indicator={one} round={round} /> },
              {
                key: 'most',
                head: say.points,
                num: true,
                cell: ({ points, rule }) => rule !== 'veto' && String(points),
              },
              ...shownScorers(round).map((scorer) => ({
                key: scorer,
                head: say.scorers[scorer],
                num: true,
                cell: (one: AssessmentIndicator) => <Scored indicator={one} round={round} scorer={scorer} />,
              })),
            ]}
          />
        </Sheet>
      ))}
      <p class="quiet">{say.pass(String(standard.pass_percent), String(standard.model_percent))}</p>
    </>
  )
}

interface OfIndicator {
  indicator: AssessmentIndicator
  round: ShownRound
}

/** What is asked, by which rule, what it rests on; of what is computed also the parts and the way to the records. */
function Asked({ indicator, round }: OfIndicator) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.assessment
  const { measure, rule, text, evidence, source } = indicator
  const counted = measure && round.state.figures[measure]
  const { least } = round.state.standard
  const work = measure && round.desk ? recordsOf(measure, round.village.code) : undefined
  const all = counted?.denominator ?? 0
  return (
    <>
      {inWords(face, text)}{' '}
      <Tag tone={rule === 'veto' ? 'late' : rule === 'computed' ? 'info' : 'calm'}>{say.rules[rule]}</Tag>
      {measure && (
        <p class="quiet">
          {say.measures[measure]}{' '}
          <a href={assessmentPaths.records(round.village.code, round.id, measure)} class="num">
            {say.of(number(counted?.numerator ?? 0), number(all))}
          </a>{' '}
          {all < least && say.few(number(all), number(least))} {work && <a href={work}>{say.records}</a>}
        </p>
      )}
      <p class="quiet">
        {say.evidence}: <MixedWords text={inWords(face, evidence)} /> · {say.source}:{' '}
        <MixedWords text={inWords(face, source)} />
      </p>
    </>
  )
}

function Scored({ indicator, round: { state }, scorer }: OfIndicator & { scorer: Scorer }) {
  const say = useFace().t.assessment
  const { key, rule, measure } = indicator
  const points = measure
    ? computedPoints(indicator, state.figures[measure], state.standard.least)
    : state.scores[scorer]?.[key]
  const reason = state.reasons[scorer]?.[key]
  return (
    <>
      {points === undefined ? '–' : rule === 'veto' ? say.vetoes[points === 1 ? 1 : 0] : String(points)}
      {reason !== undefined && (
        <p class="quiet">
          <OwnWords>{reason}</OwnWords>
        </p>
      )}
    </>
  )
}

/** What was objected and what came of it; on public pages a text shows with its answer. */
export function Objections({ round: { state, desk } }: { round: ShownRound }) {
  const face = useFace()
  const { date } = useFormats()
  const say = face.t.assessment
  if (state.objections.length === 0) return <p class="quiet">{say.noObjections}</p>
  const nameOf = (key: string) => {
    const found = indicatorsOf(state.standard).find((one) => one.key === key)
    return found ? inWords(face, found.text) : key
  }
  const changed = ({ answer }: Objection) =>
    answer?.indicator !== undefined &&
    say.changed(nameOf(answer.indicator), String(answer.from ?? 0), String(answer.to ?? 0))
  return (
    <Rows label={say.objections}>
      {state.objections.map((one) => (
        <Row
          key={one.id}
          meta={say.objectedOn(date(one.on))}
          tag={
            one.answer && (
              <Tag tone={one.answer.upheld ? 'done' : 'calm'}>{one.answer.upheld ? say.upheld : say.notUpheld}</Tag>
            )
          }
          title={one.answer || desk ? <OwnWords>{one.text}</OwnWords> : say.unanswered}
        >
          {one.answer && (
            <>
              <OwnText text={one.answer.text} />
              {changed(one) && <p>{changed(one)}</p>}
              <p class="quiet">{say.answeredOn(date(one.answer.on))}</p>
            </>
          )}
        </Row>
      ))}
    </Rows>
  )
}

/** What was done, by which office. */
export function RoundCourse({ round: { actions } }: { round: ShownRound }) {
  const say = useFace().t.assessment
  return (
    <Timeline
      label={say.course}
      entries={actions.map(({ id, at_ms, verb, by, data }) => ({
        key: id,
        at: at_ms,
        what: (
          <b>
            {say.verbs[verb]} {data.level && say.levels[data.level]}
          </b>
        ),
        note: (
          <>
            {verb !== 'objected' && data.text !== undefined && <OwnText text={data.text} />}
            {data.paper !== undefined && <OwnText text={data.paper} />}
            {by.name !== undefined && (
              <p class="quiet">
                <OwnWords>{by.name}</OwnWords>
              </p>
            )}
            {by.kind === 'resident' && <p class="quiet">{say.resident}</p>}
          </>
        ),
      }))}
    />
  )
}
