import type { ReserveRule } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'

interface Words {
  zh: string
  en: string
}

/** Somebody who holds a post of the village today. */
export interface Holder {
  officer: string
  name: string
  /** `body/post` */
  post: string
}

/** The playbook as this capability reads it, by the rule of the day, and what others keep about the village. */
export interface ReserveContext extends Context {
  rule: ReserveRule & { basis: Words }
  /** What posts of a village are called, by `body/post`. */
  postNames: ReadonlyMap<string, Words>
  dayAfter(at: Date, days: number): string
  /** A village of this town by its name or code. */
  villageOf(town: string, word: string): string | undefined
  findDecision(village: string, id: string): Promise<{ kind: string; meetsOn: string } | undefined>
  listDecisions(village: string): Promise<{ id: string; title: string; meetsOn: string }[]>
  listHolders(village: string): Promise<Holder[]>
  /** The holders of posts who declared a tie to this person. */
  tiedTo(village: string, name: string): Promise<ReadonlySet<string>>
  /** As which holders of posts whoever acts here is known. */
  actorAs(village: string): Promise<ReadonlySet<string>>
}

export type WithReserves = (context: Context) => ReserveContext
