import { Icon, type IconName } from '../components/icon.tsx'
import { type Face, useFace } from '../face.tsx'

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

function areasFor({ t, actor }: Face, { area, waits }: Rail): RailLink[] {
  if (!actor) return []
  return areasOf(actor.role).map((one) => {
    const { label, href, icon } = AREAS[one]
    return { label: label(t), href, icon, current: one === area, ...waits?.[one] }
  })
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
      <ul class="rail-areas">
        {(rail.areas ?? areasFor(face, rail)).map((link) => (
          <RailItem key={link.href} link={link} place="true" />
        ))}
      </ul>
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
