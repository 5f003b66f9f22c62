import { honourPaths } from '#web/ui/board/honour-view.ts'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import type { Handed } from '#web/ui/components/receipt.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { HandedReceipt } from '../handed-receipt.tsx'

/** For whoever came to propose somebody: the number to follow it with. */
export function ProposalSheet({
  handed,
  about,
}: {
  handed: Handed
  about: { id: string; name: string; screenBy: string; village: string }
}) {
  const say = useFace().t.honour
  const { date } = useFormats()
  return (
    <HandedReceipt
      title={say.sheetTitle}
      handed={handed}
      keep={say.sheetKeep}
      back={{ href: honourPaths.deskOne(about.id), words: say.one }}
      again={{ href: honourPaths.deskNew, words: say.another }}
      facts={[
        { label: say.fields.name, value: <OwnWords>{about.name}</OwnWords> },
        { label: say.village, value: <OwnWords>{about.village}</OwnWords> },
        { label: say.screenBy, value: date(about.screenBy) },
      ]}
    />
  )
}
