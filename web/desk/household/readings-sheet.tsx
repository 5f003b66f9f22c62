import { Readings, type ReadingWords, type ShownReading } from '#web/ui/board/readings.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { PaperPage } from '#web/ui/shells/paper-page.tsx'

interface ReadingsSheetProps {
  id: string
  doorText: string
  readings: readonly ShownReading[]
  words: ReadingWords
}

/** The answer on paper, for a household that asks at the village. */
export function ReadingsSheet({ id, doorText, readings, words }: ReadingsSheetProps) {
  const { t, now } = useFace()
  const { dateTime } = useFormats()
  const say = t.household
  return (
    <PaperPage title={say.readings} size="a4" back={{ href: `/desk/households/${id}/readings`, words: t.common.back }}>
      <header class="paper-head">
        <h1>{say.readings}</h1>
        <p>
          <OwnWords>{doorText}</OwnWords>
        </p>
      </header>
      <Readings readings={readings} words={words} stack={false} />
      <footer class="paper-foot">
        <span>{dateTime(now)}</span>
        <span>{say.own.wrong}</span>
      </footer>
    </PaperPage>
  )
}
