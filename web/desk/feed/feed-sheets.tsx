import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { FieldFrame } from '#web/ui/components/field.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { FeedView } from './feed-page.tsx'
import { feedPaths } from './paths.ts'

/** For partners without an interface: their sheet in, ours out. */
export function FeedSheets({ view: { partner, idOf } }: { view: FeedView }) {
  const say = useFace().t.feed
  const { number } = useFormats()
  const { sheet, takes, tells } = partner.mapping
  const columns = sheet && [
    sheet.number,
    ...(sheet.time ? [sheet.time] : []),
    ...takes.flatMap(({ type, fields }) => (type === sheet.type ? fields.map(({ from }) => from.slice(1)) : [])),
  ]
  if (!columns && !tells) return null
  return (
    <Sheet>
      <h2>{say.sheet}</h2>
      {columns && (
        <PostForm action={feedPaths.sheet(partner.key)} requestId={idOf()} upload>
          <p class="quiet" lang="zh-CN">
            {say.sheetHint(columns.join('、'))}
          </p>
          <FieldFrame words={{ name: 'file', label: say.file, required: true, need: '' }}>
            <input class="input input-file" id="f-file" type="file" name="file" accept=".xlsx,.csv" required />
          </FieldFrame>
          <Buttons>
            <Button>{say.upload}</Button>
          </Buttons>
        </PostForm>
      )}
      {tells && partner.counts.toSend > 0 && (
        <>
          <p class="quiet">{say.downloadHint}</p>
          <Buttons>
            <ButtonLink icon="download" href={feedPaths.messages(partner.key)} download>
              {say.download}
            </ButtonLink>
          </Buttons>
          <PostForm action={feedPaths.receipts(partner.key)} requestId={idOf()} label={say.download}>
            <Buttons>
              <Button>{say.confirm(number(partner.counts.toSend))}</Button>
            </Buttons>
          </PostForm>
        </>
      )}
    </Sheet>
  )
}
