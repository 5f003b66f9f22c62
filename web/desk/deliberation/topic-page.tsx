import { DELIBERATION_ACTS, type DeskVerb } from '#capabilities/deliberation/schema.ts'
import { ActForm } from '#web/desk/act-form.tsx'
import { TopicCourse, TopicFacts, TopicRatings, TopicStage } from '#web/ui/board/deliberation-parts.tsx'
import { deliberationPaths, type ShownTopic } from '#web/ui/board/deliberation-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnText, OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { deliberationRail } from './topics-page.tsx'

interface Words {
  zh: string
  en: string
}

export interface DeskTopicView {
  topic: ShownTopic
  version: number
  may: readonly DeskVerb[]
  mayHandOut: boolean
  people: readonly { number: number; seat: Words; name: string; interest: string }[]
  seatKinds: readonly { key: string; name: Words }[]
  kinds: readonly { key: string; name: Words }[]
  idOf: (verb: DeskVerb) => string
  refusal?: Refusal | undefined
  done: boolean
}

/** One topic on the desk: what may be done now as forms, who takes part, everything done before. */
export function DeskTopicPage({ view }: { view: DeskTopicView }) {
  const face = useFace()
  const say = face.t.deliberation
  const { topic, may, mayHandOut, people } = view
  return (
    <DeskPage
      title={topic.title ?? say.hiddenTitle}
      lede={topic.villageName}
      rail={deliberationRail(face.t, deliberationPaths.desk)}
      listHref={deliberationPaths.desk}
      sheets={['entry.css']}
      tools={
        <>
          {mayHandOut && people.length > 0 && (
            <ButtonLink icon="print" href={deliberationPaths.slips(topic.id)}>
              {say.slips}
            </ButtonLink>
          )}
          {topic.stage !== 'proposed' && (
            <ButtonLink icon="eye" href={deliberationPaths.one(topic.villageCode, topic.id)}>
              {say.title}
            </ButtonLink>
          )}
        </>
      }
    >
      {view.done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      <p>
        <TopicStage stage={topic.stage} />
      </p>
      <Sheet>
        <OwnText text={topic.text ?? ''} />
        <TopicFacts topic={topic} />
      </Sheet>
      {may.length === 0 ? <p class="quiet">{say.nothingNow}</p> : <Steps view={view} />}
      {people.length > 0 && <People people={people} />}
      {topic.stage === 'done' && (
        <Sheet>
          <h2>{say.ratingsTitle}</h2>
          <TopicRatings topic={topic} />
        </Sheet>
      )}
      <Sheet>
        <h2>{say.courseTitle}</h2>
        <TopicCourse topic={topic} />
      </Sheet>
    </DeskPage>
  )
}

function Steps({ view }: { view: DeskTopicView }) {
  const face = useFace()
  const options = (list: DeskTopicView['kinds']) =>
    list.map(({ key, name }) => ({ value: key, label: inWords(face, name) }))
  const choices = { seat: options(view.seatKinds), kind: options(view.kinds) }
  return (
    <>
      {DELIBERATION_ACTS.filter(({ verb }) => view.may.includes(verb)).map(({ verb, resource, body }, i) => (
        <ActForm
          key={verb}
          verb={verb}
          action={`${deliberationPaths.deskOne(view.topic.id)}/${resource}`}
          shape={body}
          words={face.t.deliberation}
          id={view.idOf(verb)}
          seen={view.version}
          refusal={view.refusal}
          main={i === 0}
          choices={choices}
        />
      ))}
    </>
  )
}

function People({ people }: Pick<DeskTopicView, 'people'>) {
  const face = useFace()
  const say = face.t.deliberation
  return (
    <Table
      caption={say.seatList}
      rows={people}
      rowKey={({ number }) => String(number)}
      columns={[
        { key: 'name', head: say.name, cell: ({ name }) => <OwnWords>{name}</OwnWords> },
        { key: 'seat', head: say.seat, cell: ({ seat }) => inWords(face, seat) },
        { key: 'interest', head: say.interest, cell: ({ interest }) => <OwnWords>{interest}</OwnWords> },
      ]}
    />
  )
}
