import type { FieldRule } from '../core/snapshot.ts'
import { named } from '../phone/words.ts'

/** A choice is kept by its key and read by its name. */
export function factText({ choices }: FieldRule, value: string): string {
  const chosen = choices?.find(({ key }) => key === value)
  return chosen ? named(chosen.name) : value
}
