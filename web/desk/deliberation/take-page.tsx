import { TakenBody } from '#capabilities/deliberation/schema.ts'
import { ActForm } from '#web/desk/act-form.tsx'
import { deliberationPaths } from '#web/ui/board/deliberation-view.ts'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import type { Handed } from '#web/ui/components/receipt.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { HandedReceipt } from '../handed-receipt.tsx'
import { deliberationRail } from './topics-page.tsx'

interface TakeView {
  village: { code: string; name: string }
  id: string
  refusal?: Refusal | undefined
}

/** A topic from paper, a recording or the telephone, word for word. */
export function TakeTopicPage({ village, id, refusal }: TakeView) {
  const face = useFace()
  const say = face.t.deliberation
  const { channel, ...options } = say.options
  const words = { ...say, verbs: { ...say.verbs, take: say.take }, options: { ...options, channel: offLine(channel) } }
  return (
    <DeskPage
      title={say.take}
      lede={village.name}
      rail={deliberationRail(face.t, deliberationPaths.desk)}
      listHref={deliberationPaths.desk}
      sheets={['entry.css']}
    >
      <p class="quiet">{say.takeLede}</p>
      <ActForm
        verb="take"
        action={deliberationPaths.desk}
        shape={TakenBody}
        words={words}
        id={id}
        seen={1}
        hidden={{ villageCode: village.code }}
        refusal={refusal}
        main
      />
    </DeskPage>
  )
}

/** What came from the web needs nobody to take it down. */
const offLine = ({ web: _, ...rest }: Record<string, string>): Record<string, string> => rest

/** For whoever proposed it in person: the number to follow it and to rate it with. */
export function TopicSheet({
  handed,
  about,
}: {
  handed: Handed
  about: { id: string; title: string; screenBy: string; village: string }
}) {
  const say = useFace().t.deliberation
  const { date } = useFormats()
  return (
    <HandedReceipt
      title={say.sheetTitle}
      handed={handed}
      keep={say.sheetKeep}
      back={{ href: deliberationPaths.deskOne(about.id), words: say.topicTitle }}
      again={{ href: deliberationPaths.deskNew, words: say.take }}
      facts={[
        { label: say.topicTitle, value: <OwnWords>{about.title}</OwnWords> },
        { label: say.takeVillage, value: <OwnWords>{about.village}</OwnWords> },
        { label: say.sheetScreenBy, value: date(about.screenBy) },
      ]}
    />
  )
}
