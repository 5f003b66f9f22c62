import type { ComponentChildren } from 'preact'
import { type HelpPhone, useFace } from '../face.tsx'
import { Icon } from './icon.tsx'

/** As dialled: digits and plus only. */
export const dialled = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`

export interface PersonRowProps {
  name: string
  /** Post and place, each a short clause. */
  posts: readonly string[]
  phone?: string | undefined
}

/** Who serves here, with a telephone. A li for Rows. */
export function PersonRow({ name, posts, phone }: PersonRowProps) {
  const { t } = useFace()
  return (
    <li class="person">
      <div>
        <b>{name}</b>
        <span class="quiet">
          {posts.map((post) => (
            <span key={post} class="clause">
              {post}
            </span>
          ))}
        </span>
        {phone && <span class="quiet num">{phone}</span>}
      </div>
      {phone && (
        <a class="btn" href={dialled(phone)} aria-label={t.common.callPerson(name)}>
          <Icon name="call" />
          {t.common.call}
        </a>
      )}
    </li>
  )
}

interface CallBoxProps {
  /** When a page has more than one. */
  id?: string
  title: string
  phone: HelpPhone
  children?: ComponentChildren
}

/** Not only by phone screen: a number to ring, a place to walk to. */
export function CallBox({ id = 'callbox', title, phone, children }: CallBoxProps) {
  const { t } = useFace()
  return (
    <section class="callbox" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
      <p>
        <a
          class="callbox-phone num"
          href={dialled(phone.number)}
          aria-label={`${t.common.callPlace(phone.name)} ${phone.number}`}
        >
          <Icon name="call" />
          {phone.number}
        </a>
      </p>
      <p class="quiet">
        <span class="clause">{phone.name}</span>
        {phone.hours && <span class="clause">{phone.hours}</span>}
      </p>
    </section>
  )
}
