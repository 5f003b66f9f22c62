import type { ListRow } from '#capabilities/contest/rules/index.ts'
import { Disclosure } from '../components/disclosure.tsx'
import { Facts } from '../components/facts.tsx'
import { MixedWords, OwnText } from '../components/own-words.tsx'
import { Row, Rows, Sheet } from '../components/sheet.tsx'
import { Table } from '../components/table.tsx'
import { StateTag, Tag, type Tone } from '../components/tag.tsx'
import { useFace, useFormats } from '../face.tsx'
import { recordsHref, recordsOf, type ShownContest } from './contest-view.ts'
import { inWords } from './words.ts'

const TONES: Record<ListRow['list'], Tone> = { red: 'done', black: 'late', middle: 'calm', 'too-few': 'calm' }
const DIMENSIONS = ['industry', 'looks', 'governance', 'strength'] as const
const nameIn = ({ names }: ShownContest, unit: string): string => names.get(unit) ?? unit
const percentOf = (share: number): string => (share * 100).toFixed(1)

/** Red, black and most improved, each with the figures that say so. */
export function Honours({ contest }: { contest: ShownContest }) {
  const say = useFace().t.contest
  const { list, blacks } = contest.state
  const red = list.units.filter((row) => row.list === 'red')
  const black = list.units.filter(
    (row) => row.list === 'black' && blacks.find(({ unit }) => unit === row.unit)?.stage !== 'verified',
  )
  return (
    <div class="honours">
      <section aria-labelledby="red" class="honour">
        <h2 id="red">{say.red}</h2>
        <p class="quiet honour-hint">{say.redHint}</p>
        <Named contest={contest} rows={red} best />
      </section>
      <section aria-labelledby="black" class="honour is-black">
        <h2 id="black">{say.black}</h2>
        <p class="quiet honour-hint">{say.blackHint}</p>
        <Named contest={contest} rows={black} />
      </section>
      <section aria-labelledby="improved" class="honour">
        <h2 id="improved">{say.improved}</h2>
        {list.improved ? (
          <p>
            <b>{nameIn(contest, list.improved.unit)}</b> {say.improvedHint(list.improved.leap.toFixed(1))}
          </p>
        ) : (
          <p class="quiet">{say.nobody}</p>
        )}
      </section>
      <Flags contest={contest} />
    </div>
  )
}

/** Who holds the flag of each question, since when, and from whom it came. */
function Flags({ contest }: { contest: ShownContest }) {
  const say = useFace().t.contest
  const { flags } = contest.state.list
  if (!flags) return null
  return (
    <section aria-labelledby="flags" class="honour">
      <h2 id="flags">{say.flags}</h2>
      <p class="quiet honour-hint">{say.flagsHint}</p>
      <Facts
        facts={DIMENSIONS.flatMap((dimension) => {
          const flag = flags[dimension]
          if (flag === undefined) return []
          const held = flag && (
            <>
              <a href={recordsOf(flag)}>{nameIn(contest, flag.unit)}</a>{' '}
              <span class="quiet">
                {say.flagSince(say.month(flag.since))} {flag.from && say.flagFrom(nameIn(contest, flag.from))}
              </span>
            </>
          )
          return [{ label: say.dimensions[dimension], value: held || say.nobody }]
        })}
      />
    </section>
  )
}

function Named({ contest, rows, best = false }: { contest: ShownContest; rows: readonly ListRow[]; best?: boolean }) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.contest
  if (rows.length === 0) return <p class="quiet">{say.nobody}</p>
  const telling = (row: ListRow) =>
    contest.indicators
      .flatMap(({ key, name }) => {
        const cell = row.cells[key]
        return cell?.z === undefined ? [] : [{ key, name: inWords(face, name), z: cell.z, cell }]
      })
      .sort((a, b) => (best ? b.z - a.z : a.z - b.z))
      .slice(0, 2)
  return (
    <Rows label={best ? say.red : say.black}>
      {rows.map((row) => {
        const black = contest.state.blacks.find(({ unit }) => unit === row.unit)
        return (
          <Row
            key={row.unit}
            title={<a href={recordsOf(row)}>{nameIn(contest, row.unit)}</a>}
            tag={black && <Tag tone={black.stage === 'open' ? 'late' : 'soon'}>{say.blacks[black.stage]}</Tag>}
          >
            {telling(row).map(({ key, name, cell }) => (
              <p key={key}>
                <a href={recordsHref(contest, row.unit, key)}>
                  {say.worst(name, number(cell.numerator), number(cell.denominator))}
                </a>
              </p>
            ))}
            {black?.text !== undefined && <OwnText text={black.text} />}
          </Row>
        )
      })}
    </Rows>
  )
}

/** Where a unit lies among the others: the line is what cannot be told apart, the dot its score. */
function Plot({ row, span }: { row: ListRow; span: number }) {
  if (row.score === null) return null
  const at = (score: number) => `${(50 + (Math.max(-span, Math.min(span, score)) / span) * 48).toFixed(2)}%`
  return (
    <svg class={`contest-plot is-${row.list}`} aria-hidden="true" focusable="false">
      <line class="contest-middle" x1="50%" x2="50%" y1="0" y2="100%" />
      <line x1={at(row.score - 1.96)} x2={at(row.score + 1.96)} y1="50%" y2="50%" />
      <circle cx={at(row.score)} cy="50%" r="5" />
    </svg>
  )
}

/** Every unit in order, with the places between which it may stand. */
export function PlacesTable({ contest }: { contest: ShownContest }) {
  const say = useFace().t.contest
  const { units } = contest.state.list
  const span = Math.max(4, ...units.map(({ score }) => Math.abs(score ?? 0) + 2))
  return (
    <Table
      caption={say.table}
      quietCaption
      rows={units}
      rowKey={({ unit }) => unit}
      columns={[
        { key: 'unit', head: say.units.town, cell: (row) => <a href={recordsOf(row)}>{nameIn(contest, row.unit)}</a> },
        { key: 'plot', head: say.plot, cell: (row) => <Plot row={row} span={span} /> },
        {
          key: 'score',
          head: say.score,
          num: true,
          wideOnly: true,
          cell: ({ score }) => (score === null ? '–' : score.toFixed(2)),
        },
        {
          key: 'place',
          head: say.place,
          num: true,
          cell: ({ best, worst }) => (best === null ? '–' : say.places(String(best), String(worst))),
        },
        {
          key: 'list',
          head: say.standing,
          cell: ({ list }) => <StateTag tone={TONES[list]}>{say.lists[list]}</StateTag>,
        },
      ]}
    />
  )
}

/** One table an indicator, by the four questions: numerator, denominator, interval, records. */
export function IndicatorTables({ contest }: { contest: ShownContest }) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.contest
  const { list } = contest.state
  return (
    <>
      {contest.indicators.map(({ key, name, dimension, weight, least }) => (
        <Disclosure
          key={key}
          summary={`${say.dimensions[dimension]} · ${inWords(face, name)} · ${say.weight(String(weight))}`}
        >
          <Table
            caption={inWords(face, name)}
            quietCaption
            rows={list.units}
            rowKey={({ unit }) => unit}
            columns={[
              {
                key: 'unit',
                head: say.units.town,
                cell: (row) => <a href={recordsOf(row)}>{nameIn(contest, row.unit)}</a>,
                foot: say.county,
              },
              {
                key: 'of',
                head: inWords(face, name),
                num: true,
                cell: ({ unit, cells }) => (
                  <a href={recordsHref(contest, unit, key)}>
                    {say.of(number(cells[key]?.numerator ?? 0), number(cells[key]?.denominator ?? 0))}
                  </a>
                ),
                foot: say.of(number(list.county[key]?.[0] ?? 0), number(list.county[key]?.[1] ?? 0)),
              },
              {
                key: 'interval',
                head: say.share,
                cell: ({ cells }) => {
                  const { low, high, denominator = 0 } = cells[key] ?? {}
                  return low === undefined || high === undefined
                    ? say.few(number(denominator), number(least))
                    : say.interval(percentOf(low), percentOf(high))
                },
              },
            ]}
          />
        </Disclosure>
      ))}
    </>
  )
}

/** What was objected in the preview, and what became of the figure. */
export function ContestObjections({ contest }: { contest: ShownContest }) {
  const face = useFace()
  const { date, number } = useFormats()
  const say = face.t.contest
  const { objections } = contest.state
  if (objections.length === 0) return <p class="quiet">{say.noObjections}</p>
  const pair = ([n, all]: readonly [number, number]) => say.of(number(n), number(all))
  return (
    <Rows label={say.objections}>
      {objections.map(({ id, unit, indicator, text, on, answer }) => (
        <Row
          key={id}
          meta={`${nameIn(contest, unit)} · ${date(on)}`}
          tag={
            <Tag tone={answer ? (answer.upheld ? 'done' : 'calm') : 'late'}>
              {answer ? (answer.upheld ? say.upheld : say.notUpheld) : say.waiting}
            </Tag>
          }
          title={inWords(face, contest.indicators.find(({ key }) => key === indicator)?.name ?? { zh: '', en: '' })}
        >
          <OwnText text={text} />
          {answer && <OwnText text={answer.text} />}
          {answer?.from && answer.to && <p>{say.changed(pair(answer.from), pair(answer.to))}</p>}
        </Row>
      ))}
    </Rows>
  )
}

export function HowCounted() {
  const say = useFace().t.contest
  return (
    <section aria-labelledby="how">
      <h2 id="how">{say.how}</h2>
      <Sheet>
        {say.howText.map((line) => (
          <p key={line}>
            <MixedWords text={line} />
          </p>
        ))}
      </Sheet>
    </section>
  )
}
