import { refuse } from '#kernel/problem.ts'
import { type Actor, type Role, roleOf } from '#platform/identity/actor.ts'

/**
 * Who may do what: action → role → the relations to the thing in which it is allowed.
 * An action that is missing, a role that is missing, an empty list: refused.
 */
export type PowerTable<Action extends string, Relation extends string> = Record<
  Action,
  Partial<Record<Role, readonly (Relation | 'any')[]>>
>

export function can<Action extends string, Relation extends string>(
  table: PowerTable<Action, Relation>,
  actor: Actor,
  action: Action,
  relations: readonly Relation[],
): boolean {
  if (actor.kind === 'system') return true
  const allowed = table[action][roleOf(actor)] ?? []
  return allowed.some((relation) => relation === 'any' || relations.includes(relation))
}

/** Power second: only called for what is already within reach, so a 403 tells nobody anything new. */
export function requirePower<Action extends string, Relation extends string>(
  table: PowerTable<Action, Relation>,
  actor: Actor,
  action: Action,
  relations: readonly Relation[],
): void {
  if (can(table, actor, action, relations)) return
  if (actor.kind === 'anonymous') throw refuse('sign-in-needed', 401)
  throw refuse('forbidden', 403, { params: { action } })
}
