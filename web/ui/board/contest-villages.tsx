import type { ListRow } from '#capabilities/contest/rules/index.ts'
import { Disclosure } from '../components/disclosure.tsx'
import { Row, Rows } from '../components/sheet.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { useFace, useFormats } from '../face.tsx'
import { recordsHref, recordsOf, type ShownContest } from './contest-view.ts'
import { inWords } from './words.ts'

const TOWN_DIGITS = 9
const nameIn = ({ names }: ShownContest, unit: string): string => names.get(unit) ?? unit
const townOf = (unit: string): string => unit.slice(0, TOWN_DIGITS)

/** The first of the villages and those that rose the most; a village that may as well stand further down says so. */
export function VillageHonours({ contest }: { contest: ShownContest }) {
  const say = useFace().t.contest
  const { number } = useFormats()
  const { benchmark = [], risen = [], units } = contest.state.list
  const rowOf = (unit: string) => units.find((row) => row.unit === unit)
  const isSure = (unit: string) => (rowOf(unit)?.worst ?? units.length) <= benchmark.length
  return (
    <div class="contest-villages">
      <section aria-labelledby="benchmark">
        <h2 id="benchmark">{say.benchmark(number(benchmark.length))}</h2>
        <p class="quiet">{say.benchmarkHint(number(contest.state.data.scheme.benchmark ?? 0))}</p>
        <Rows label={say.benchmark(number(benchmark.length))} ordered>
          {benchmark.map((unit) => (
            <Row
              key={unit}
              meta={nameIn(contest, townOf(unit))}
              title={<a href={recordsOf({ unit })}>{nameIn(contest, unit)}</a>}
              tag={!isSure(unit) && <Tag tone="calm">{say.notSure}</Tag>}
            >
              {say.placeOf(String(rowOf(unit)?.best ?? ''), String(rowOf(unit)?.worst ?? ''))}
            </Row>
          ))}
        </Rows>
        {benchmark.length === 0 && <p class="quiet">{say.nobody}</p>}
      </section>
      <section aria-labelledby="risen">
        <h2 id="risen">{say.risen(number(risen.length))}</h2>
        <p class="quiet">{say.risenHint(number(contest.state.data.scheme.risen ?? 0))}</p>
        {risen.length === 0 ? (
          <p class="quiet">{say.nobody}</p>
        ) : (
          <Rows label={say.risen(number(risen.length))} ordered>
            {risen.map(({ unit, leap }) => (
              <Row
                key={unit}
                meta={nameIn(contest, townOf(unit))}
                title={<a href={recordsOf({ unit })}>{nameIn(contest, unit)}</a>}
              >
                {say.improvedHint(leap.toFixed(1))}
              </Row>
            ))}
          </Rows>
        )}
      </section>
    </div>
  )
}

/** Every village under its town, with every figure and the way to its records. */
export function VillagesByTown({ contest }: { contest: ShownContest }) {
  const say = useFace().t.contest
  const { number } = useFormats()
  const { units } = contest.state.list
  const towns = [...new Set(units.map(({ unit }) => townOf(unit)))].sort()
  return (
    <>
      {towns.map((town) => {
        const rows = units.filter(({ unit }) => townOf(unit) === town)
        const first = rows.filter(({ unit }) => contest.state.list.benchmark?.includes(unit)).length
        return (
          <Disclosure
            key={town}
            summary={say.townSummary(nameIn(contest, town), number(rows.length), number(first))}
            id={`t-${town}`}
          >
            <TownTable contest={contest} town={nameIn(contest, town)} rows={rows} />
          </Disclosure>
        )
      })}
    </>
  )
}

function TownTable({ contest, town, rows }: { contest: ShownContest; town: string; rows: readonly ListRow[] }) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.contest
  return (
    <Table
      caption={town}
      quietCaption
      rows={rows}
      rowKey={({ unit }) => unit}
      columns={[
        {
          key: 'unit',
          head: say.units.village,
          cell: (row) => <a href={recordsOf(row)}>{nameIn(contest, row.unit)}</a>,
        },
        {
          key: 'place',
          head: say.place,
          num: true,
          cell: ({ best, worst }) => (best === null ? say.lists['too-few'] : say.places(String(best), String(worst))),
        },
        ...contest.indicators.map(({ key, name }) => ({
          key,
          head: inWords(face, name),
          num: true,
          cell: ({ unit, cells }: ListRow) => (
            <a href={recordsHref(contest, unit, key)}>
              {say.of(number(cells[key]?.numerator ?? 0), number(cells[key]?.denominator ?? 0))}
            </a>
          ),
        })),
      ]}
    />
  )
}
