import { canonicalText } from '#kernel/canonical.ts'
import { type County, type PhotoPlace, type RecordKept, type Refused, type Reply, UNREACHABLE } from '../core/county.ts'
import type { PhotoRef } from '../core/item.ts'
import { signRecord, type Vault } from '../vault/vault.ts'
import { ask, type ProblemJson, refusedAs, refusedBy } from './ask.ts'

const BYTES = 'application/octet-stream'
const WAYS = { accepted: 'acceptances', declined: 'declinations' }
const TOO_OLD = 426
const OFFSET = 409

async function answer<T>(asked: Promise<Response>, read: (response: Response) => Promise<T> | T): Promise<Reply<T>> {
  try {
    const response = await asked
    return response.ok ? { ok: true, value: await read(response) } : await refusedBy(response)
  } catch {
    return { ok: false, status: UNREACHABLE, code: 'unreachable', quarantined: false } satisfies Refused
  }
}

const placeIn = (response: Response): PhotoPlace => {
  const offset = response.headers.get('upload-offset')
  return offset === null ? 'kept' : Number(offset)
}

const wayOf = ({ sha256, voice }: PhotoRef): string => `${voice ? 'voices' : 'photos'}/${sha256}`

const json = (response: Response) => response.json()

/** The sync API of the county, as the outbox asks it. */
export function httpCounty(vault: Vault): County {
  return {
    photoPlace: (photo) => answer(ask(wayOf(photo), { method: 'HEAD' }), placeIn),
    putPart: (photo, part, from, total) => {
      const headers = { 'content-type': BYTES, 'content-range': `bytes ${from}-${from + part.length - 1}/${total}` }
      const body = new Uint8Array(part) // Its own buffer, as fetch wants it.
      return answer<PhotoPlace>(
        ask(wayOf(photo), { method: 'PUT', body, headers }).then((response) =>
          response.status === OFFSET && response.headers.has('upload-offset')
            ? new Response(null, { headers: response.headers })
            : response,
        ),
        placeIn,
      )
    },
    putRecord: (id, body) =>
      answer(
        ask(`records/${id}`, { method: 'PUT', json: body }).then(async (response) => {
          // The record is taken all the same; the app is to be renewed.
          if (response.status !== TOO_OLD) return response
          const { kept } = await response.json()
          return new Response(JSON.stringify(kept))
        }),
        json,
      ),
    putRecords: (records) =>
      answer(ask('records', { method: 'POST', json: { records } }), async (response) => {
        const { records: answered } = (await response.json()) as { records: (RecordKept & ProblemJson)[] }
        return answered.map((one) => (one.code === undefined ? { ok: true, value: one } : refusedAs(one, one.status)))
      }),
    putAnswer: ({ id, body }) => {
      const { callout, verb, reason, deviceAt, deviceOffsetMinutes } = body
      const json = { id, saidAt: deviceAt, offsetMinutes: deviceOffsetMinutes, ...(reason ? { reason } : {}) }
      return answer(ask(`/api/v1/callouts/${callout}/${WAYS[verb]}`, { method: 'POST', json }), async (response) => {
        const { isLate } = (await response.json()) as { isLate?: boolean }
        return { late: isLate === true }
      })
    },
    acks: (ids) => answer(ask('acks', { method: 'POST', json: { ids } }), json),
    putAside: async (id, body) => {
      const content = canonicalText(body)
      const signature = await signRecord(vault, id, content)
      const handed = { device: vault.device, content, signature }
      return answer(ask(`quarantine/${id}`, { method: 'PUT', json: handed }), () => undefined)
    },
  }
}
