import { ContestObjections, Honours, HowCounted, IndicatorTables, PlacesTable } from '#web/ui/board/contest-parts.tsx'
import { contestBoard, contestPaths, type ShownContest, type UnitLevel } from '#web/ui/board/contest-view.ts'
import { VillageHonours, VillagesByTown } from '#web/ui/board/contest-villages.tsx'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { NothingYet } from '../village-section.tsx'
import { ContestSummary } from './summary.tsx'

export interface ContestBoardView {
  unit: UnitLevel
  contest?: ShownContest | undefined
  months: readonly string[]
}

/** The month's board for everybody: on a phone one column, on the wall of a hall all of it at once. */
export function ContestBoardPage({ view: { unit, contest, months } }: { view: ContestBoardView }) {
  const say = useFace().t.contest
  const title = say.titles[unit]
  return (
    <VillagerPage title={title} trail={[{ label: title }]} width="wide" sheets={['contest.css']}>
      <div class="plate plate-small">
        <h1>{contest ? `${title} · ${say.month(contest.month)}` : title}</h1>
        {contest && <p>{say.ledes[unit](say.month(contest.month), String(contest.months))}</p>}
      </div>
      {!contest && <NothingYet icon="chart" title={say.none} />}
      {contest && <Board contest={contest} />}
      <nav aria-label={say.months}>
        <Buttons>
          {months.map((month) => (
            <ButtonLink key={month} href={contestPaths.month({ unit, month })} current={month === contest?.month}>
              {say.month(month)}
            </ButtonLink>
          ))}
          {contest && (
            <>
              <ButtonLink icon="eye" href={contestPaths.wall(contest)}>
                {say.wall}
              </ButtonLink>
              <ButtonLink icon="print" href={contestPaths.paper(contest)}>
                {say.paper}
              </ButtonLink>
            </>
          )}
          <ButtonLink href={contestBoard(unit === 'town' ? 'village' : 'town')}>
            {say.titles[unit === 'town' ? 'village' : 'town']}
          </ButtonLink>
        </Buttons>
      </nav>
    </VillagerPage>
  )
}

function Board({ contest }: { contest: ShownContest }) {
  const say = useFace().t.contest
  const isTowns = contest.unit === 'town'
  return (
    <div class="contest-board">
      <p class="contest-summary">
        <ContestSummary contest={contest} /> {contest.starter && <Tag tone="soon">{say.starter}</Tag>}
      </p>
      {isTowns ? <Honours contest={contest} /> : <VillageHonours contest={contest} />}
      {isTowns && (
        <Sheet>
          <PlacesTable contest={contest} />
        </Sheet>
      )}
      <section aria-labelledby="all">
        <h2 id="all">{isTowns ? say.table : say.byTown}</h2>
        {isTowns ? <IndicatorTables contest={contest} /> : <VillagesByTown contest={contest} />}
      </section>
      <section aria-labelledby="objections">
        <h2 id="objections">{say.objections}</h2>
        <ContestObjections contest={contest} />
      </section>
      <HowCounted />
      <Recompute contest={contest} />
    </div>
  )
}

/** Data, list and script, so that nobody has to believe the page. */
function Recompute({ contest }: { contest: ShownContest }) {
  const say = useFace().t.contest
  return (
    <section aria-labelledby="recompute">
      <h2 id="recompute">{say.recompute}</h2>
      <p>{say.recomputeHint}</p>
      <Buttons>
        <ButtonLink icon="download" href={contestPaths.data(contest)}>
          {say.data}
        </ButtonLink>
        <ButtonLink icon="download" href={contestPaths.list(contest)}>
          {say.list}
        </ButtonLink>
        <ButtonLink icon="download" href={contestPaths.script}>
          {say.script}
        </ButtonLink>
      </Buttons>
    </section>
  )
}
