import { type Lease, owedOf } from '#capabilities/asset/rules/index.ts'
import { writeCents } from '#kernel/money.ts'
import { Facts } from '../components/facts.tsx'
import { OwnText, OwnWords } from '../components/own-words.tsx'
import { Dots, Row, Rows, Sheet } from '../components/sheet.tsx'
import { Table } from '../components/table.tsx'
import { StateTag, Tag, type Tone } from '../components/tag.tsx'
import { Timeline } from '../components/timeline.tsx'
import { useFace, useFormats } from '../face.tsx'
import type { ShownAsset, ShownAssetLine } from './asset-view.ts'
import { decisionPaths } from './decision-view.ts'
import { powerPaths } from './power-view.ts'

const plain = (hundredths: number): string => writeCents(hundredths).replace(/\.?0+$/, '')

const TONES: Record<ShownAssetLine['stage'], Tone> = { kept: 'calm', let: 'info', disposed: 'calm' }
const AssetStage = ({ stage }: Pick<ShownAssetLine, 'stage'>) => (
  <StateTag tone={TONES[stage]}>{useFace().t.asset.stages[stage]}</StateTag>
)

interface AssetRowsProps {
  lines: readonly ShownAssetLine[]
  today: string
  hrefOf: (line: ShownAssetLine) => string
  withVillage?: boolean
}

/** What is owned, who rents it until when, and what is owed. */
export function AssetRows({ lines, today, hrefOf, withVillage = false }: AssetRowsProps) {
  const { asset: say } = useFace().t
  const { date, number } = useFormats()
  return (
    <Rows label={say.title}>
      {lines.map((line) => (
        <Row
          key={line.id}
          href={hrefOf(line)}
          meta={
            <>
              <Dots parts={[withVillage ? line.villageName : undefined, say.sorts[line.sort]]} />{' '}
              {plain(line.measureHundredths)} <OwnWords>{line.unit}</OwnWords>
            </>
          }
          tag={
            <>
              <AssetStage stage={line.stage} />
              {line.owedCents > 0 && <Tag tone="late">{say.owes(writeCents(line.owedCents))}</Tag>}
              {line.until !== undefined && line.until < today && <Tag tone="late">{say.expired}</Tag>}
            </>
          }
          title={<OwnWords>{line.name}</OwnWords>}
        >
          {line.rentCents !== undefined && line.until !== undefined && (
            <>
              <OwnWords>{line.tenant ?? ''}</OwnWords>{' '}
              <Dots
                parts={[
                  say.rentEvery(writeCents(line.rentCents), number(line.months ?? 12)),
                  say.untilDay(date(line.until)),
                ]}
              />
            </>
          )}
        </Row>
      ))}
    </Rows>
  )
}

export function AssetFacts({ asset: { state, today } }: { asset: ShownAsset }) {
  const say = useFace().t.asset
  const owed = owedOf(state, today)
  return (
    <>
      <p>
        <AssetStage stage={state.stage} /> {owed > 0 && <Tag tone="late">{say.owes(writeCents(owed))}</Tag>}
      </p>
      <Facts
        facts={[
          { label: say.sort, value: say.sorts[state.sort] },
          { label: say.place, value: <OwnWords>{state.place}</OwnWords> },
          {
            label: say.measure,
            value: (
              <>
                {plain(state.measureHundredths)} <OwnWords>{state.unit}</OwnWords>
              </>
            ),
          },
          {
            label: say.value,
            value: state.valueCents === undefined ? undefined : say.yuan(writeCents(state.valueCents)),
          },
        ]}
      />
    </>
  )
}

/** Each contract with its rent period by period, the newest first. */
export function Leases({ asset }: { asset: ShownAsset }) {
  const say = useFace().t.asset
  const leases = [...asset.state.leases].reverse()
  if (leases.length === 0) return <p class="quiet">{say.neverLet}</p>
  return (
    <>
      {leases.map((lease) => (
        <Sheet key={lease.id}>
          <LeaseFacts asset={asset} lease={lease} />
          <Rents asset={asset} lease={lease} />
        </Sheet>
      ))}
    </>
  )
}

function LeaseFacts({ asset: { village, tenants }, lease }: { asset: ShownAsset; lease: Lease }) {
  const say = useFace().t.asset
  const { date, number } = useFormats()
  const { decision, item } = lease.grounds
  const full = tenants?.get(lease.id)
  return (
    <Facts
      facts={[
        {
          label: say.tenant,
          value: (
            <>
              <OwnWords>{full?.name ?? lease.tenant}</OwnWords> {full?.phone}{' '}
              {lease.ties > 0 && <Tag tone="late">{say.ties(number(lease.ties))}</Tag>}
            </>
          ),
        },
        { label: say.term, value: say.fromTo(date(lease.since), date(lease.endedOn ?? lease.until)) },
        { label: say.rent, value: say.rentEvery(writeCents(lease.rentCents), number(lease.months)) },
        {
          label: say.grounds,
          value: decision ? (
            <a href={decisionPaths.one(village.code, decision.id)}>
              <OwnWords>{decision.title}</OwnWords>
            </a>
          ) : (
            item && (
              <a href={powerPaths.item(village.code, item.id)}>
                <OwnWords>{item.title}</OwnWords>
              </a>
            )
          ),
        },
      ]}
    />
  )
}

function Rents({ asset: { today }, lease }: { asset: ShownAsset; lease: Lease }) {
  const say = useFace().t.asset
  const { date } = useFormats()
  const due = lease.rents.filter(({ dueOn }) => dueOn <= today)
  const later = lease.rents.find(({ dueOn }) => dueOn > today)
  const shown = later && lease.endedOn === undefined ? [...due, later] : due
  return (
    <Table
      caption={say.rents}
      rows={shown}
      rowKey={({ n }) => String(n)}
      columns={[
        { key: 'due', head: say.due, cell: ({ dueOn }) => date(dueOn) },
        { key: 'cents', head: say.amount, num: true, cell: ({ cents }) => writeCents(cents) },
        { key: 'paid', head: say.paid, num: true, cell: ({ paidCents }) => writeCents(paidCents) },
        {
          key: 'state',
          head: say.result,
          cell: ({ paidOn, dueOn }) => {
            if (paidOn !== undefined) return <Tag tone="done">{say.paidOn(date(paidOn))}</Tag>
            return dueOn < today ? <Tag tone="late">{say.late}</Tag> : <Tag tone="calm">{say.notDue}</Tag>
          },
        },
      ]}
    />
  )
}

/** What was done with it, by whom. */
export function AssetCourse({ asset: { actions } }: { asset: ShownAsset }) {
  const say = useFace().t.asset
  return (
    <Timeline
      label={say.course}
      entries={actions.map(({ id, at_ms, verb, by, data }) => ({
        key: id,
        at: at_ms,
        what: <b>{say.verbs[verb]}</b>,
        note: (
          <>
            {(data.cents ?? data.valueCents) !== undefined && (
              <p>{say.yuan(writeCents(data.cents ?? data.valueCents ?? 0))}</p>
            )}
            {data.reason && <OwnText text={data.reason} />}
            {by.name && (
              <p class="quiet">
                <OwnWords>{by.name}</OwnWords>
              </p>
            )}
          </>
        ),
        state: 'past',
      }))}
    />
  )
}
