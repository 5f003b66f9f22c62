import type { ActionData, FundAction, FundLine } from '#capabilities/fund/rules/index.ts'
import { sumsOf } from '#capabilities/fund/rules/index.ts'
import { writeCents } from '#kernel/money.ts'
import { Bars } from '../components/bars.tsx'
import { Facts } from '../components/facts.tsx'
import { OwnText, OwnWords } from '../components/own-words.tsx'
import { Table } from '../components/table.tsx'
import { Tag, type Tone } from '../components/tag.tsx'
import { Timeline } from '../components/timeline.tsx'
import { useFace, useFormats } from '../face.tsx'
import { decisionPaths } from './decision-view.ts'
import type { ShownFund } from './fund-view.ts'
import { powerPaths } from './power-view.ts'
import { inWords } from './words.ts'

/** Where the money comes from, what it rests on, who approves it. */
export function FundFacts({ fund }: { fund: ShownFund }) {
  const face = useFace()
  const { date } = useFormats()
  const say = face.t.fund
  const { state, kind, village } = fund
  const { decision, item, rule } = state.grounds
  return (
    <Facts
      facts={[
        { label: say.kind, value: kind && inWords(face, kind.name) },
        { label: say.source, value: <OwnWords>{fund.source}</OwnWords> },
        { label: say.sourcePaper, value: <OwnWords>{fund.sourcePaper}</OwnWords> },
        { label: say.total, value: say.yuan(writeCents(state.totalCents)) },
        {
          label: say.grounds,
          value: (
            <>
              {decision && (
                <p>
                  <a href={decisionPaths.one(village.code, decision.id)}>
                    <OwnWords>{decision.title}</OwnWords>
                  </a>
                </p>
              )}
              {item && (
                <p>
                  <a href={powerPaths.item(village.code, item.id)}>
                    <OwnWords>{item.title}</OwnWords>
                  </a>
                </p>
              )}
              {rule && <p>{say.byRule}</p>}
            </>
          ),
        },
        { label: say.basis, value: kind && inWords(face, kind.basis) },
        { label: say.band, value: state.band && inWords(face, state.band.name) },
        { label: say.until, value: state.waitUntil && date(state.waitUntil) },
        { label: say.approvedOn, value: state.approvedOn && date(state.approvedOn) },
      ]}
    />
  )
}

/** What of the total is on the list, and what of the list was paid. */
export function FundBars({ fund: { state } }: { fund: ShownFund }) {
  const say = useFace().t.fund
  const { number } = useFormats()
  const { people, paidPeople, unpaidPeople, listedCents, paidCents } = sumsOf(state)
  const bar = (key: string, label: string, cents: number) => ({ key, label, value: cents, text: writeCents(cents) })
  return (
    <>
      <Bars
        caption={say.money}
        quietCaption
        labelHead={say.money}
        valueHead={say.amount}
        bars={[
          bar('total', say.total, state.totalCents),
          bar('listed', say.listedSum, listedCents),
          bar('paid', say.paidSum, paidCents),
        ]}
      />
      {people > 0 && (
        <p>
          {say.peopleOf(number(paidPeople), number(people))}{' '}
          {unpaidPeople > 0 && <Tag tone="late">{say.unpaidOf(number(unpaidPeople))}</Tag>}
        </p>
      )}
    </>
  )
}

const TONES: Record<FundLine['state'], Tone> = { listed: 'calm', sent: 'info', paid: 'done', unpaid: 'late' }

/** The list: masked names where the law has them, in full only on a desk that asked. */
export function Recipients({ fund: { state, shown, kind, payees } }: { fund: ShownFund }) {
  const face = useFace()
  const say = face.t.fund
  const { number } = useFormats()
  const unit = kind?.per_unit?.unit
  const rows = state.lines.map((line, i) => ({ ...line, n: i + 1 }))
  return (
    <Table
      caption={say.recipients}
      quietCaption
      rows={rows}
      rowKey={({ n }) => String(n)}
      columns={[
        {
          key: 'n',
          head: shown || payees ? say.name : say.number,
          foot: say.listedSum,
          cell: ({ n }) => (
            <>
              {number(n)} <OwnWords>{payees?.get(n)?.name ?? shown?.[n - 1] ?? ''}</OwnWords>
            </>
          ),
        },
        ...(payees
          ? [
              {
                key: 'account',
                head: face.t.fundDesk.account,
                cell: ({ n }: { n: number }) => payees.get(n)?.account,
                foot: '',
              },
            ]
          : []),
        ...(unit
          ? [
              {
                key: 'quantity',
                head: say.quantity,
                num: true,
                cell: ({ hundredths = 0 }: FundLine) =>
                  `${writeCents(hundredths).replace(/\.?0+$/, '')} ${inWords(face, unit)}`,
                foot: '',
              },
            ]
          : []),
        {
          key: 'cents',
          head: say.amount,
          num: true,
          cell: ({ cents }) => writeCents(cents),
          foot: writeCents(sumsOf(state).listedCents),
        },
        { key: 'state', head: say.result, cell: (line) => <Result line={line} />, foot: '' },
      ]}
    />
  )
}

function Result({ line: { state, reason, ties, cleared } }: { line: FundLine }) {
  const say = useFace().t.fund
  const { number } = useFormats()
  return (
    <>
      <Tag tone={TONES[state]}>{say.states[state]}</Tag>
      {reason && (
        <>
          {' '}
          <OwnWords>{reason}</OwnWords>
        </>
      )}
      {ties > 0 && (
        <>
          {' '}
          <Tag tone={cleared ? 'calm' : 'late'}>{say.ties(number(ties))}</Tag>{' '}
          <span class="quiet">{cleared ? say.tiesCleared : say.tiesOpen}</span>
        </>
      )}
    </>
  )
}

/** What was done, by whom, and when by the server's clock. */
export function FundCourse({ fund: { actions } }: { fund: ShownFund }) {
  const say = useFace().t.fund
  return (
    <Timeline
      label={say.course}
      entries={actions.map((action) => ({
        key: action.id,
        at: action.at_ms,
        what: <b>{say.verbs[action.verb]}</b>,
        note: <Note action={action} />,
        state: 'past',
      }))}
    />
  )
}

function Note({ action: { data, by } }: { action: FundAction }) {
  const said = useSaid(data)
  return (
    <>
      {said.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {[data.text, data.reason]
        .filter((text) => text !== undefined)
        .map((text) => (
          <OwnText key={text} text={text} />
        ))}
      {by.name && (
        <p class="quiet">
          <OwnWords>{by.name}</OwnWords>
        </p>
      )}
    </>
  )
}

function useSaid({ lines, until, n, upheld, payment, paid, unpaid }: ActionData): string[] {
  const say = useFace().t.fund
  const { number, date } = useFormats()
  const sum = (lines ?? []).reduce((cents, line) => cents + line.cents, 0)
  return [
    lines ? say.listOf(number(lines.length), writeCents(sum)) : '',
    until === undefined ? '' : say.hangsUntil(date(until)),
    n === undefined ? '' : say.onLine(number(n)),
    upheld === undefined ? '' : say.upheld[upheld ? 'true' : 'false'],
    payment ? say.sentTo(number(payment.lines.length), writeCents(payment.cents)) : '',
    paid ? say.came(number(paid.length), number(unpaid?.length ?? 0)) : '',
  ].filter(Boolean)
}
