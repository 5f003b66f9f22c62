import { type DeskVerb, TEAM_ACTS } from '#capabilities/team/schema.ts'
import { TeamCourse, TeamCriteria, TeamFacts, TeamStage } from '#web/ui/board/team-parts.tsx'
import { type ShownTeam, teamPaths } from '#web/ui/board/team-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { ActForm } from '../act-form.tsx'
import { teamRail } from './teams-page.tsx'

interface Words {
  zh: string
  en: string
}
interface Person {
  number: number
  name: string
  volunteer: boolean
  skills: string | null
  partyPost: string | null
  field: Words | undefined
}

export interface DeskTeamView {
  team: ShownTeam
  version: number
  may: readonly DeskVerb[]
  fields: readonly { key: string; name: Words }[]
  people: readonly Person[]
  idOf: (verb: DeskVerb) => string
  refusal?: Refusal | undefined
  done: boolean
}

/** One team on the desk: its people, what may be done, what was done. */
export function DeskTeamPage({ view }: { view: DeskTeamView }) {
  const face = useFace()
  const say = face.t.team
  const { team, people } = view
  return (
    <DeskPage
      title={team.name}
      lede={team.villageName}
      rail={teamRail(face.t)}
      listHref={teamPaths.desk}
      sheets={['entry.css']}
      tools={
        <ButtonLink icon="eye" href={teamPaths.one(team.villageCode, team.id)}>
          {say.title}
        </ButtonLink>
      }
    >
      {view.done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      <TeamStage stage={team.stage} />
      <Sheet>
        <TeamFacts team={team} />
      </Sheet>
      <Acts view={view} />
      {people.length > 0 && <People people={people} />}
      <Sheet>
        <h2>{say.criteria}</h2>
        <TeamCriteria team={team} />
      </Sheet>
      <Sheet>
        <h2>{say.course}</h2>
        <TeamCourse team={team} />
      </Sheet>
    </DeskPage>
  )
}

function Acts({ view }: { view: DeskTeamView }) {
  const face = useFace()
  const choices = {
    field: view.fields.map(({ key, name }) => ({ value: key, label: inWords(face, name) })),
    harmony: Object.entries(view.team.harmonies).map(([value, name]) => ({ value, label: inWords(face, name) })),
  }
  return (
    <>
      {TEAM_ACTS.filter(({ verb }) => view.may.includes(verb)).map(({ verb, resource, body }) => (
        <ActForm
          key={verb}
          verb={verb}
          action={`${teamPaths.deskOne(view.team.id)}/${resource}`}
          shape={body}
          words={face.t.team}
          id={view.idOf(verb)}
          seen={view.version}
          refusal={view.refusal}
          choices={choices}
        />
      ))}
    </>
  )
}

function People({ people }: Pick<DeskTeamView, 'people'>) {
  const face = useFace()
  const say = face.t.team
  const own = (text: string | null) => (text ? <OwnWords>{text}</OwnWords> : '—')
  return (
    <Table
      caption={say.members}
      rows={people}
      rowKey={({ number }) => String(number)}
      columns={[
        { key: 'name', head: say.fields.name, cell: ({ number, name }) => <OwnWords>{`${number}. ${name}`}</OwnWords> },
        {
          key: 'field',
          head: say.fields.field,
          cell: ({ volunteer, field }) =>
            volunteer ? `${say.volunteer}${field ? ` · ${inWords(face, field)}` : ''}` : '—',
        },
        { key: 'skills', head: say.fields.skills, cell: ({ skills }) => own(skills) },
        { key: 'post', head: say.fields.partyPost, cell: ({ partyPost }) => own(partyPost) },
      ]}
    />
  )
}
