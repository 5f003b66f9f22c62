import type { Violation } from '#capabilities/grid/rules/tiling.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { gridRail } from './rail.ts'

interface ShownGrid {
  code: string
  name: string
  ring: readonly (readonly [number, number])[]
}

interface GridsPageProps {
  grids: readonly ShownGrid[]
  violations: readonly Violation[]
  vacant: readonly { code: string; name: string; heads: number; fullTime: number }[]
  nameOf: (code: string) => string
}

const DRAWN_MOST = 120

export function GridsPage({ grids, violations, vacant, nameOf }: GridsPageProps) {
  const { t } = useFace()
  const { number } = useFormats()
  const say = t.grid
  return (
    <DeskPage
      title={say.title}
      lede={say.checked(grids.length, violations.length)}
      rail={gridRail(t, '/desk/grids')}
      sheets={['grids.css']}
      tools={
        <ButtonLink icon="download" href="/desk/grids.geojson" download>
          {say.export}
        </ButtonLink>
      }
    >
      {violations.length === 0 ? (
        <Notice tone="done">
          <p>{say.allTiled}</p>
        </Notice>
      ) : (
        <Table
          caption={say.violations}
          rows={violations}
          rowKey={({ kind, codes, at }) => `${kind} ${codes.join()} ${at.join()}`}
          columns={[
            { key: 'kind', head: say.what, cell: ({ kind }) => say.kinds[kind] },
            {
              key: 'grids',
              head: say.where,
              cell: ({ codes }) => codes.map(nameOf).join(t.common.clock.holderSeparator),
            },
            { key: 'at', head: say.at, cell: ({ at }) => at.map((value) => value.toFixed(5)).join(', ') },
            { key: 'metres', head: say.metres, num: true, cell: ({ metres }) => number(Math.round(metres)) },
          ]}
        />
      )}
      <GridMap grids={grids} violations={violations} />
      {vacant.length > 0 && <Vacancies vacant={vacant} />}
    </DeskPage>
  )
}

function Vacancies({ vacant }: Pick<GridsPageProps, 'vacant'>) {
  const say = useFace().t.grid
  const { number } = useFormats()
  return (
    <Table
      caption={say.vacancies}
      rows={vacant.slice(0, DRAWN_MOST)}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'grid',
          head: say.where,
          cell: ({ code, name }) => (
            <a class="tap" href={`/g/${code}`}>
              {name}
            </a>
          ),
        },
        { key: 'head', head: say.roles.head, num: true, cell: ({ heads }) => number(heads) },
        { key: 'full', head: say.roles['full-time'], num: true, cell: ({ fullTime }) => number(fullTime) },
      ]}
    />
  )
}

const WIDTH = 1000

/** Every grid as a shape that leads to its page; what is wrong is ringed where it is. */
function GridMap({ grids, violations }: Pick<GridsPageProps, 'grids' | 'violations'>) {
  const { t } = useFace()
  const all = grids.flatMap(({ ring }) => ring)
  if (all.length === 0) return null
  const [west, east] = [
    all.reduce((a, [lon]) => Math.min(a, lon), 180),
    all.reduce((a, [lon]) => Math.max(a, lon), -180),
  ]
  const [south, north] = [
    all.reduce((a, [, lat]) => Math.min(a, lat), 90),
    all.reduce((a, [, lat]) => Math.max(a, lat), -90),
  ]
  const scale = WIDTH / Math.max((east - west) * Math.cos((north * Math.PI) / 180), 1e-9)
  const x = (lon: number) => ((lon - west) * Math.cos((north * Math.PI) / 180) * scale).toFixed(1)
  const y = (lat: number) => ((north - lat) * scale).toFixed(1)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is no fieldset
    <svg
      class="grid-map"
      viewBox={`-20 -20 ${WIDTH + 40} ${((north - south) * scale + 40).toFixed(0)}`}
      role="group"
      aria-label={t.grid.map}
    >
      {grids.map(({ code, name, ring }) => (
        <a key={code} href={`/g/${code}`} aria-label={name}>
          <path class="grid-shape" d={`M${ring.map(([lon, lat]) => `${x(lon)} ${y(lat)}`).join('L')}Z`}>
            <title>{name}</title>
          </path>
        </a>
      ))}
      {violations.map(({ kind, at: [lon, lat], codes }) => (
        <circle key={`${kind} ${codes.join()} ${lon} ${lat}`} class="grid-fault" cx={x(lon)} cy={y(lat)} r="14">
          <title>{t.grid.kinds[kind]}</title>
        </circle>
      ))}
    </svg>
  )
}
