import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { type Fault, FaultNotice } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { DeadLetter, useReason } from './dead-letter.tsx'
import { FeedKeys } from './feed-keys.tsx'
import { FeedMapping } from './feed-mapping.tsx'
import { FeedSheets } from './feed-sheets.tsx'
import { CountFacts } from './feeds-page.tsx'
import { feedPaths } from './paths.ts'
import type { ShownEvent, ShownKey, ShownMapping, ShownPartner } from './view.ts'

export interface FeedView {
  partner: ShownPartner & { mapping: ShownMapping }
  period: { from: string; to: string }
  dead: readonly ShownEvent[]
  newest: readonly ShownEvent[]
  keys: readonly ShownKey[]
  address: string | undefined
  may: { settle: boolean; keepKeys: boolean }
  idOf: () => string
  uploaded?: { taken: number; repeated: number; dead: number } | undefined
  done: boolean
  typed?: Readonly<Record<string, string | undefined>>
  fault?: Fault | undefined
}

/** One system: what waits first, then what came, how it is read, and by which key it is known. */
export function FeedPage({ view }: { view: FeedView }) {
  const { t } = useFace()
  const { number } = useFormats()
  const say = t.feed
  const { partner, uploaded, may } = view
  return (
    <DeskPage title={partner.name} rail={{ area: 'feeds', groups: [] }} listHref={feedPaths.desk}>
      {view.done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      {uploaded && (
        <Notice tone={uploaded.dead > 0 ? 'soon' : 'done'} live>
          <p>{say.uploaded(number(uploaded.taken), number(uploaded.repeated), number(uploaded.dead))}</p>
        </Notice>
      )}
      <FaultNotice fault={view.fault} />
      <Sheet>
        <CountFacts counts={partner.counts} period={view.period} />
      </Sheet>
      {may.settle && <Dead view={view} />}
      {may.settle && <Newest view={view} />}
      {may.settle && <FeedSheets view={view} />}
      <FeedMapping mapping={partner.mapping} />
      <FeedKeys view={view} />
    </DeskPage>
  )
}

function Dead({ view: { partner, dead, idOf } }: { view: FeedView }) {
  const say = useFace().t.feed
  return (
    <>
      <h2>{say.deadTitle}</h2>
      {dead.length === 0 && <EmptyState icon="done" title={say.deadNone} />}
      {dead.map((event) => (
        <DeadLetter key={event.id} partner={partner.key} event={event} idOf={idOf} />
      ))}
    </>
  )
}

function Newest({ view: { newest } }: { view: FeedView }) {
  const say = useFace().t.feed
  const { dateTime } = useFormats()
  const reasonOf = useReason()
  if (newest.length === 0) return null
  return (
    <Table
      caption={say.newestTitle}
      rows={newest}
      rowKey={({ id }) => id}
      columns={[
        { key: 'number', head: say.number, cell: ({ number }) => <span lang="zh-CN">{number}</span> },
        { key: 'type', head: say.type, wideOnly: true, cell: ({ type }) => type },
        { key: 'at', head: say.at, cell: ({ receivedAt }) => dateTime(receivedAt) },
        { key: 'way', head: say.way, wideOnly: true, cell: ({ way }) => say.ways[way] },
        { key: 'state', head: say.state, cell: (event) => reasonOf(event) ?? say.states[event.state] },
        { key: 'became', head: say.became, cell: (event) => <Became event={event} /> },
      ]}
    />
  )
}

function Became({ event: { targetKind, targetId } }: { event: ShownEvent }) {
  const say = useFace().t.feed
  if (!targetKind || !targetId) return null
  const href = targetKind === 'matter' ? paths.matter(targetId) : `/desk/incidents/${targetId}`
  return <a href={href}>{targetKind === 'matter' ? say.targets.matter : say.targets.incident}</a>
}
