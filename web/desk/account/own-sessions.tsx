import { Button } from '#web/ui/components/button.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { type Column, Table } from '#web/ui/components/table.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'

export interface ShownSession {
  id: string
  device: string
  createdAt: Date
  seenAt: Date
  current: boolean
}

export function OwnSessions({ sessions }: { sessions: readonly ShownSession[] }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.account.own
  const columns: Column<ShownSession>[] = [
    { key: 'device', head: words.device, cell: ({ device }) => device || words.unknownDevice },
    { key: 'since', head: words.since, cell: ({ createdAt }) => formats.dateTime(createdAt) },
    { key: 'seen', head: words.seen, cell: ({ seenAt }) => formats.relative(seenAt) },
    { key: 'end', head: words.end, cell: (session) => <EndSession session={session} /> },
  ]
  return (
    <Sheet>
      <h2>{words.sessions}</h2>
      <Table caption={words.sessions} quietCaption columns={columns} rows={sessions} rowKey={({ id }) => id} />
      {sessions.length > 1 && (
        <PostForm action="/account/other-sessions-end">
          <Button>{words.endOthers}</Button>
        </PostForm>
      )}
    </Sheet>
  )
}

function EndSession({ session }: { session: ShownSession }) {
  const { t } = useFace()
  const words = t.account.own
  if (session.current) return <Tag tone="info">{words.here}</Tag>
  return (
    <PostForm action={`/account/sessions/${session.id}/end`}>
      <Button>{words.end}</Button>
    </PostForm>
  )
}
