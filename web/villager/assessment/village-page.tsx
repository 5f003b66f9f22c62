import { Objections, RoundCourse, ScoreFacts, ScoreTables } from '#web/ui/board/assessment-parts.tsx'
import { AssessmentStage } from '#web/ui/board/assessment-tags.tsx'
import { assessmentPaths, type ShownRound } from '#web/ui/board/assessment-view.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Disclosure } from '#web/ui/components/disclosure.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { NothingYet, VillageSection } from '../village-section.tsx'

export interface VillageAssessmentView {
  village: VillageOfPage
  rounds: readonly ShownRound[]
  objected: boolean
}

/** How a village was assessed: every score, every record behind a figure, every objection. */
export function VillageAssessmentPage({ view: { village, rounds, objected } }: { view: VillageAssessmentView }) {
  const say = useFace().t.assessment
  const recognised = rounds.find(({ state }) => state.stage === 'recognised')
  return (
    <VillageSection village={village} title={say.villageTitle} lede={say.lede}>
      {objected && (
        <Notice tone="done" live>
          <p>{say.objected}</p>
        </Notice>
      )}
      {rounds.length === 0 && <NothingYet icon="done" title={say.none} />}
      {rounds.map((round, i) => (
        <RoundOfVillage key={round.id} round={round} title={i === 0 ? say.round : say.recognisedRound} open={i === 0} />
      ))}
      <Buttons>
        <ButtonLink icon="list" href={assessmentPaths.county}>
          {say.county}
        </ButtonLink>
        {recognised && (
          <ButtonLink icon="print" href={assessmentPaths.plaque(village.code)}>
            {say.plaque}
          </ButtonLink>
        )}
      </Buttons>
    </VillageSection>
  )
}

function RoundOfVillage({ round, title, open }: { round: ShownRound; title: string; open: boolean }) {
  const say = useFace().t.assessment
  const { date } = useFormats()
  const { id, state, today, village } = round
  const hangs = state.stage === 'notice' && state.noticeUntil !== undefined && today <= state.noticeUntil
  return (
    <section aria-labelledby={`r-${id}`}>
      <h2 id={`r-${id}`}>{title}</h2>
      <Sheet>
        <p>
          <AssessmentStage stage={state.stage} level={state.level} />{' '}
          {hangs && say.noticeUntil(date(state.noticeUntil ?? ''))}
          {state.recognisedOn !== undefined && say.recognisedOn(date(state.recognisedOn))}{' '}
          {state.stage === 'recognised' && state.reviewDue !== undefined && (
            <span class="quiet">{state.reviewDue < today ? say.reviewLate : say.reviewDue(date(state.reviewDue))}</span>
          )}
        </p>
        <ScoreFacts round={round} />
        {hangs && (
          <Buttons>
            <ButtonLink kind="main" icon="edit" href={assessmentPaths.object(village.code, id)}>
              {say.objectTo}
            </ButtonLink>
          </Buttons>
        )}
      </Sheet>
      <Disclosure summary={say.indicator} open={open}>
        <ScoreTables round={round} />
      </Disclosure>
      <h3>{say.objections}</h3>
      <Objections round={round} />
      <Disclosure summary={say.course}>
        <RoundCourse round={round} />
      </Disclosure>
      {state.publications > 0 && (
        <Buttons>
          {Array.from({ length: state.publications }, (_, i) => i + 1).map((rev) => (
            <ButtonLink key={rev} icon="stamp" href={assessmentPaths.publication(village.code, id, rev)}>
              {say.proof(String(rev))}
            </ButtonLink>
          ))}
        </Buttons>
      )}
    </section>
  )
}
