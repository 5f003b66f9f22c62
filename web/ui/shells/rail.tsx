import { Icon, type IconName } from '../components/icon.tsx'
import { type Face, useFace } from '../face.tsx'
import { AREA_GROUPS } from './area.ts'
import { AREAS, type Area, areasOf } from './areas.ts'

export interface RailLink {
  label: string
  href: string
  icon?: IconName | undefined
  /** Already formatted. */
  count?: string | undefined
  /** Names the count, so that a script can keep it fresh. */
  heap?: string | undefined
  /** The count is of things overdue. */
  late?: boolean | undefined
  current?: boolean | undefined
}

export interface Rail {
  /** Which of the reader's areas this page belongs to. */
  area?: Area | undefined
  /** What waits in an area. */
  waits?: Partial<Record<Area, Pick<RailLink, 'count' | 'heap'>>> | undefined
  /** Instead of the reader's own: samples. */
  areas?: readonly RailLink[] | undefined
  groups: readonly { title: string; links: readonly RailLink[] }[]
}

/** So many fit a screen; more are folded into their groups. */
const UNFOLDED_MOST = 12

interface Fold {
  title: string
  links: readonly RailLink[]
}

function foldsOf({ t, actor }: Face, { area, waits }: Rail): Fold[] {
  if (!actor) return []
  const mine = areasOf(actor.role, actor.duties)
  const link = (one: Area): RailLink => {
    const { label, href, icon } = AREAS[one]
    return { label: label(t), href, icon, current: one === area, ...waits?.[one] }
  }
  if (mine.length <= UNFOLDED_MOST) return [{ title: '', links: mine.map(link) }]
  return AREA_GROUPS.map((group) => ({
    title: t.desk.areaGroups[group],
    links: mine.filter((one) => AREAS[one].group === group).map(link),
  })).filter(({ links }) => links.length > 0)
}

/** One group of areas; open where the reader is and where something waits. */
function AreaFold({ title, links }: Fold) {
  const list = (
    <ul class="rail-areas">
      {links.map((link) => (
        <RailItem key={link.href} link={link} place="true" />
      ))}
    </ul>
  )
  // A fold over a single door would be one press too many.
  if (title === '' || links.length === 1) return list
  return (
    <details class="rail-fold" open={links.some(({ current, count }) => current || count !== undefined)}>
      <summary>
        <span>{title}</span>
        <Icon name="down" />
      </summary>
      {list}
    </details>
  )
}

/** At the side on desks; on phones it opens by its own address, without script. */
export function RailNavigation({ rail }: { rail: Rail }) {
  const face = useFace()
  const { t } = face
  return (
    <nav class="rail" id="rail" aria-label={t.common.mainNavigation}>
      <a class="rail-close btn" href="#main">
        <Icon name="close" />
        {t.common.closeMenu}
      </a>
      {(rail.areas ? [{ title: '', links: rail.areas }] : foldsOf(face, rail)).map((fold) => (
        <AreaFold key={fold.title} {...fold} />
      ))}
      {rail.groups.map(({ title, links }, index) => (
        <div key={title}>
          <h2 id={`rail-${index}`}>{title}</h2>
          <ul aria-labelledby={`rail-${index}`}>
            {links.map((link) => (
              <RailItem key={link.href} link={link} place="page" />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function RailItem({ link, place }: { link: RailLink; place: 'true' | 'page' }) {
  return (
    <li>
      <a href={link.href} aria-current={link.current ? place : undefined}>
        {link.icon && <Icon name={link.icon} />}
        <span>{link.label}</span>
        {link.count !== undefined && (
          <span class={link.late ? 'rail-count num is-late' : 'rail-count num'} data-heap={link.heap}>
            {link.count}
          </span>
        )}
      </a>
    </li>
  )
}
