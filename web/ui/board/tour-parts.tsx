import type { FactData, Idea, Stage } from '#capabilities/tour/rules/index.ts'
import { OwnText, OwnWords } from '../components/own-words.tsx'
import { Row, Rows, Sheet } from '../components/sheet.tsx'
import { Tag, type Tone } from '../components/tag.tsx'
import { useFace, useFormats } from '../face.tsx'
import { FactCourse } from './fact-course.tsx'
import { practicePaths } from './practice-view.ts'
import type { ShownTour } from './tour-view.ts'

const TONES: Record<Stage, Tone> = { planned: 'soon', made: 'info', closed: 'done', dropped: 'calm' }

export const TourStage = ({ stage }: { stage: Stage }) => (
  <Tag tone={TONES[stage]}>{useFace().t.tour.stages[stage]}</Tag>
)

/** Plan, notes, ideas and what was done: the same on both faces. `itemHref`: lines of the work list open on desks alone. */
export function TourBody({ tour, itemHref }: { tour: ShownTour; itemHref?: (id: string) => string }) {
  const say = useFace().t.tour
  const { date } = useFormats()
  const { aims, notes, ideas } = tour.state
  return (
    <>
      <section aria-labelledby="aims">
        <h2 id="aims">{say.fields.aims}</h2>
        <Sheet>
          <OwnText text={aims} />
        </Sheet>
      </section>
      <section aria-labelledby="notes">
        <h2 id="notes">{say.fields.notes}</h2>
        <Sheet>{notes === undefined ? <p class="quiet">{say.noNotes}</p> : <OwnText text={notes} />}</Sheet>
      </section>
      <section aria-labelledby="ideas">
        <h2 id="ideas">{say.ideas}</h2>
        {ideas.length === 0 ? (
          <p class="quiet">{say.noIdeas}</p>
        ) : (
          <Rows label={say.ideas}>
            {ideas.map((idea, i) => (
              <Row key={`${i}-${idea.text}`} title={<OwnWords>{idea.text}</OwnWords>}>
                <Ties idea={idea} itemHref={itemHref} />
              </Row>
            ))}
          </Rows>
        )}
      </section>
      <section aria-labelledby="course">
        <h2 id="course">{say.course}</h2>
        <Sheet>
          <FactCourse<FactData>
            facts={tour.facts}
            label={say.course}
            verbs={say.verbs}
            saysOf={({ data }) => [data.on && say.onDay(date(data.on))]}
            textOf={({ reason, idea }) => reason ?? idea?.text}
          />
        </Sheet>
      </section>
    </>
  )
}

/** What an idea is followed up by. */
function Ties({ idea: { practice, item }, itemHref }: { idea: Idea; itemHref?: ((id: string) => string) | undefined }) {
  const say = useFace().t.tour
  return (
    <>
      {practice && (
        <p>
          {say.tiedPractice}{' '}
          <a href={practicePaths.one(practice.id)}>
            <OwnWords>{practice.title}</OwnWords>
          </a>
        </p>
      )}
      {item && (
        <p>
          {say.tiedItem}{' '}
          {itemHref ? (
            <a href={itemHref(item.id)}>
              <OwnWords>{item.title}</OwnWords>
            </a>
          ) : (
            <OwnWords>{item.title}</OwnWords>
          )}
        </p>
      )}
    </>
  )
}
