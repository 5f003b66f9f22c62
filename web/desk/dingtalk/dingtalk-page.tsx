import { Button, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'

interface ShownDead {
  id: string
  kind: 'notice' | 'todo' | 'group'
  madeAt: Date
  tries: number
  lastError: string
}

interface DingTalkView {
  /** Absent where the county has none. */
  can: { kind: 'public' | 'exclusive'; todos: boolean; group: boolean } | undefined
  period: { from: string; to: string }
  counts: {
    bound: number
    listening: number
    sent: number
    all: number
    waiting: number
    oldestWaitingAt: Date | null
  }
  dead: readonly ShownDead[]
  done: boolean
}

/** How the connection does, and what did not go over it, with the platform's own words. */
export function DingTalkPage({ view }: { view: DingTalkView }) {
  const { t } = useFace()
  const say = t.dingtalk.desk
  return (
    <DeskPage title={t.dingtalk.title} lede={say.lede} rail={{ area: 'dingtalk', groups: [] }}>
      {view.done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      <Notice>
        <p>{view.can ? say.standIn : say.off}</p>
      </Notice>
      <Sheet>
        <Connection view={view} />
      </Sheet>
      <h2>{say.deadTitle}</h2>
      {view.dead.length === 0 ? <EmptyState icon="done" title={say.deadNone} /> : <Dead dead={view.dead} />}
    </DeskPage>
  )
}

function Connection({ view: { can, counts, period } }: { view: DingTalkView }) {
  const say = useFace().t.dingtalk.desk
  const { number, date, dateTime } = useFormats()
  const opened = [say.notices, can?.todos && say.todos, can?.group && say.group].filter(Boolean)
  const oldest = counts.oldestWaitingAt && ` · ${say.oldest(dateTime(counts.oldestWaitingAt))}`
  return (
    <Facts
      facts={[
        { label: say.kind, value: can && say.kinds[can.kind] },
        { label: say.can, value: can && opened.join(' · ') },
        {
          label: say.bound,
          value: `${number(counts.bound)} · ${say.listening(number(counts.listening), number(counts.bound))}`,
        },
        {
          label: `${say.sent} · ${say.period(date(period.from), date(period.to))}`,
          value: say.ofAll(number(counts.sent), number(counts.all)),
        },
        { label: say.waiting, value: `${number(counts.waiting)}${oldest ?? ''}` },
      ].filter(({ value }) => value !== undefined)}
    />
  )
}

function Dead({ dead }: { dead: readonly ShownDead[] }) {
  const say = useFace().t.dingtalk.desk
  const { number, dateTime } = useFormats()
  const reason = ({ lastError }: ShownDead) =>
    lastError.startsWith('unreachable') ? say.unreachable : <span lang="zh-CN">{lastError}</span>
  return (
    <Table
      caption={say.deadTitle}
      quietCaption
      rows={dead}
      rowKey={({ id }) => id}
      columns={[
        { key: 'sort', head: say.sort, cell: ({ kind }) => say.sorts[kind] },
        { key: 'at', head: say.madeAt, cell: ({ madeAt }) => dateTime(madeAt) },
        { key: 'tries', head: say.tries, cell: ({ tries }) => <span class="num">{number(tries)}</span> },
        { key: 'reason', head: say.reason, cell: reason },
        { key: 'settle', head: say.settle, cell: (one) => <Settle one={one} /> },
      ]}
    />
  )
}

function Settle({ one: { id, kind, madeAt } }: { one: ShownDead }) {
  const say = useFace().t.dingtalk.desk
  const { dateTime } = useFormats()
  const of = (verb: string) => `${verb} ${say.sorts[kind]} ${dateTime(madeAt)}`
  const at = `/desk/dingtalk/messages/${id}`
  return (
    <Buttons>
      <PostForm action={`${at}/retries`} label={of(say.retry)}>
        <Button>{say.retry}</Button>
      </PostForm>
      <PostForm action={`${at}/givings-up`} label={of(say.giveUp)}>
        <Button>{say.giveUp}</Button>
      </PostForm>
    </Buttons>
  )
}
