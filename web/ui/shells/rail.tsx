import { Icon, type IconName } from '../components/icon.tsx'
import { useFace } from '../face.tsx'

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
  /** What the desk is about: matters, visits, disclosures. */
  areas: readonly RailLink[]
  groups: readonly { title: string; links: readonly RailLink[] }[]
}

/** At the side on desks; on phones it opens by its own address, without script. */
export function RailNavigation({ rail }: { rail: Rail }) {
  const { t } = useFace()
  return (
    <nav class="rail" id="rail" aria-label={t.common.mainNavigation}>
      <a class="rail-close btn" href="#main">
        <Icon name="close" />
        {t.common.closeMenu}
      </a>
      <ul class="rail-areas">
        {rail.areas.map((link) => (
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
