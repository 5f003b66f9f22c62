import { type FigureProps, Figures } from '../components/figure.tsx'
import { useFace, useFormats } from '../face.tsx'
import type { Messages } from '../messages/index.ts'
import { decisionPaths } from './decision-view.ts'
import { entryPaths } from './paths.ts'
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

function useGroups({ lights, span, village, villages = 1 }: FiveLightsProps) {
  const { t } = useFace()
  const { number } = useFormats()
  const say = t.steward
  const period = spanWords(t, span)
  const link = (href: (code: string) => string) => (village ? { href: href(village), words: say.records } : undefined)
  const n = (value: number) => number(value)
  const posts: FigureProps = {
    label: say.representatives,
    value: n(lights.representatives),
    unit: say.people,
    of: say.women(n(lights.women), n(lights.representatives)),
    period: say.now,
    link: link(decisionPaths.representatives),
  }
  const powers: FigureProps = {
    label: say.lists,
    value: n(lights.lists),
    unit: say.villages,
    of: say.listsOf(n(lights.lists), n(villages)),
    period: say.now,
    link: link(powerPaths.list),
  }
  const items: FigureProps = {
    label: say.done,
    value: n(lights.done),
    unit: say.pieces,
    of: say.doneOf(n(lights.done), n(lights.items)),
    period,
    compared: say.lateNow(n(lights.late)),
    late: lights.late > 0,
    link: link(powerPaths.items),
  }
  return [
    { key: 'posts' as const, figures: [posts] },
    { key: 'powers' as const, figures: [powers] },
    { key: 'items' as const, figures: [items, worksFigure()] },
    { key: 'duty' as const, figures: dutyFigures() },
    { key: 'effect' as const, figures: effectFigures() },
  ]

  function worksFigure(): FigureProps {
    const of = say.doneOf(n(lights.works), n(lights.items))
    return { label: say.works, value: n(lights.works), unit: say.pieces, of, period, link: link(powerPaths.projects) }
  }

  function dutyFigures(): FigureProps[] {
    const back = {
      label: say.objections,
      value: n(lights.objections),
      unit: say.times,
      of: say.objectionsOf(n(lights.items)),
    }
    const open = {
      label: say.onTime,
      value: n(lights.onTime),
      unit: say.pieces,
      of: say.onTimeOf(n(lights.onTime), n(lights.due)),
    }
    return [
      { ...back, period, link: link(powerPaths.items) },
      { ...open, period, compared: say.published(n(lights.published), n(lights.due)), link: link(entryPaths.due) },
    ]
  }

  function effectFigures(): FigureProps[] {
    const told = {
      label: say.announced,
      value: n(lights.announced),
      unit: say.times,
      of: say.announcedOf(n(lights.announced), n(lights.passed)),
    }
    const built = {
      label: say.accepted,
      value: n(lights.acceptedOnTime),
      unit: say.pieces,
      of: say.acceptedOf(n(lights.acceptedOnTime), n(lights.accepted)),
    }
    return [
      { ...told, period, link: link(decisionPaths.list) },
      { ...built, period, link: link(powerPaths.projects) },
    ]
  }
}
