import { PRACTICE_ACTS } from '#capabilities/practice/schema.ts'
import { PieceNames } from '#web/desk/practice/practices-page.tsx'
import { type DeskActs, ThingPage } from '#web/desk/thing-page.tsx'
import { PracticeCourse, PracticeParts, PracticeStage } from '#web/ui/board/practice-parts.tsx'
import { practicePaths, type ShownPractice } from '#web/ui/board/practice-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'

interface DeskPracticeView {
  practice: ShownPractice
  harmonies: readonly { key: string; name: { zh: string; en: string } }[]
  families: readonly string[]
  desk: DeskActs
}

/** One practice on the desk: what is written and what is still blank, the next step, what was done. */
export function DeskPracticePage({ view: { practice, harmonies, families, desk } }: { view: DeskPracticeView }) {
  const face = useFace()
  const say = face.t.practice
  return (
    <ThingPage
      area="practices"
      title={practice.title}
      lede={practice.villageName}
      tools={
        practice.stage !== 'drafting' && (
          <ButtonLink icon="eye" href={practicePaths.one(practice.id)}>
            {say.publicPage}
          </ButtonLink>
        )
      }
      acts={PRACTICE_ACTS}
      desk={desk}
      href={practicePaths.deskOne(practice.id)}
      words={say}
      choices={{ harmony: harmonies.map(({ key, name }) => ({ value: key, label: inWords(face, name) })) }}
      filled={{ revised: { title: practice.title, ...practice.parts } }}
      head={
        <>
          <p>
            <PracticeStage stage={practice.stage} />
          </p>
          <p class="quiet">{say.describeLede}</p>
        </>
      }
    >
      {desk.may.includes('revised') && <PieceNames families={families} />}
      <PracticeParts practice={practice} />
      <Sheet>
        <h2>{say.course}</h2>
        <PracticeCourse practice={practice} />
      </Sheet>
    </ThingPage>
  )
}
