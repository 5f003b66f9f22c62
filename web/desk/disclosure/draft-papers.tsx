import { FILE_KINDS } from '#capabilities/disclosure/rules/index.ts'
import { entryPaths } from '#web/ui/board/paths.ts'
import { Button } from '#web/ui/components/button.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { PhotoInput } from '#web/ui/components/photo-input.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { type DraftView, deskPaths } from './view.ts'

/** Photos of vouchers and the like: a form of their own, because photos need another way of sending. */
export function DraftPapers({ view }: { view: DraftView }) {
  const { t } = useFace()
  const words = t.disclosure.desk
  const { files, line, photos } = view
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{words.papers}</h2>
      <p class="quiet">{words.papersFirst}</p>
      {files.length > 0 && (
        <Rows label={words.papers}>
          {files.map((file) => (
            <li key={file.sha256} class="paper-row">
              <a href={entryPaths.paper(line.villageCode, line.id, file.sha256)}>
                {`${t.disclosure.entry.fileKinds[file.kind]} · ${file.label}`}
              </a>
              <PostForm action={deskPaths.paperGone(line.id, file.sha256)}>
                <input type="hidden" name="saves" value={view.saves} />
                <Button kind="text">{words.removeFile}</Button>
              </PostForm>
            </li>
          ))}
        </Rows>
      )}
      <Sheet>
        <PostForm action={deskPaths.papers(line.id)} upload label={words.papers}>
          <input type="hidden" name="saves" value={view.saves} />
          <PhotoInput
            name="photos"
            label={words.papers}
            hint={words.papersHint}
            most={photos.most}
            megabytes={photos.megabytes}
            required
          />
          <Select
            name="kind"
            label={words.fileKind}
            need=""
            options={FILE_KINDS.map((value) => ({ value, label: t.disclosure.entry.fileKinds[value] }))}
          />
          <Field name="label" label={words.fileLabel} required maxLength={200} />
          <Button icon="attach">{words.addPapers}</Button>
        </PostForm>
      </Sheet>
    </section>
  )
}
