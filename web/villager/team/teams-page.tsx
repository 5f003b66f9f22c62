import { TeamCourse, TeamCriteria, TeamFacts, TeamStage } from '#web/ui/board/team-parts.tsx'
import { type ShownTeam, type ShownTeamLine, teamPaths } from '#web/ui/board/team-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { OneOfVillage } from '../one-of-village.tsx'
import { NothingYet, VillageSection } from '../village-section.tsx'

/** The teams of a village, kind by kind: what they do and who is in charge, in no order of merit. */
export function TeamsPage({ village, lines }: { village: VillageOfPage; lines: readonly ShownTeamLine[] }) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.team
  return (
    <VillageSection village={village} title={say.title} lede={say.lede}>
      {lines.length === 0 ? (
        <NothingYet icon="people" title={say.none} />
      ) : (
        <Rows label={say.title}>
          {lines.map((line) => (
            <Row
              key={line.id}
              href={teamPaths.one(village.code, line.id)}
              meta={<Dots parts={[inWords(face, line.kind), say.people(number(line.members))]} />}
              tag={line.stage === 'formed' ? undefined : <TeamStage stage={line.stage} />}
              title={<OwnWords>{line.name}</OwnWords>}
            >
              {inWords(face, line.explain)}
            </Row>
          ))}
        </Rows>
      )}
    </VillageSection>
  )
}

interface TeamView {
  village: VillageOfPage
  team: ShownTeam
  published: readonly number[]
}

/** One team: what it did, and how it came to be a model, with the grounds. */
export function TeamPage({ village, team, published }: TeamView) {
  const say = useFace().t.team
  const { code } = village
  return (
    <OneOfVillage
      village={village}
      name={team.name}
      list={{ label: say.title, href: teamPaths.list(code) }}
      stage={<TeamStage stage={team.stage} />}
      proofs={{ revs: published, href: (rev) => teamPaths.publication(code, team.id, rev), say: say.proof }}
    >
      <Sheet>
        <TeamFacts team={team} />
      </Sheet>
      <section aria-labelledby="criteria">
        <h2 id="criteria">{say.criteria}</h2>
        <Sheet>
          <TeamCriteria team={team} />
          <p>{say.objectHow}</p>
        </Sheet>
      </section>
      <section aria-labelledby="course">
        <h2 id="course">{say.course}</h2>
        <Sheet>
          <TeamCourse team={team} />
        </Sheet>
      </section>
    </OneOfVillage>
  )
}
