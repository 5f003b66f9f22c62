import { Button, Buttons } from '#web/ui/components/button.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { OwnText } from '#web/ui/components/own-words.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'
import type { OpenMatter } from '../board/open-matters.tsx'
import { HiddenFields } from './hidden-fields.tsx'
import { LikeMatter } from './like-matter.tsx'
import { Lost } from './lost.tsx'
import type { TypedReport } from './typed.ts'

interface LikePageProps {
  village: VillageOfPage
  typed: TypedReport
  like: readonly OpenMatter[]
}

/** Screen two, only when something like it is under way: the same, or not. Everything typed travels along. */
export function LikePage({ village, typed, like }: LikePageProps) {
  const { t } = useFace()
  const words = t.report.like
  return (
    <VillagerPage title={words.title} village={village} scripts={['report.js']} unlisted>
      <Plate small title={words.title} lede={words.lead} />
      <PostForm action={paths.report(village.code)} requestId={typed.id}>
        <HiddenFields typed={typed} />
        {like.map((matter) => (
          <LikeMatter key={matter.id} matter={matter}>
            <Button icon="plus" wide name="follow" value={matter.id}>
              {words.same}
            </Button>
          </LikeMatter>
        ))}
        <p class="quiet">{words.sameHint}</p>
        <Sheet>
          <h2 class="yours">{words.yours}</h2>
          <OwnText text={typed.text} />
        </Sheet>
        <Lost />
        <Button kind="main" wide icon="send" name="sure" value="1">
          {words.different}
        </Button>
        <Buttons>
          <Button kind="text" name="back" value="1">
            {words.back}
          </Button>
        </Buttons>
      </PostForm>
    </VillagerPage>
  )
}
