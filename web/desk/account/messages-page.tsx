import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { type Column, Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'

export interface ShownMessage {
  id: string
  phoneTail: string
  /** Empty outside the demonstration. */
  text: string
  createdAt: string
}

export function MessagesPage({ messages }: { messages: readonly ShownMessage[] }) {
  const { t, demo } = useFace()
  const formats = useFormats()
  const words = t.account.messages
  const columns: Column<ShownMessage>[] = [
    { key: 'at', head: words.at, cell: ({ createdAt }) => formats.dateTime(createdAt) },
    { key: 'to', head: words.to, cell: ({ phoneTail }) => <span class="num">{phoneTail}</span> },
    ...(demo ? [{ key: 'text', head: words.text, cell: ({ text }: ShownMessage) => text }] : []),
  ]
  return (
    <DeskPage title={words.title} lede={words.lede} rail={{ area: 'messages', groups: [] }}>
      {!demo && (
        <Notice icon="lock">
          <p>{words.closed}</p>
        </Notice>
      )}
      {messages.length === 0 ? (
        <EmptyState icon="mail" title={words.none} />
      ) : (
        <Table caption={words.caption} quietCaption columns={columns} rows={messages} rowKey={({ id }) => id} />
      )}
    </DeskPage>
  )
}
