import { HourRows, MediatorRows } from '#web/ui/board/dispute-registers.tsx'
import type { ShownHour, ShownMediator } from '#web/ui/board/dispute-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { Disclosure } from '#web/ui/components/disclosure.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

export interface MediationView {
  /** The village, or the town. */
  name: string
  village: VillageOfPage | undefined
  mediators: readonly ShownMediator[]
  hours: readonly ShownHour[]
  kinds: readonly { name: string; guidance: string }[]
  rights: readonly string[]
}

/** Who mediates and when the court sits among neighbours: for everybody, without anybody's case. */
export function MediationPage({ view }: { view: MediationView }) {
  const { t } = useFace()
  const { open: say, registers, own } = t.dispute
  const { name, village } = view
  const trail = village ? [{ label: village.name, href: paths.village(village.code) }, { label: say.title }] : undefined
  return (
    <VillagerPage title={`${say.title} · ${name}`} village={village} trail={trail}>
      <Plate small title={say.title} lede={name} />
      <Sheet>
        <p>{say.lede}</p>
        <p>{say.choose}</p>
        {village && (
          <p>
            <ButtonLink kind="main" href={paths.report(village.code)}>
              {say.apply}
            </ButtonLink>
          </p>
        )}
      </Sheet>
      <Notice tone="late">
        <p>{say.violence}</p>
      </Notice>
      <h2>{registers.hours}</h2>
      <HourRows hours={view.hours} />
      <h2>{registers.mediators}</h2>
      <MediatorRows mediators={view.mediators} />
      <Disclosure summary={own.rights}>
        <ul>
          {view.rights.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure summary={say.kinds}>
        <ul>
          {view.kinds.map((one) => (
            <li key={one.name}>{`${one.name}: ${one.guidance}`}</li>
          ))}
        </ul>
      </Disclosure>
    </VillagerPage>
  )
}
