import { Readings, type ReadingWords, type ShownReading } from '#web/ui/board/readings.tsx'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'

interface OwnReadingsProps {
  answer?: { doorText: string; readings: readonly ShownReading[] } | undefined
  words?: ReadingWords | undefined
  typed?: string | undefined
  fault?: Fault | undefined
}

/** Who looked at our household's record? Asked with a code from somebody's hand; shown this once. */
export function OwnReadingsPage({ answer, words, typed, fault }: OwnReadingsProps) {
  const { t } = useFace()
  const say = t.household.own
  const error = useFieldError(fault)('code')
  if (answer && words)
    return (
      <VillagerPage title={say.title} unlisted>
        <Plate small title={say.title} lede={say.shown} />
        <h2>
          <OwnWords>{answer.doorText}</OwnWords>
        </h2>
        {answer.readings.length === 0 ? <p>{say.nobody}</p> : <Readings readings={answer.readings} words={words} />}
        <p class="aside">{say.wrong}</p>
      </VillagerPage>
    )
  return (
    <VillagerPage title={say.title} unlisted>
      <Plate small title={say.title} lede={say.lede} />
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action="/who-looked">
          <Field
            name="code"
            label={say.code}
            hint={say.codeHint}
            value={typed}
            error={error}
            width="code"
            autoComplete="off"
            spellcheck={false}
            required
            need=""
            maxLength={40}
          />
          <Buttons>
            <Button kind="main">{say.see}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
      <p>{say.paper}</p>
    </VillagerPage>
  )
}
