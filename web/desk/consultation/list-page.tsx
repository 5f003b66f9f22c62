import { consultationPaths, type ShownConsultationLine } from '#web/ui/board/consultation-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { STAGE_TONES } from './tones.ts'

/** Units that were called together: what is decided and not carried out comes first. */
export function ConsultationsPage({ lines, mayCall }: { lines: readonly ShownConsultationLine[]; mayCall: boolean }) {
  const { t } = useFace()
  const { dateTime, date } = useFormats()
  const say = t.consultation
  return (
    <DeskPage
      title={say.title}
      lede={say.lede}
      rail={{ area: 'consultations', groups: [] }}
      tools={
        mayCall && (
          <ButtonLink href={consultationPaths.new} icon="plus">
            {say.call}
          </ButtonLink>
        )
      }
    >
      {lines.length === 0 ? (
        <EmptyState icon="people" title={say.none} />
      ) : (
        <Rows label={say.title}>
          {lines.map((line) => (
            <Row
              key={line.id}
              href={consultationPaths.one(line.id)}
              title={<OwnWords>{line.question}</OwnWords>}
              meta={<StateTag tone={line.late ? 'late' : STAGE_TONES[line.stage]}>{say.stages[line.stage]}</StateTag>}
            >
              <Dots
                parts={[
                  line.convener,
                  say.meets(dateTime(line.meetsAt)),
                  line.dueOn ? say.due(date(line.dueOn)) : '',
                  line.lead ?? '',
                ].filter(Boolean)}
              />
            </Row>
          ))}
        </Rows>
      )}
    </DeskPage>
  )
}
