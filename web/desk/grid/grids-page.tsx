import type { Violation } from '#capabilities/grid/rules/tiling.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { Faults } from './faults.tsx'
import { frameOf, onMap, pathOf } from './map-frame.ts'
import { gridRail } from './rail.ts'

interface ShownGrid {
  code: string
  name: string
  ring: readonly (readonly [number, number])[]
}

interface GridsPageProps {
  grids: readonly ShownGrid[]
  violations: readonly Violation[]
  /** How much there is to see to about people. */
  alerts: number
  nameOf: (code: string) => string
  /** Whose borders the reader may change. */
  mayChange: boolean
  villages: readonly { code: string; name: string }[]
}

export function GridsPage({ grids, violations, alerts, nameOf, mayChange, villages }: GridsPageProps) {
  const { t } = useFace()
  const say = t.grid
  return (
    <DeskPage
      title={say.title}
      lede={say.checked(grids.length, violations.length)}
      rail={gridRail(t, '/desk/grids')}
      sheets={['grids.css']}
      tools={
        <Buttons>
          {mayChange && <ButtonLink href="/desk/grid-imports">{say.importing.title}</ButtonLink>}
          <ButtonLink icon="download" href="/desk/grids.geojson" download>
            {say.export}
          </ButtonLink>
        </Buttons>
      }
    >
      {alerts > 0 && (
        <Notice tone="late">
          <p>
            {say.alerts.lede(alerts)} <a href="/desk/grid-staffing">{say.alerts.see}</a>
          </p>
        </Notice>
      )}
      {violations.length === 0 ? (
        <Notice tone="done">
          <p>{say.allTiled}</p>
        </Notice>
      ) : (
        <Faults violations={violations} nameOf={nameOf} />
      )}
      <GridMap grids={grids} violations={violations} />
      {mayChange && <Villages villages={villages} />}
    </DeskPage>
  )
}

function Villages({ villages }: Pick<GridsPageProps, 'villages'>) {
  const say = useFace().t.grid.edit
  return (
    <nav class="grid-acts" aria-label={say.open}>
      {villages.map(({ code, name }) => (
        <ButtonLink key={code} href={`/desk/villages/${code}/grids`}>
          {name}
        </ButtonLink>
      ))}
    </nav>
  )
}

/** Every grid as a shape that leads to its page; what is wrong is ringed where it is. */
function GridMap({ grids, violations }: Pick<GridsPageProps, 'grids' | 'violations'>) {
  const { t } = useFace()
  const frame = frameOf(grids.flatMap(({ ring }) => ring))
  if (!frame) return null
  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is no fieldset */}
      <svg
        class="grid-map"
        viewBox={`-20 -20 1040 ${(frame.height + 40).toFixed(0)}`}
        role="group"
        aria-label={t.grid.map}
      >
        {grids.map(({ code, name, ring }) => (
          <a key={code} href={`/g/${code}`} aria-label={name}>
            <path class="grid-shape" d={pathOf(frame, ring)}>
              <title>{name}</title>
            </path>
          </a>
        ))}
        {violations.map(({ kind, at, codes }) => {
          const [cx, cy] = onMap(frame, at)
          return (
            <circle key={`${kind} ${codes.join()} ${at.join()}`} class="grid-fault" cx={cx} cy={cy} r="14">
              <title>{t.grid.kinds[kind]}</title>
            </circle>
          )
        })}
      </svg>
    </div>
  )
}
