import type { CreditFact, CreditState, FactData, Standing } from '#capabilities/credit/rules/index.ts'
import { writeCents } from '#kernel/money.ts'
import { Facts } from '../components/facts.tsx'
import { OwnWords } from '../components/own-words.tsx'
import { Table } from '../components/table.tsx'
import { Tag, type Tone } from '../components/tag.tsx'
import { useFace, useFormats } from '../face.tsx'
import type { ShownBan, ShownCredit } from './credit-view.ts'
import { decisionPaths } from './decision-view.ts'
import { FactCourse } from './fact-course.tsx'
import { inWords } from './words.ts'

const TONES: Record<Standing, Tone> = {
  drafting: 'calm',
  open: 'soon',
  coming: 'info',
  adopted: 'done',
  past: 'calm',
  ended: 'calm',
  dropped: 'calm',
}

export const CreditStanding = ({ standing }: { standing: Standing }) => (
  <Tag tone={TONES[standing]}>{useFace().t.credit.stages[standing]}</Tag>
)

export function CreditFacts({ credit }: { credit: ShownCredit }) {
  const { date, number } = useFormats()
  const say = useFace().t.credit
  const { state, villageCode } = credit
  const { cap, budgetCents, period, until, adoptedOn, from, decision } = state
  return (
    <Facts
      facts={[
        { label: say.cap, value: say.perHousehold(say.perPeriod[period](say.pointsOf(number(cap)))) },
        { label: say.budget, value: say.perPeriod[period](say.yuan(writeCents(budgetCents))) },
        { label: say.confirmer, value: say.confirmedBy },
        { label: say.until, value: until && date(until) },
        { label: say.adoptedOn, value: adoptedOn && date(adoptedOn) },
        {
          label: say.decision,
          value: decision && <a href={decisionPaths.one(villageCode, decision)}>{say.openDecision}</a>,
        },
        { label: say.from, value: from && date(from) },
      ]}
    />
  )
}

/** What earns, what costs, what can be had for it. */
export function CreditLines({ state: { items, rewards } }: { state: Pick<CreditState, 'items' | 'rewards'> }) {
  const { number } = useFormats()
  const say = useFace().t.credit
  const signed = (way: string, points: number) => `${way === 'earn' ? '+' : '−'}${number(points)}`
  return (
    <>
      {items.length === 0 ? (
        <p>{say.noItems}</p>
      ) : (
        <Table
          caption={say.items}
          rows={items}
          rowKey={({ key }) => key}
          columns={[
            { key: 'text', head: say.item, cell: ({ text }) => <OwnWords>{text}</OwnWords> },
            { key: 'points', head: say.points, num: true, cell: ({ way, points }) => signed(way, points) },
            { key: 'evidence', head: say.fields.evidence, cell: ({ evidence }) => <OwnWords>{evidence}</OwnWords> },
          ]}
        />
      )}
      {rewards.length === 0 ? (
        <p>{say.noRewards}</p>
      ) : (
        <Table
          caption={say.rewards}
          rows={rewards}
          rowKey={({ key }) => key}
          columns={[
            { key: 'text', head: say.reward, cell: ({ text }) => <OwnWords>{text}</OwnWords> },
            { key: 'points', head: say.points, num: true, cell: ({ points }) => number(points) },
            {
              key: 'cost',
              head: say.fields.costCents,
              num: true,
              cell: ({ costCents }) => say.yuan(writeCents(costCents)),
            },
          ]}
        />
      )}
    </>
  )
}

const CHANGES: Record<'same' | 'added' | 'removed', Tone> = { same: 'calm', added: 'done', removed: 'late' }

/** Line by line against the edition before. */
export function CreditChanges({ before }: { before: ShownCredit['before'] }) {
  const { number } = useFormats()
  const say = useFace().t.credit
  if (!before) return <p>{say.firstEdition}</p>
  return (
    <Table
      caption={say.comparedWith(number(before.edition))}
      rows={before.rows}
      rowKey={({ change, line }) => `${change} ${line.key} ${line.text}`}
      columns={[
        { key: 'text', head: say.item, cell: ({ line }) => <OwnWords>{line.text}</OwnWords> },
        { key: 'points', head: say.points, num: true, cell: ({ line }) => number(line.points) },
        {
          key: 'change',
          head: say.change,
          cell: ({ change }) => <Tag tone={CHANGES[change]}>{say.changes[change]}</Tag>,
        },
      ]}
    />
  )
}

/** What points may never count, the law behind it, and what to write instead. */
export function CreditBans({ bans }: { bans: readonly ShownBan[] }) {
  const face = useFace()
  const say = face.t.credit
  return (
    <details class="sheet sheet-pad">
      <summary class="tap">{say.bans}</summary>
      <p>{say.bansLede}</p>
      <ul>
        {bans.map((ban) => (
          <li key={ban.key}>
            <p>
              <b>{inWords(face, ban.what)}</b>
            </p>
            <p class="quiet">{inWords(face, ban.law)}</p>
            <p class="quiet">
              {say.instead} {inWords(face, ban.instead)}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}

export function CreditCourse({ credit: { facts } }: { credit: ShownCredit }) {
  const { date, number } = useFormats()
  const say = useFace().t.credit
  const saysOf = ({ data }: CreditFact): (string | undefined)[] => [
    data.item && `${data.item.text} · ${data.item.way === 'earn' ? '+' : '−'}${number(data.item.points)}`,
    data.reward && `${data.reward.text} · ${say.pointsOf(number(data.reward.points))}`,
    data.items && data.items.length > 0
      ? say.begunWith(number(data.items.length + (data.rewards?.length ?? 0)))
      : undefined,
    data.until && `${say.until} ${date(data.until)}`,
    data.comments === undefined ? undefined : say.comments(number(data.comments)),
    data.from && `${say.from} ${date(data.from)}`,
    data.reason,
  ]
  return (
    <FactCourse<FactData>
      facts={facts}
      label={say.course}
      verbs={say.verbs}
      // Verbs were checked on the way in.
      saysOf={(fact) => saysOf(fact as CreditFact)}
      textOf={({ text }) => text}
    />
  )
}
