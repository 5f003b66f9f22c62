import type { Channel, ConsultationStage, HandoverStage, TicketStage } from '#capabilities/counter/rules/index.ts'
import type { ShownWindow } from '#web/ui/board/counter-view.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import type { Typed } from '../field-input.tsx'

export interface ShownTicket {
  id: string
  /** The letter of its queue and its number of the day. */
  number: string
  line: string
  channel: Channel
  stage: TicketStage
  calls: number
  version: number
  windowLabel: string | undefined
  track: ShownTrack | undefined
  matterId: string | undefined
  at: Date
}

export interface ShownTrack {
  key: string
  name: string
  where: string
  source: string | undefined
  leads: 'matter' | 'petition' | 'dispute' | 'sealed' | 'elsewhere'
}

export interface ShownHandover {
  id: string
  title: string
  matterId: string
  stage: HandoverStage
  from: string
  to: string
  dueOn: string
  late: boolean
  pushes: number
}

export interface ShownConsultation {
  id: string
  title: string
  stage: ConsultationStage
  on: string
  units: readonly string[]
}

export interface ShownFact {
  verb: string
  at: Date
  unit: string | undefined
  name: string | undefined
  words: string
}

/** What the pages' forms share: ids chosen when the page was drawn, and what was typed if it was refused. */
export interface FormState {
  idOf: (form: string) => string
  refusal?: { form: string; typed: Typed; fault: Fault } | undefined
  done: boolean
}

export interface QueueView extends FormState {
  place: string
  tickets: readonly ShownTicket[]
  windows: readonly ShownWindow[]
  lines: readonly Option[]
}

export interface TicketView extends FormState {
  ticket: ShownTicket
  questions: readonly Option[]
}

export interface WindowsView extends FormState {
  place: string
  windows: readonly ShownWindow[]
  lines: readonly Option[]
  units: readonly Option[]
}

export interface HandoversView extends FormState {
  handovers: readonly ShownHandover[]
  mayHand: boolean
  units: readonly Option[]
}

/** A hand-over or a joint session, with what was done. */
export interface ThingView extends FormState {
  title: string
  matterId: string
  version: number
  facts: readonly ShownFact[]
  may: readonly string[]
}

export interface DayView extends FormState {
  day: string
  handovers: readonly ShownHandover[]
  consultations: readonly ShownConsultation[]
  tickets: readonly ShownTicket[]
}
