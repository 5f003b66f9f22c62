import { honourPaths, type ShownHonour } from '#web/ui/board/honour-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { OwnText, OwnWords } from '#web/ui/components/own-words.tsx'
import { useFace } from '#web/ui/face.tsx'
import { PaperPage } from '#web/ui/shells/paper-page.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'

/** A sheet of praise for the wall of the village hall, or of the house; its day names its year. */
export function HonourPaper({ village, honour }: { village: VillageOfPage; honour: ShownHonour }) {
  const face = useFace()
  const say = face.t.honour
  const { name, kind, title, deed, confirmedOn, id } = honour
  return (
    <PaperPage title={say.sheet} size="a4" back={{ href: honourPaths.one(village.code, id), words: say.one }}>
      <div class="paper-head">
        <h1>{say.sheet}</h1>
        <p>{kind && inWords(face, kind)}</p>
      </div>
      <h2>
        <OwnWords>{name}</OwnWords>
      </h2>
      <p>
        <OwnWords>{title ?? ''}</OwnWords>
      </p>
      <OwnText text={deed ?? ''} />
      <div class="paper-foot">
        <p>{village.name}</p>
        {confirmedOn && <p>{`${say.confirmedOn} ${confirmedOn}`}</p>}
      </div>
    </PaperPage>
  )
}
