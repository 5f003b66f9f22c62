import { assessmentPaths } from '#web/ui/board/assessment-view.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { VillageSection } from '../village-section.tsx'

export interface ObjectView {
  village: VillageOfPage
  assessment: string
  id: string
  text: string
  fault?: Fault | undefined
}

export function ObjectPage({ view: { village, assessment, id, text, fault } }: { view: ObjectView }) {
  const say = useFace().t.assessment
  const errorOf = useFieldError(fault)
  return (
    <VillageSection village={village} title={say.objectTo} lede={say.objectLede}>
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action={assessmentPaths.object(village.code, assessment)}>
          <input type="hidden" name="id" value={id} />
          <TextArea name="text" label={say.objectText} value={text} error={errorOf('text')} required maxLength={500} />
          <Buttons>
            <Button kind="main">{say.objectSend}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </VillageSection>
  )
}
