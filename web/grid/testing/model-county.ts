import { canonicalText } from '#kernel/canonical.ts'
import type { County, RecordKept, Refused, Reply } from '../core/county.ts'
import type { Item } from '../core/item.ts'

type Body = Item['body']

/** What the county holds, by the rules of the sync contract: once per id, other content aside, photos by content. */
export class ModelCounty {
  records = new Map<string, { text: string; photos: readonly string[]; by: string }>()
  commits = new Map<string, number>()
  answers = new Map<string, string>()
  quarantine = new Map<string, string>()
  stored = new Map<string, number>()
  /** Voice notes that were handed in as photos. */
  mixed = 0
  #sorts = new Map<string, 'photo' | 'voice'>()
  #parts = new Map<string, number[]>()
  /** The bytes that a name stands for. */
  #bytesOf: (sha256: string) => Uint8Array
  #isRefused: (body: Body) => boolean

  constructor(bytesOf: (sha256: string) => Uint8Array, isRefused: (body: Body) => boolean) {
    this.#bytesOf = bytesOf
    this.#isRefused = isRefused
  }

  phone(by: string): County {
    return {
      photoPlace: async ({ sha256 }) =>
        done(this.stored.has(sha256) ? 'kept' : (this.#parts.get(by + sha256)?.length ?? 0)),
      putPart: async ({ sha256, voice }, part, from, total) => {
        this.#sorts.set(sha256, voice ? 'voice' : 'photo')
        return this.#take(by + sha256, sha256, part, from, total)
      },
      putRecord: async (id, body) => this.#keep(by, id, body),
      putRecords: async (records) => done(records.map(({ id, body }) => this.#keep(by, id, body))),
      putAnswer: async ({ id, body }) => {
        const before = this.answers.get(id)
        if (before === undefined) this.answers.set(id, canonicalText(body))
        return before === undefined || before === canonicalText(body)
          ? done({ late: false })
          : refused(409, 'same-id-other-content', false)
      },
      acks: async (ids) => {
        const kept = ids.filter((id) => this.records.has(id))
        const named = [...new Set(kept.flatMap((id) => this.records.get(id)?.photos ?? []))]
        const gone = this.#missing(named)
        return done({
          kept,
          unknown: ids.filter((id) => !this.records.has(id)),
          photos: { kept: named.filter((one) => !gone.includes(one)), unknown: gone },
        })
      },
      putAside: async (id, body) => {
        this.quarantine.set(`${id} ${canonicalText(body)}`, by)
        return done(undefined)
      },
    }
  }

  #missing = (photos: readonly string[]) => photos.filter((one) => !this.stored.has(one))

  #keep(by: string, id: string, body: Body): Reply<RecordKept> {
    const [text, photos] = [canonicalText(body), namedIn(body)]
    if (body.voice && this.#sorts.get(body.voice.sha256) === 'photo') this.mixed += 1
    const before = this.records.get(id)
    if ((before && before.text !== text) || this.#isRefused(body)) {
      this.quarantine.set(`${id} ${text}`, by)
      return refused(before ? 409 : 422, before ? 'same-id-other-content' : 'fact.value', true)
    }
    if (!before) {
      this.records.set(id, { text, photos, by })
      this.commits.set(id, (this.commits.get(id) ?? 0) + 1)
    }
    return done({ receivedAt: '2026-11-16T08:00:00Z', missingPhotos: this.#missing(photos), conflicts: [] })
  }

  #take(key: string, sha256: string, part: Uint8Array, from: number, total: number): Reply<'kept' | number> {
    if (this.stored.has(sha256)) return done('kept')
    const draft = this.#parts.get(key) ?? []
    this.#parts.set(key, draft)
    if (draft.length < total) {
      if (from !== draft.length) return done(draft.length)
      draft.push(...part)
      if (draft.length < total) return done(draft.length)
    }
    this.#parts.delete(key)
    const right = this.#bytesOf(sha256)
    if (draft.length !== right.length || draft.some((byte, i) => byte !== right[i]))
      return refused(422, 'photo.hash', false)
    this.stored.set(sha256, (this.stored.get(sha256) ?? 0) + 1)
    return done('kept')
  }

  /** A part that another program left behind: the wrong bytes, at the beginning. */
  spoil(by: string, sha256: string): void {
    if (!this.stored.has(sha256)) this.#parts.set(by + sha256, [255])
  }
}

/** Everything a record names by its content. */
export const namedIn = ({ photos = [], voice }: Body): string[] => [...photos, ...(voice ? [voice.sha256] : [])]

const done = <T>(value: T): Reply<T> => ({ ok: true, value })
const refused = (status: number, code: string, quarantined: boolean): Refused => ({
  ok: false,
  status,
  code,
  quarantined,
})
