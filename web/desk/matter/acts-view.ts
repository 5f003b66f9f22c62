import type { DeskVerb } from '#capabilities/matter/schema.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import type { Option, OptionGroup } from '#web/ui/components/select.tsx'
import type { ListAddress } from '../inbox/address.ts'
import type { Standing } from './likely.ts'
import type { ShownAction } from './shown-matter.ts'

export interface Template {
  key: string
  name: string
  /** Filled in with what the desk knows; what it cannot know stands as a blank that must be replaced. */
  text: string
}

/** An earlier matter that may be the same thing. */
export interface Candidate {
  id: string
  number: number
  title: string
  placeCode: string
  reportedAt: Date
  likeness: number
}

export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>

/** A form that was refused: what was typed stays, with the sentence of what is wrong. */
export interface Tried {
  verb: DeskVerb
  id: string
  typed: Typed
  fault: Fault
  /** What was done since the form was drawn. */
  since: readonly ShownAction[]
}

/** What the rules of the day leave room for, shown beside the fields. */
export interface Room {
  extensionDays: number
  suspensionDays: number
  refuseUntil_ms: number
  today: string
}

export interface ActsView {
  address: ListAddress
  standing: Standing
  /** Whether the matter may be registered as a dispute here. */
  mediates: boolean
  /** One id an act, made when the page is drawn: a form sent twice acts once. */
  idOf: (verb: DeskVerb) => string
  below: readonly OptionGroup[]
  beside: readonly OptionGroup[]
  /** Where a return and a passing up lead. */
  back?: string | undefined
  up?: string | undefined
  templates: Partial<Record<DeskVerb, readonly Template[]>>
  /** What a caller may say. */
  script?: string | undefined
  room: Room
  kinds: readonly OptionGroup[]
  grids: readonly Option[]
  candidates: readonly Candidate[]
  photos: { most: number; megabytes: number }
  tried?: Tried | undefined
  /** A template chosen by its address, where there is no script. */
  chosen?: { verb: DeskVerb; text: string } | undefined
}

/** What a group of fields needs: its verb (for ids), the view, and what was typed before. */
export interface FieldsProps {
  verb: DeskVerb
  view: ActsView
  typed: Typed
}

export const typedText = (typed: Typed, name: string): string | undefined => {
  const value = typed[name]
  return typeof value === 'string' ? value : value?.[0]
}
