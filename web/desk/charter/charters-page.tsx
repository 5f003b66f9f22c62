import { DraftBody } from '#capabilities/charter/schema.ts'
import { NewThingPage, railOf } from '#web/desk/thing-page.tsx'
import { CharterStage } from '#web/ui/board/charter-parts.tsx'
import { charterPaths, type ShownCharterLine } from '#web/ui/board/charter-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'

/** Editions in reach: what waits for a step first. */
export function DeskChartersPage({ lines, mayDraft }: { lines: readonly ShownCharterLine[]; mayDraft: boolean }) {
  const { t } = useFace()
  const { number, date } = useFormats()
  const say = t.charter
  return (
    <DeskPage
      title={say.title}
      lede={say.deskLede(number(lines.length))}
      rail={railOf(t, 'charters')}
      tools={
        mayDraft && (
          <ButtonLink kind="main" icon="plus" href={charterPaths.deskNew}>
            {say.verbs.drafted}
          </ButtonLink>
        )
      }
    >
      {lines.length === 0 ? (
        <EmptyState icon="book" title={say.none} />
      ) : (
        <Rows label={say.title}>
          {lines.map((line) => (
            <Row
              key={line.id}
              href={charterPaths.deskOne(line.id)}
              meta={<Dots parts={[line.villageName, say.edition(number(line.edition))]} />}
              tag={<CharterStage charter={line} />}
              title={<OwnWords>{line.title}</OwnWords>}
            >
              {line.stage === 'adopted' && line.fileBy && `${say.fileBy} ${date(line.fileBy)}`}
              {line.stage === 'open' && line.until && `${say.until} ${date(line.until)}`}
            </Row>
          ))}
        </Rows>
      )}
    </DeskPage>
  )
}

interface NewCharterView {
  village: { code: string; name: string }
  filled: Record<string, string>
  id: string
  refusal?: Refusal | undefined
}

/** The next edition begins as a copy of the one that holds; the first with the headings that the guidance names. */
export function NewCharterPage(view: NewCharterView) {
  const say = useFace().t.charter
  return (
    <NewThingPage
      area="charters"
      title={say.verbs.drafted}
      lede={say.draftLede}
      verb="drafted"
      shape={DraftBody}
      words={say}
      {...view}
    />
  )
}
