import type { Fact } from '#kernel/fact.ts'

/** A fact as the API says it. */
export const shownFact = ({ verb, at_ms, by, data }: Fact<string, object, string>) => ({
  verb,
  at: new Date(at_ms).toISOString(),
  unit: by.unit ?? null,
  name: by.name ?? null,
  data: { ...data },
})

interface Acted<Stage> {
  id: string
  state: { version: number; stage: Stage }
  repeated: boolean
}

/** What an act answers: where its thing stands now. */
export const shownAct = <Stage>({ id, state, repeated }: Acted<Stage>) => ({
  id,
  version: state.version,
  stage: state.stage,
  repeated,
})

const NUMBER_SIGNS = 6

/** What stands on papers: the year of the day, and a number. */
export const paperNumber = (day: string, number: number): string =>
  `${day.slice(0, 4)}-${String(number).padStart(NUMBER_SIGNS, '0')}`

interface Words {
  zh: string
  en: string
}

/** A rule's sentence with the numbers that held when it spoke. */
export function filled({ zh, en }: Words, numbers: Readonly<Record<string, unknown>>): Words {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => String(numbers[name] ?? whole))
  return { zh: fill(zh), en: fill(en) }
}
