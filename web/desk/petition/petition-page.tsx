import type { PetitionState } from '#capabilities/petition/rules/index.ts'
import { ACTS, type ActVerb } from '#capabilities/petition/schema.ts'
import { PetitionCourse } from '#web/ui/board/petition-course.tsx'
import { PetitionStanding } from '#web/ui/board/petition-standing.tsx'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { KeptWords } from '#web/ui/components/kept-words.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnText, OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { FoldedAct, MainAct } from './act-form.tsx'
import { petitionPaths } from './paths.ts'
import type { PetitionView } from './view.ts'

/** The act that the course waits for at each stage. */
const MAIN: Record<PetitionState['stage'], ActVerb | undefined> = {
  registered: 'transferred',
  transferred: 'accepted',
  working: 'decided',
  decided: 'delivered',
  told: 'review-asked',
  ended: undefined,
}

/** One petition: where it stands, the step whose turn it is, its papers, what was missed, the whole course. */
export function PetitionPage({ view }: { view: PetitionView }) {
  const { t } = useFace()
  const say = t.petition
  const { petition, may } = view
  const main = MAIN[petition.stage]
  const others = may.filter((verb) => verb !== main)
  const isOffered = ACTS.some(({ verb, resource }) => resource === view.refusal?.form && may.includes(verb))
  const gone = isOffered ? undefined : view.refusal
  return (
    <DeskPage
      title={petition.title}
      lede={say.number(petition.number)}
      rail={{ area: 'petitions', groups: [] }}
      listHref={petitionPaths.desk}
      tools={
        <ButtonLink icon="eye" href={paths.matter(petition.matterId)}>
          {say.matterLink}
        </ButtonLink>
      }
    >
      {view.done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      {gone && <KeptWords fault={gone.fault} typed={gone.typed} names={['text', 'reason', 'paper', 'organ']} />}
      <Standing view={view} />
      {main && may.includes(main) && <MainAct view={view} verb={main} />}
      {others.length > 0 && (
        <>
          <h2>{say.others}</h2>
          {others.map((verb) => (
            <FoldedAct key={verb} view={view} verb={verb} />
          ))}
        </>
      )}
      <Papers view={view} />
      <Lapses view={view} />
      <PetitionCourse petition={petition} />
    </DeskPage>
  )
}

function Standing({ view: { petition } }: { view: PetitionView }) {
  const { t } = useFace()
  const { date, number } = useFormats()
  const { facts } = t.petition
  return (
    <Sheet>
      <p>
        <PetitionStanding line={petition} />
        {petition.dueOn && !petition.late && ` ${t.petition.due(date(petition.dueOn))}`}
      </p>
      <Facts
        facts={[
          { label: facts.holder, value: petition.holder },
          { label: facts.unit, value: petition.unit },
          { label: facts.office, value: petition.office },
          { label: facts.accused, value: petition.accused },
          { label: facts.place, value: petition.place },
          { label: facts.received, value: date(petition.receivedOn) },
          { label: facts.people, value: petition.people > 1 ? t.petition.people(number(petition.people)) : undefined },
          {
            label: facts.representatives,
            value: petition.representatives.length > 0 && <OwnWords>{petition.representatives.join('、')}</OwnWords>,
          },
        ].map(({ label, value }) => ({ label, value: value || undefined }))}
      />
      <h2>{t.petition.said}</h2>
      <p class="said">
        <OwnText text={petition.text} />
      </p>
    </Sheet>
  )
}

function Papers({ view: { papers, petition } }: { view: PetitionView }) {
  const { t } = useFace()
  const say = t.petition.papers
  if (papers.length === 0) return null
  return (
    <Sheet>
      <h2>{say.title}</h2>
      <ul class="plain">
        {papers.map((kind) => (
          <li key={kind}>
            {say.kinds[kind]}{' '}
            <a
              class="tap"
              href={petitionPaths.paper(petition.id, kind, 'pdf')}
              aria-label={`${say.kinds[kind]} ${say.pdf}`}
            >
              {say.pdf}
            </a>{' '}
            <a
              class="tap"
              href={petitionPaths.paper(petition.id, kind, 'docx')}
              aria-label={`${say.kinds[kind]} ${say.docx}`}
            >
              {say.docx}
            </a>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function Lapses({ view: { petition } }: { view: PetitionView }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.petition
  if (petition.lapses.length === 0) return null
  return (
    <Notice tone="late" title={say.lapses}>
      <ul class="plain">
        {petition.lapses.map(({ kind, unit, dueOn, doneOn }) => (
          <li key={`${kind} ${dueOn} ${doneOn}`}>
            {[say.lapseKinds[kind], unit, dueOn && say.lapse(date(dueOn), doneOn && date(doneOn))]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
      <p class="quiet">{say.lapsesHint}</p>
    </Notice>
  )
}
