import { openPaths } from '#web/ui/board/open-data.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'

export interface KeysView {
  keys: readonly { id: string; name: string; madeAt: string; endedAt: string | undefined }[]
  /** Of the key that is issued next. */
  id: string
  made?: { name: string; key: string } | undefined
}

/** Whose programs may hand in reports. */
export function OpenKeysPage({ view: { keys, id, made } }: { view: KeysView }) {
  const { t } = useFace()
  const { dateTime } = useFormats()
  const words = t.openData.keys
  return (
    <DeskPage title={words.title} lede={words.lede} rail={{ area: 'openKeys', groups: [] }}>
      {made && (
        <Notice tone="done" live>
          <p>{words.made(made.name)}</p>
          <p>
            <code class="num">{made.key}</code>
          </p>
        </Notice>
      )}
      <Sheet>
        <PostForm action={openPaths.keys} label={words.issue}>
          <input type="hidden" name="id" value={id} />
          <Field name="name" label={words.name} hint={words.nameHint} required maxLength={80} autoComplete="off" />
          <Buttons>
            <Button kind="main">{words.issue}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
      {keys.length > 0 && (
        <Table
          caption={words.title}
          quietCaption
          rows={keys}
          rowKey={(key) => key.id}
          columns={[
            { key: 'name', head: words.name, cell: ({ name }) => name },
            { key: 'since', head: words.since, cell: ({ madeAt }) => dateTime(madeAt) },
            {
              key: 'end',
              head: words.state,
              cell: (key) =>
                key.endedAt ? (
                  words.ended(dateTime(key.endedAt))
                ) : (
                  <PostForm action={`${openPaths.keys}/${key.id}/ends`} label={words.endOf(key.name)}>
                    <Button>{words.end}</Button>
                  </PostForm>
                ),
            },
          ]}
        />
      )}
    </DeskPage>
  )
}
