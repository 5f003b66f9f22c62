import { Button, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { type Option, Select } from '#web/ui/components/select.tsx'
import { Dots, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { reportPaths } from './paths.ts'

export interface ReportsView {
  lines: readonly {
    id: string
    name: string
    place: string
    from: string
    to: string
    madeName: string | undefined
    releasedAt: Date | undefined
    releasedName: string | undefined
  }[]
  templates: readonly Option[]
  places: readonly Option[]
  asked: { template: string; place: string; from: string; to: string }
}

/** What was drafted and released, and a way to any other place and period. */
export function ReportsPage({ view }: { view: ReportsView }) {
  const say = useFace().t.bulletin
  return (
    <DeskPage title={say.title} lede={say.lede} rail={{ area: 'reports', groups: [] }}>
      <Asking view={view} />
      <h2>{say.list}</h2>
      <Made view={view} />
    </DeskPage>
  )
}

function Asking({ view: { templates, places, asked } }: { view: ReportsView }) {
  const say = useFace().t.bulletin
  return (
    <Sheet>
      <form class="form" method="get" action="/desk/reports/shown" aria-label={say.make}>
        <h2>{say.make}</h2>
        <Select name="template" label={say.template} options={templates} value={asked.template} need="" />
        <Select name="place" label={say.place} options={places} value={asked.place} need="" />
        <Field name="from" label={say.from} value={asked.from} width="short" need="" />
        <Field name="to" label={say.to} value={asked.to} width="short" need="" />
        <Field name="known" label={say.known} hint={say.knownHint} type="date" width="short" />
        <Buttons>
          <Button kind="main">{say.show}</Button>
        </Buttons>
      </form>
    </Sheet>
  )
}

function Made({ view: { lines } }: { view: ReportsView }) {
  const say = useFace().t.bulletin
  const { date } = useFormats()
  if (lines.length === 0)
    return (
      <EmptyState icon="file" title={say.none}>
        <p>{say.noneHint}</p>
      </EmptyState>
    )
  return (
    <Rows label={say.list}>
      {lines.map((line) => (
        <Row
          key={line.id}
          href={reportPaths.one(line.id)}
          title={
            <>
              <OwnWords>{line.place}</OwnWords>
              {` · ${line.name}`}
            </>
          }
          tag={
            <StateTag tone={line.releasedAt ? 'done' : 'soon'}>
              {line.releasedAt ? say.isReleased(date(line.releasedAt), line.releasedName ?? '') : say.isDraft}
            </StateTag>
          }
          meta={
            <Dots parts={[say.months(line.from, line.to), line.madeName ? say.byName(line.madeName) : say.bySystem]} />
          }
        />
      ))}
    </Rows>
  )
}
