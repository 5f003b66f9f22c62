import type { Measures, RuleOfRound, Stage } from '#capabilities/appraisal/rules/index.ts'
import { OpenBody } from '#capabilities/appraisal/schema.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Dots, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { ActForm } from '../act-form.tsx'
import { appraisalPaths, appraisalRail } from './rail.ts'

interface Basis {
  zh: string
  en: string
}
interface VillageTile {
  name: string
  colour: string | undefined
  measures: Measures | undefined
}
interface RoundLine {
  id: string
  villageName: string
  year: number
  stage: Stage
  until: string
  permille: number | null
}
interface AppraisalsView {
  rule: RuleOfRound & { basis: Basis }
  towns: readonly { name: string; villages: readonly VillageTile[] }[]
  rounds: readonly RoundLine[]
}

/** The county's villages by colour, the rules that make the colour, and the rounds. */
export function AppraisalsPage({ view }: { view: AppraisalsView }) {
  const face = useFace()
  const { number, date } = useFormats()
  const say = face.t.appraisal
  return (
    <DeskPage
      title={say.title}
      lede={say.lede}
      rail={appraisalRail(face.t, appraisalPaths.desk)}
      sheets={['appraisal.css']}
      tools={
        <ButtonLink kind="main" icon="plus" href={appraisalPaths.new}>
          {say.open}
        </ButtonLink>
      }
    >
      <Notice tone="info">
        <p>{say.restricted}</p>
      </Notice>
      <Colours view={view} />
      <h2>{say.rounds}</h2>
      {view.rounds.length === 0 ? (
        <EmptyState icon="people" title={say.none} />
      ) : (
        <Rows label={say.rounds}>
          {view.rounds.map(({ id, villageName, year, stage, until, permille }) => (
            <Row
              key={id}
              href={appraisalPaths.one(id)}
              title={say.roundOf(villageName, String(year))}
              tag={
                <Tag tone={stage === 'open' ? 'soon' : stage === 'closed' ? 'done' : 'calm'}>{say.stages[stage]}</Tag>
              }
            >
              <Dots
                parts={[
                  stage === 'open' ? say.until(date(until)) : undefined,
                  permille === null ? undefined : say.points(number(permille / 10)),
                  stage === 'closed' && permille === null ? say.noTotal : undefined,
                ]}
              />
            </Row>
          ))}
        </Rows>
      )}
    </DeskPage>
  )
}

function Colours({ view: { rule, towns } }: { view: AppraisalsView }) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.appraisal
  const all = towns.flatMap(({ villages }) => villages)
  const unknown = towns
    .filter(({ villages }) => villages.every(({ measures }) => measures === undefined))
    .map(({ name }) => name)
  const colours = [
    ...rule.colours.map(({ key, name, pattern, meaning }) => ({
      ...{ key, pattern, name: inWords(face, name), meaning: inWords(face, meaning) },
    })),
    { key: undefined, pattern: 'none', name: say.unknown, meaning: say.unknownMeaning },
  ]
  const because = ({ score, overdue, failed }: Measures) =>
    say.because(score === undefined ? undefined : number(score), number(overdue), number(failed))
  const classOf = (key: string | undefined) =>
    `hue-${key ?? 'none'} in-${colours.find((one) => one.key === key)?.pattern ?? 'none'}`
  return (
    <>
      <h2>{say.map}</h2>
      <Sheet>
        <ul class="colour-tiles">
          {colours.map(({ key, name, meaning }) => (
            <li key={name} class={`colour-tile ${classOf(key)}`}>
              <span class="colour-mark" />
              <b>{`${name} · ${say.villages(number(all.filter(({ colour }) => colour === key).length))}`}</b>
              <small>{meaning}</small>
            </li>
          ))}
        </ul>
        <p class="quiet">{inWords(face, rule.basis)}</p>
      </Sheet>
      {towns.map((town) => {
        const known = town.villages.filter(({ measures }) => measures !== undefined)
        if (known.length === 0) return null
        return (
          <section key={town.name} class="colour-town" aria-label={town.name}>
            <p>{say.townOf(town.name, number(known.length), number(town.villages.length))}</p>
            <ul class="colour-tiles">
              {known.map(({ name, colour, measures }) => (
                <li key={name} class={`colour-tile ${classOf(colour)}`}>
                  <span class="colour-mark" />
                  <b>{`${name} · ${colours.find((one) => one.key === colour)?.name ?? ''}`}</b>
                  <small>{measures && because(measures)}</small>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {unknown.length > 0 && <p class="quiet">{say.nothingOf(unknown.join(face.t.workplan.and))}</p>}
    </>
  )
}

export function NewAppraisalPage({
  villages,
  id,
  refusal,
}: {
  villages: readonly Option[]
  id: string
  refusal?: Refusal | undefined
}) {
  const { t } = useFace()
  return (
    <DeskPage
      title={t.appraisal.open}
      lede={t.appraisal.openLede}
      rail={appraisalRail(t, appraisalPaths.new)}
      listHref={appraisalPaths.desk}
    >
      <ActForm
        verb="open"
        action={appraisalPaths.desk}
        shape={OpenBody}
        words={t.appraisal}
        id={id}
        seen={1}
        refusal={refusal}
        choices={{ villageCode: villages }}
        main
      />
    </DeskPage>
  )
}
