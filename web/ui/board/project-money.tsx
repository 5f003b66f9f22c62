import type { ProjectState } from '#capabilities/power/rules/index.ts'
import { writeCents } from '#kernel/money.ts'
import { Bars } from '../components/bars.tsx'
import { DayBar } from '../components/day-bar.tsx'
import { OwnWords } from '../components/own-words.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { useFace, useFormats } from '../face.tsx'
import { inWords } from './words.ts'

/** Budget, contract, changes, settlement and what was paid, as bars that start at zero. */
export function MoneyBars({ project }: { project: ProjectState }) {
  const say = useFace().t.project
  const { budgetCents, contractCents, changeCents, settledCents, paidCents } = project
  const bar = (key: string, label: string, cents: number | undefined) =>
    cents === undefined ? [] : [{ key, label, value: Math.max(cents, 0), text: writeCents(cents) }]
  const bars = [
    ...bar('budget', say.budget, budgetCents),
    ...bar('contract', say.contract, contractCents),
    ...bar('changes', say.changes, changeCents === 0 ? undefined : changeCents),
    ...bar('settled', say.settled, settledCents),
    ...bar('paid', say.paid, paidCents === 0 && settledCents === undefined ? undefined : paidCents),
  ]
  if (bars.length === 0) return null
  return <Bars caption={say.money} labelHead={say.what} valueHead={say.yuan} bars={bars} />
}

const DAY_MS = 86_400_000
const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS)

/** How much of the agreed time is used; after the acceptance how much it took. */
export function DaysUsed({ project, today }: { project: ProjectState; today: string }) {
  const say = useFace().t.project
  const { number, date } = useFormats()
  const { days, startedOn, finishBy, inspectedOn } = project
  if (days === undefined || startedOn === undefined || finishBy === undefined) return null
  const used = dayNumber(inspectedOn ?? today) - dayNumber(startedOn)
  const late = (inspectedOn ?? today) > finishBy
  const words = say.daysUsed(number(days), number(used))
  return (
    <div>
      <p>
        {words} {late && <Tag tone="late">{say.late}</Tag>}
      </p>
      <DayBar days={days} used={Math.min(used, days)} late={late} label={words} />
      <p class="quiet">{say.from(date(startedOn), date(finishBy))}</p>
    </div>
  )
}

/** The budget line by line; a price that is not the county's says so. */
export function Budget({ project: { lines = [], budgetCents = 0 } }: { project: ProjectState }) {
  const face = useFace()
  const say = face.t.project
  if (lines.length === 0) return null
  return (
    <Table
      caption={say.budgetTitle}
      rows={lines}
      rowKey={(line) => `${line.name.zh} ${line.hundredths} ${line.unitCents}`}
      columns={[
        {
          key: 'name',
          head: say.line,
          foot: say.sum,
          cell: (line) => (
            <>
              <OwnWords>{inWords(face, line.name)}</OwnWords>
              {!line.listed && <span class="quiet"> · {say.notListed}</span>}
            </>
          ),
        },
        {
          key: 'quantity',
          head: say.quantity,
          num: true,
          cell: (line) => `${writeCents(line.hundredths).replace(/\.00$/, '')} ${inWords(face, line.unit)}`,
        },
        { key: 'price', head: say.price, num: true, cell: (line) => writeCents(line.unitCents) },
        {
          key: 'cents',
          head: say.yuan,
          num: true,
          cell: (line) => writeCents(line.cents),
          foot: writeCents(budgetCents),
        },
      ]}
    />
  )
}

/** Who offered what, and who got it. */
export function Bids({ project: { bids = [], award, related = 0 } }: { project: ProjectState }) {
  const say = useFace().t.project
  const { number } = useFormats()
  if (bids.length === 0) return null
  return (
    <>
      <Table
        caption={say.bids}
        rows={[...bids].sort((a, b) => a.cents - b.cents)}
        rowKey={({ supplier }) => supplier}
        stack={false}
        columns={[
          {
            key: 'supplier',
            head: say.supplier,
            cell: ({ supplier }) => (
              <>
                <OwnWords>{supplier}</OwnWords> {supplier === award?.supplier && <Tag tone="done">{say.won}</Tag>}
              </>
            ),
          },
          { key: 'cents', head: say.yuan, num: true, cell: ({ cents }) => writeCents(cents) },
        ]}
      />
      {related > 0 && (
        <p>
          <Tag tone="late">{say.related(number(related))}</Tag>
        </p>
      )}
    </>
  )
}
