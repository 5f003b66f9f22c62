import { refuse } from '#kernel/problem.ts'
import type { Language, PlaceEntry, UnitEntry } from './schema.ts'

/** The county's tree and its units, small enough to be held whole: looked up on every page, changed rarely. */
export class PlaceBook {
  readonly #places: Map<string, PlaceEntry>
  readonly #units: Map<string, UnitEntry>
  readonly #children = new Map<string, PlaceEntry[]>()

  constructor(places: readonly PlaceEntry[], units: readonly UnitEntry[]) {
    this.#places = new Map(places.map((place) => [place.code, place]))
    this.#units = new Map(units.map((unit) => [unit.code, unit]))
    for (const place of places) {
      if (place.parent === undefined) continue
      const siblings = this.#children.get(place.parent) ?? []
      siblings.push(place)
      this.#children.set(place.parent, siblings)
    }
  }

  find(code: string): PlaceEntry | undefined {
    return this.#places.get(code)
  }

  getVillage(code: string): PlaceEntry {
    const found = this.#places.get(code)
    if (found?.level !== 'village') throw refuse('village.unknown', 404)
    return found
  }

  get(code: string): PlaceEntry {
    const found = this.#places.get(code)
    if (!found) throw refuse('not-found', 404)
    return found
  }

  childrenOf(code: string): PlaceEntry[] {
    return this.#children.get(code) ?? []
  }

  /** The codes of every grid in a place, itself included. */
  gridsIn(code: string): string[] {
    if (this.#places.get(code)?.level === 'grid') return [code]
    return this.childrenOf(code).flatMap((child) => this.gridsIn(child.code))
  }

  findUnit(code: string): UnitEntry | undefined {
    return this.#units.get(code)
  }

  units(): UnitEntry[] {
    return [...this.#units.values()]
  }

  /** In the reader's language; the code itself where a place is gone from the book. */
  nameOf(code: string, lang: Language): string {
    const place = this.#places.get(code)
    if (!place) return code
    return lang === 'en' ? place.nameEn : place.name
  }

  shortNameOf(code: string, lang: Language): string {
    const place = this.#places.get(code)
    if (!place) return code
    return lang === 'en' ? place.nameEn : place.shortName
  }

  /** Places whose name holds the words, in either language. */
  named(words: string, lang: Language): { code: string; name: string }[] {
    const sought = words.toLowerCase()
    return [...this.#places.values()]
      .filter(({ name, nameEn }) => name.includes(words) || nameEn.toLowerCase().includes(sought))
      .map(({ code }) => ({ code, name: this.nameOf(code, lang) }))
  }

  unitName(code: string, lang: Language): string {
    const unit = this.#units.get(code)
    if (!unit) return code
    return lang === 'en' ? unit.nameEn : unit.name
  }
}
