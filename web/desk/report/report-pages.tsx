import type { ReportModel } from '#capabilities/report/rules/index.ts'
import { ReportSheet } from '#web/ui/board/report-sheet.tsx'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { reportPaths } from './paths.ts'

export interface ShownReportView {
  model: ReportModel
  /** Of the address, for the papers. */
  query: string
  draftId: string
  mayDraft: boolean
}

/** A report of any place and period, counted now. */
export function ShownReportPage({ view: { model, query, draftId, mayDraft } }: { view: ShownReportView }) {
  const say = useFace().t.bulletin
  return (
    <DeskPage
      title={say.title}
      rail={{ area: 'reports', groups: [] }}
      listHref={reportPaths.desk}
      sheets={['report.css']}
      tools={<Papers pdf={reportPaths.shownAs(query, 'pdf')} docx={reportPaths.shownAs(query, 'docx')} />}
    >
      {mayDraft && (
        <PostForm action={reportPaths.desk} label={say.draft}>
          <input type="hidden" name="id" value={draftId} />
          <input type="hidden" name="template" value={model.template} />
          <input type="hidden" name="place" value={model.place} />
          <input type="hidden" name="from" value={model.same.from.slice(0, 7)} />
          <input type="hidden" name="to" value={model.same.to.slice(0, 7)} />
          <Buttons>
            <Button>{say.draft}</Button>
          </Buttons>
        </PostForm>
      )}
      <ReportSheet model={model} />
    </DeskPage>
  )
}

const Papers = ({ pdf, docx }: { pdf: string; docx: string }) => {
  const say = useFace().t.bulletin
  return (
    <Buttons>
      <ButtonLink icon="download" href={pdf}>
        {say.pdf}
      </ButtonLink>
      <ButtonLink icon="download" href={docx} download>
        {say.docx}
      </ButtonLink>
    </Buttons>
  )
}

export interface OneReportView {
  id: string
  model: ReportModel
  released: { at: Date; name: string } | undefined
  files: readonly { lang: string; form: string; sha256: string }[]
  mayRelease: boolean
  releaseId: string
  done: boolean
  fault?: Fault | undefined
}

/** A draft, counted anew whenever it is looked at; or a released report, as it was printed. */
export function OneReportPage({ view }: { view: OneReportView }) {
  const say = useFace().t.bulletin
  const { dateTime } = useFormats()
  const { id, model, released, files, fault } = view
  return (
    <DeskPage
      title={say.title}
      rail={{ area: 'reports', groups: [] }}
      listHref={reportPaths.desk}
      sheets={['report.css']}
      tools={<Papers pdf={reportPaths.file(id, 'pdf')} docx={reportPaths.file(id, 'docx')} />}
    >
      {view.done && (
        <Notice tone="done" live>
          <p>{released ? say.released : say.drafted}</p>
        </Notice>
      )}
      <FaultNotice fault={fault} />
      <p>
        <StateTag tone={released ? 'done' : 'soon'}>
          {released ? say.isReleased(dateTime(released.at), released.name) : say.isDraft}
        </StateTag>
      </p>
      {view.mayRelease && <Releasing id={id} releaseId={view.releaseId} />}
      <ReportSheet model={model} />
      {files.length > 0 && (
        <ul class="plain small quiet report-hash">
          {files.map(({ lang, form, sha256 }) => (
            <li key={`${lang} ${form}`}>{say.hash(form, lang, sha256)}</li>
          ))}
        </ul>
      )}
    </DeskPage>
  )
}

function Releasing({ id, releaseId }: Pick<OneReportView, 'id' | 'releaseId'>) {
  const say = useFace().t.bulletin
  return (
    <Sheet>
      <PostForm action={`${reportPaths.one(id)}/releases`} label={say.release}>
        <p>{say.releaseHint}</p>
        <input type="hidden" name="id" value={releaseId} />
        <Buttons>
          <Button kind="main">{say.release}</Button>
        </Buttons>
      </PostForm>
    </Sheet>
  )
}
