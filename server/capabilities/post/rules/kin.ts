import type { Declaration, PostBook, Relation } from '../shapes/vocabulary.ts'

const INVERSE: Record<Relation, Relation> = {
  spouse: 'spouse',
  parent: 'child',
  child: 'parent',
  sibling: 'sibling',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
  other: 'other',
}
export const inverseOf = (relation: Relation): Relation => INVERSE[relation]

/** Generations between: how much older the other is. */
const ELDER: Partial<Record<Relation, number>> = { parent: 1, grandparent: 2, child: -1, grandchild: -2 }

interface Kin {
  a: string
  /** Is `relation` of `a`. */
  b: string
  relation: Relation
}

const kinOf = (book: PostBook): Kin[] =>
  book.declared.flatMap(({ officer, other, relation, endedOn }) =>
    other !== undefined && relation !== undefined && endedOn === undefined ? [{ a: officer, b: other, relation }] : [],
  )

/** What `b` is to `a`, whichever of the two declared it. */
export function kinBetween(book: PostBook, a: string, b: string): Relation | undefined {
  for (const kin of kinOf(book)) {
    if (kin.a === a && kin.b === b) return kin.relation
    if (kin.a === b && kin.b === a) return inverseOf(kin.relation)
  }
  return undefined
}

/** Whether `elder` stands above `younger` in the family as declared so far. */
function isAncestor(book: PostBook, elder: string, younger: string): boolean {
  const seen = new Set<string>()
  const from = [younger]
  for (let one = from.pop(); one !== undefined; one = from.pop()) {
    if (one === elder) return true
    if (seen.has(one)) continue
    seen.add(one)
    for (const { a, b, relation } of kinOf(book)) {
      const older = ELDER[relation] ?? 0
      if (older > 0 && a === one) from.push(b)
      if (older < 0 && b === one) from.push(a)
    }
  }
  return false
}

type KinFault = 'kin-self' | 'kin-twice' | 'kin-contradicts' | 'kin-circular'

/** Why this cannot be said of two officers, if it cannot. */
export function faultOfKin(book: PostBook, { officer, other, relation }: Declaration): KinFault | undefined {
  if (other === undefined || relation === undefined) return undefined
  if (other === officer) return 'kin-self'
  const known = kinBetween(book, officer, other)
  if (known !== undefined) return known === relation ? 'kin-twice' : 'kin-contradicts'
  const older = ELDER[relation] ?? 0
  const [elder, younger] = older > 0 ? [other, officer] : [officer, other]
  if (older !== 0 && isAncestor(book, younger, elder)) return 'kin-circular'
  const apart = isAncestor(book, officer, other) || isAncestor(book, other, officer)
  if (older === 0 && relation !== 'other' && apart) return 'kin-contradicts'
  return undefined
}
