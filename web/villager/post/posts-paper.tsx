import type { ShownPosts } from '#web/ui/board/post-view.ts'
import { postPaths } from '#web/ui/board/post-view.ts'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import type { QrPath } from '#web/ui/components/qr-code.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { WallPage } from '#web/ui/shells/wall-page.tsx'

export interface PostsPaperView {
  above: string
  village: { code: string; name: string }
  posts: ShownPosts
  qr: QrPath
}

/** The posts of a village for its wall; the code leads to the page, which is never older than its records. */
export function PostsPaper({ view: { above, village, posts, qr } }: { view: PostsPaperView }) {
  const say = useFace().t.post
  const { date } = useFormats()
  const rows = posts.bodies.flatMap(({ name, seats }) => seats.map((seat) => ({ ...seat, body: name })))
  return (
    <WallPage
      {...{ above, village, qr }}
      title={say.title}
      on={posts.on}
      size="a4"
      href={postPaths.list(village.code)}
      scan={say.scan}
    >
      <Table
        caption={say.title}
        quietCaption
        stack={false}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'body', head: say.body, cell: ({ body }) => body },
          { key: 'post', head: say.post, cell: ({ post }) => post },
          { key: 'who', head: say.name, cell: ({ officer }) => <OwnWords>{officer}</OwnWords> },
          { key: 'until', head: say.until, cell: ({ until }) => date(until) },
          { key: 'phone', head: say.phone, cell: ({ phone }) => phone ?? '' },
        ]}
      />
    </WallPage>
  )
}
