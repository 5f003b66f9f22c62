import { type FigureProps, Figures } from '../components/figure.tsx'
import { useFace, useFormats } from '../face.tsx'
import type { Messages } from '../messages/index.ts'
import { decisionPaths } from './decision-view.ts'
import { entryPaths } from './paths.ts'
import { postPaths } from './post-view.ts'
import { powerPaths } from './power-view.ts'
import type { ShownLights } from './steward-view.ts'

const KEY = /^(\d{4})(?:-h([12]))?$/

/** 2026 年, or a half of it. */
export function spanWords({ steward }: Messages, key: string): string {
  const [, year = key, half] = KEY.exec(key) ?? []
  return half === undefined ? steward.year(year) : steward.half(year, half)
}

interface FiveLightsProps {
  lights: ShownLights
  /** The span's key. */
  span: string
  /** Of one village: each number leads to its records. */
  village?: string | undefined
  /** How many villages a territory has. */
  villages?: number | undefined
}

/** Posts, powers, items, responsibility and effect, each with what it is a part of. */
export function FiveLights(props: FiveLightsProps) {
  const { t } = useFace()
  const groups = useGroups(props)
  return (
    <>
      {groups.map(({ key, figures }) => (
        <section key={key} aria-labelledby={`light-${key}`}>
          <h2 id={`light-${key}`}>{t.steward.lights[key]}</h2>
          <Figures figures={figures} />
        </section>
      ))}
    </>
  )
}

interface Drawing {
  lights: ShownLights
  say: Messages['steward']
  period: string
  villages: number
  n: (value: number) => string
  link: (href: (code: string) => string) => FigureProps['link']
}

function useGroups({ lights, span, village, villages = 1 }: FiveLightsProps) {
  const { t } = useFace()
  const { number } = useFormats()
  const say = t.steward
  const link = (href: (code: string) => string) => (village ? { href: href(village), words: say.records } : undefined)
  const drawing: Drawing = { lights, say, period: spanWords(t, span), villages, n: number, link }
  return [
    { key: 'posts', figures: postFigures(drawing) },
    { key: 'powers', figures: powerFigures(drawing) },
    { key: 'items', figures: itemFigures(drawing) },
    { key: 'duty', figures: dutyFigures(drawing) },
    { key: 'effect', figures: effectFigures(drawing) },
  ] as const
}

const postFigures = ({ lights, say, n, link }: Drawing): FigureProps[] => [
  {
    label: say.posts,
    value: n(lights.posts),
    unit: say.postUnit,
    of: say.postsOf(n(lights.officers)),
    period: say.now,
    link: link(postPaths.list),
  },
  {
    label: say.representatives,
    value: n(lights.representatives),
    unit: say.people,
    of: say.women(n(lights.women), n(lights.representatives)),
    period: say.now,
    link: link(decisionPaths.representatives),
  },
]

const powerFigures = ({ lights, say, villages, n, link }: Drawing): FigureProps[] => [
  {
    label: say.lists,
    value: n(lights.lists),
    unit: say.villages,
    of: say.listsOf(n(lights.lists), n(villages)),
    period: say.now,
    link: link(powerPaths.list),
  },
]

const itemFigures = ({ lights, say, period, n, link }: Drawing): FigureProps[] => [
  {
    label: say.done,
    value: n(lights.done),
    unit: say.pieces,
    of: say.doneOf(n(lights.done), n(lights.items)),
    period,
    compared: say.lateNow(n(lights.late)),
    link: link(powerPaths.items),
  },
  {
    label: say.works,
    value: n(lights.works),
    unit: say.pieces,
    of: say.doneOf(n(lights.works), n(lights.items)),
    period,
    link: link(powerPaths.projects),
  },
]

const dutyFigures = ({ lights, say, period, n, link }: Drawing): FigureProps[] => [
  {
    label: say.objections,
    value: n(lights.objections),
    unit: say.times,
    of: say.objectionsOf(n(lights.items)),
    period,
    link: link(powerPaths.items),
  },
  {
    label: say.onTime,
    value: n(lights.onTime),
    unit: say.pieces,
    of: say.onTimeOf(n(lights.onTime), n(lights.due)),
    period,
    compared: say.published(n(lights.published), n(lights.due)),
    link: link(entryPaths.due),
  },
]

const effectFigures = ({ lights, say, period, n, link }: Drawing): FigureProps[] => [
  {
    label: say.announced,
    value: n(lights.announced),
    unit: say.times,
    of: say.announcedOf(n(lights.announced), n(lights.passed)),
    period,
    link: link(decisionPaths.list),
  },
  {
    label: say.accepted,
    value: n(lights.acceptedOnTime),
    unit: say.pieces,
    of: say.acceptedOf(n(lights.acceptedOnTime), n(lights.accepted)),
    period,
    link: link(powerPaths.projects),
  },
]
