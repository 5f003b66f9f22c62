import { POWER_GROUPS } from '#capabilities/playbook/schema.ts'
import { decisionPaths } from '#web/ui/board/decision-view.ts'
import { powerPaths, type ShownPower } from '#web/ui/board/power-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { VillageSection } from '../village-section.tsx'

export interface PowersView {
  village: VillageOfPage
  /** The version in force; without it nothing was adopted. */
  list: { version: number; day: string; decision: string } | undefined
  powers: readonly ShownPower[]
}

/** The powers of a village in their groups, each leading to its flow. */
export function PowersPage({ view: { village, list, powers } }: { view: PowersView }) {
  const face = useFace()
  const { date } = useFormats()
  const say = face.t.power
  return (
    <VillageSection village={village} title={say.title} lede={say.lede}>
      {list ? (
        <p>
          {say.adopted(String(list.version), date(list.day))}
          {' · '}
          <a href={decisionPaths.one(village.code, list.decision)}>{say.adoptedBy}</a>
        </p>
      ) : (
        <Sheet pad={false}>
          <EmptyState icon="list" title={say.none}>
            <p>{say.noneHint}</p>
          </EmptyState>
        </Sheet>
      )}
      {powers.some(({ starter }) => starter) && (
        <Notice tone="info" title={say.starter}>
          <p>{say.starterHint}</p>
        </Notice>
      )}
      <Groups village={village.code} powers={powers} />
      <Buttons>
        <ButtonLink icon="list" href={powerPaths.items(village.code)}>
          {say.items}
        </ButtonLink>
        <ButtonLink icon="stamp" href={powerPaths.seals(village.code)}>
          {say.seals}
        </ButtonLink>
        {list && (
          <ButtonLink icon="chart" href={powerPaths.data(village.code)}>
            {say.data}
          </ButtonLink>
        )}
      </Buttons>
    </VillageSection>
  )
}

function Groups({ village, powers }: { village: string; powers: readonly ShownPower[] }) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.power
  return (
    <>
      {POWER_GROUPS.map((group) => {
        const own = powers.filter((one) => one.group === group)
        if (own.length === 0) return null
        return (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{say.groups[group]}</h2>
            <Rows label={say.groups[group]}>
              {own.map(({ key, name, explain, steps }) => (
                <Row
                  key={key}
                  href={powerPaths.one(village, key)}
                  title={inWords(face, name)}
                  end={say.steps(number(steps.length))}
                >
                  {inWords(face, explain)}
                </Row>
              ))}
            </Rows>
          </section>
        )
      })}
    </>
  )
}
