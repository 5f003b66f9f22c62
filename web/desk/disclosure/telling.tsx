import type { ComponentChildren } from 'preact'
import { type Content, type Telling as Told, tellingOf } from '#capabilities/disclosure/rules/index.ts'
import type { DisclosureItem } from '#capabilities/playbook/schema.ts'

interface TellingProps {
  item: DisclosureItem
  content: Content
  last: Content | undefined
  children: (telling: Told) => ComponentChildren
}

/** A draft is told only once there is something in it. */
export function Telling({ item, content, last, children }: TellingProps) {
  const isFilled = content.nothing || Object.values(content.tables).some((rows) => rows.length > 0)
  return isFilled ? children(tellingOf(item, content, last)) : null
}
