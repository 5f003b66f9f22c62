import { assessmentPaths } from '#web/ui/board/assessment-view.ts'
import { assetPaths } from '#web/ui/board/asset-view.ts'
import { charterPaths } from '#web/ui/board/charter-view.ts'
import { decisionPaths } from '#web/ui/board/decision-view.ts'
import { deliberationPaths } from '#web/ui/board/deliberation-view.ts'
import { fundPaths } from '#web/ui/board/fund-view.ts'
import { hallPaths } from '#web/ui/board/hall-view.ts'
import { honourPaths } from '#web/ui/board/honour-view.ts'
import { neighbourhoodPaths } from '#web/ui/board/neighbourhood-view.ts'
import { partnershipPaths } from '#web/ui/board/partnership-view.ts'
import { postPaths } from '#web/ui/board/post-view.ts'
import { powerPaths } from '#web/ui/board/power-view.ts'
import { practicePaths } from '#web/ui/board/practice-view.ts'
import { stewardPaths } from '#web/ui/board/steward-view.ts'
import { teamPaths } from '#web/ui/board/team-view.ts'
import { Acts } from '#web/ui/components/acts.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { MoreRow, Rows } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { useActs, type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { type BoardNews, DueAndMissing, NewestEntries, Themes } from '../disclosure/board-sections.tsx'
import { inLanguage } from '../log/scripts.ts'
import { type OpenMatter, OpenMatters } from './open-matters.tsx'
import { Numbers, type VillageNumbers } from './village-numbers.tsx'
import { type ServingUnit, WhoServes } from './who-serves.tsx'

export interface VillageView {
  village: VillageOfPage
  /** County and town. */
  above: string
  /** What it published, and what it still owes its board. */
  news: BoardNews
  matters: readonly OpenMatter[]
  /** How many are open in all, when not all are shown. */
  open?: number | undefined
  numbers: VillageNumbers
  units: readonly ServingUnit[]
}

/** The village's notice board, behind its QR code. */
export function VillagePage({ village, above, news, matters, open, numbers, units }: VillageView) {
  const { t, lang } = useFace()
  const home = paths.village(village.code)
  return (
    <VillagerPage
      title={t.villager.boardTitle(village.name)}
      village={village}
      scripts={[inLanguage('verify', lang)]}
      kept
    >
      <Plate above={above} title={village.name} lede={t.villager.pitch} />
      <Acts acts={useActs(village)} />
      <NewestEntries news={news} />
      <DueAndMissing news={news} />
      <Themes news={news} />
      <Decisions village={village.code} />
      <OpenMatters
        matters={matters}
        all={open === undefined ? undefined : { count: open, href: `${home}?all=1#matters` }}
        sameHref={(id) => `${paths.report(village.code)}?same=${id}`}
      />
      <Numbers numbers={numbers} village={village.code} />
      <WhoServes units={units} village={village.code} />
    </VillagerPage>
  )
}

/** The way to how the village decides, who votes for the others, how it uses its powers, and what leaders promised in person. */
function Decisions({ village }: { village: string }) {
  const t = useFace().t
  const {
    assessment,
    asset,
    charter,
    decision: say,
    deliberation,
    fund,
    post,
    power,
    practice,
    project,
    promise,
    steward,
    team,
  } = t
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{say.title}</h2>
      <Rows>
        <MoreRow href={decisionPaths.list(village)}>{say.newest}</MoreRow>
        <MoreRow href={postPaths.list(village)}>{post.title}</MoreRow>
        <MoreRow href={deliberationPaths.list(village)}>{deliberation.title}</MoreRow>
        <MoreRow href={charterPaths.list(village)}>{charter.title}</MoreRow>
        <MoreRow href={hallPaths.hall(village)}>{t.hall.title}</MoreRow>
        <MoreRow href={neighbourhoodPaths.stations(village)}>{t.neighbourhood.title}</MoreRow>
        <MoreRow href={honourPaths.list(village)}>{t.honour.title}</MoreRow>
        <MoreRow href={practicePaths.library}>{practice.title}</MoreRow>
        <MoreRow href={teamPaths.list(village)}>{team.title}</MoreRow>
        <MoreRow href={partnershipPaths.list(village)}>{t.partnership.title}</MoreRow>
        <MoreRow href={decisionPaths.representatives(village)}>{say.representatives}</MoreRow>
        <MoreRow href={stewardPaths.village(village)}>{steward.title}</MoreRow>
        <MoreRow href={assessmentPaths.village(village)}>{assessment.villageTitle}</MoreRow>
        <MoreRow href={powerPaths.list(village)}>{power.title}</MoreRow>
        <MoreRow href={powerPaths.projects(village)}>{project.title}</MoreRow>
        <MoreRow href={assetPaths.list(village)}>{asset.title}</MoreRow>
        <MoreRow href={fundPaths.list(village)}>{fund.title}</MoreRow>
        <MoreRow href={powerPaths.items(village)}>{power.items}</MoreRow>
        <MoreRow href={`${paths.village(village)}/promises`}>{promise.title}</MoreRow>
      </Rows>
    </section>
  )
}
