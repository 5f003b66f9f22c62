import type {
  Ending,
  Instance,
  LapseKind,
  Opinion,
  PetitionAction,
  PetitionBasis,
  Stage,
} from '#capabilities/petition/rules/index.ts'

export interface ShownPetitionLine {
  id: string
  number: string
  title: string
  place: string
  stage: Stage
  instance: Instance
  holder: string | undefined
  people: number
  receivedOn: string
  dueOn: string | undefined
  /** An office has not done its step by its day. */
  late: boolean
  endedAs: Ending | undefined
  basis: PetitionBasis | undefined
}

export interface ShownLapse {
  kind: LapseKind
  unit: string
  dueOn?: string | undefined
  doneOn?: string | undefined
}

export interface ShownStep {
  verb: PetitionAction['verb']
  at: Date
  unit: string | undefined
  name: string | undefined
  data: PetitionAction['data']
  /** Names of what the data says by code. */
  toUnit: string | undefined
  track: string | undefined
}

export type ShownOpinion = Opinion & { unitName: string }

export interface ShownPetition extends ShownPetitionLine {
  matterId: string
  text: string
  office: string
  unit: string | undefined
  accused: string | undefined
  representatives: readonly string[]
  lapses: readonly ShownLapse[]
  opinions: readonly ShownOpinion[]
  steps: readonly ShownStep[]
  /** What its clocks are called, with the law. */
  clocks: readonly { name: string; source: string | undefined }[]
}
