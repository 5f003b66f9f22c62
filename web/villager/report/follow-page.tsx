import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'
import type { OpenMatter } from '../board/open-matters.tsx'
import { LikeMatter } from './like-matter.tsx'
import { Lost } from './lost.tsx'
import type { TypedReport } from './typed.ts'

interface FollowPageProps {
  village: VillageOfPage
  matter: OpenMatter
  typed: TypedReport
  fault?: Fault | undefined
}

/** From the board: "me too", with a receipt of one's own. */
export function FollowPage({ village, matter, typed, fault }: FollowPageProps) {
  const { t } = useFace()
  const words = t.report
  const errorOf = useFieldError(fault)
  return (
    <VillagerPage title={words.follow.title} village={village} scripts={['report.js']} unlisted>
      <Plate small title={words.follow.title} lede={words.follow.lead} />
      <FaultNotice fault={fault} />
      <LikeMatter matter={matter} />
      <PostForm action={paths.report(village.code)} requestId={typed.id}>
        <input type="hidden" name="follow" value={matter.id} />
        <TextArea name="text" label={words.follow.text} rows={3} value={typed.text} error={errorOf('text')} />
        <Field
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          label={words.phone}
          hint={words.phoneHint}
          value={typed.phone}
          error={errorOf('phone')}
        />
        <Lost />
        <Button kind="main" wide icon="plus">
          {words.follow.send}
        </Button>
      </PostForm>
      <Buttons>
        <ButtonLink kind="text" href={paths.report(village.code)}>
          {words.follow.other}
        </ButtonLink>
      </Buttons>
    </VillagerPage>
  )
}
