import type { StandardOfRound } from '#capabilities/assessment/rules/index.ts'
import { assessmentPaths } from '#web/ui/board/assessment-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { Typed } from '../field-input.tsx'
import { assessmentRail } from './rail.ts'
import { ScoreFields } from './score-fields.tsx'

export interface NewAssessmentView {
  id: string
  village: { code: string; name: string }
  standard: StandardOfRound
  typed: Typed
  fault?: Fault | undefined
}

export function NewAssessmentPage({ view: { id, village, standard, typed, fault } }: { view: NewAssessmentView }) {
  const face = useFace()
  const { t } = face
  const errorOf = useFieldError(fault)
  return (
    <DeskPage
      title={t.assessmentDesk.new}
      lede={village.name}
      rail={assessmentRail(t, assessmentPaths.deskNew, village.code)}
      listHref={assessmentPaths.desk}
    >
      <p>
        {t.assessment.standardOf(inWords(face, standard.name), standard.version)}{' '}
        {standard.starter && <Tag tone="soon">{t.assessment.starter}</Tag>}
      </p>
      <p class="quiet">{t.assessmentDesk.newLede}</p>
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action={assessmentPaths.deskNew}>
          <input type="hidden" name="id" value={id} />
          <ScoreFields standard={standard} typed={typed} errorOf={errorOf} />
          <Buttons>
            <Button kind="main">{t.assessmentDesk.send}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </DeskPage>
  )
}
