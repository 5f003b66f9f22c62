import { Button, Buttons } from '#web/ui/components/button.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Row, Rows } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { type ActsView, typedText } from '../acts-view.ts'
import type { ShownMatter } from '../shown-matter.ts'
import { useErrorOf } from './error-of.ts'

/** Earlier matters of the village that may be the same thing; each is compared before anything is merged. */
export function MergeList({ matter, view }: { matter: ShownMatter; view: ActsView }) {
  const { t } = useFace()
  const formats = useFormats()
  const tried = view.tried?.verb === 'merged' ? view.tried : undefined
  const base = `/desk/matters/${matter.id}/merges`
  return (
    <>
      {view.candidates.length === 0 ? (
        <p class="quiet">{t.act.mergeNone}</p>
      ) : (
        <Rows>
          {view.candidates.map(({ id, number, title, reportedAt, likeness }) => (
            <Row
              key={id}
              href={`${base}?into=${id}`}
              title={<OwnWords>{title}</OwnWords>}
              meta={[
                t.desk.number(String(number)),
                formats.date(reportedAt),
                t.act.likeness(`${Math.round(likeness * 100)}%`),
              ].join(' · ')}
            />
          ))}
        </Rows>
      )}
      <form class="form" method="get" action={base}>
        <Field
          name="number"
          id="merged-number"
          label={t.act.mergeNumber}
          inputMode="numeric"
          width="code"
          need=""
          value={tried && typedText(tried.typed, 'number')}
          error={useErrorOf('merged', view)('number')}
        />
        <Buttons>
          <Button>{t.act.mergeCompare}</Button>
        </Buttons>
      </form>
    </>
  )
}
