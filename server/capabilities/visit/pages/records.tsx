import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { sendPhoto } from '#capabilities/photo/index.ts'
import { refuse } from '#kernel/problem.ts'
import { pathOf } from '#platform/files/store.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { RecordPage, RecordsPage, type ShownRecord } from '#web/desk/visit/record-pages.tsx'
import { requireRecord } from '../access.ts'
import { openRecord } from '../actions/open.ts'
import { getPhotoOfRecord, hearVoice, hearVoiceOfMatter } from '../actions/voices.ts'
import type { WithVisits } from '../context.ts'
import { listRecords } from '../queries/record.ts'
import { ById, BySha } from '../schema.ts'

const may = { access: { power: 'record.open' as const } }
const Month = Type.String({ pattern: '^((19|20)[0-9]{2}-(0[1-9]|1[0-2]))?$' })
const Asked = Type.Object({
  place: Type.Optional(Type.String({ pattern: '^([0-9]{6,15})?$' })),
  household: Type.Optional(Type.String({ format: 'uuid' })),
  kind: Type.Optional(Type.String({ pattern: '^[a-z]{0,20}$' })),
  outcome: Type.Optional(Type.String({ pattern: '^[a-z]{0,20}$' })),
  verdict: Type.Optional(Type.String({ pattern: '^[a-z]{0,20}$' })),
  from: Type.Optional(Month),
  to: Type.Optional(Month),
  after: Type.Optional(Type.String({ format: 'uuid' })),
})

/** The records behind a figure or a door, and each by itself with its photos and its voice note. */
export function addRecordPages(app: App, withVisits: WithVisits): void {
  addList(app)
  addOne(app, withVisits)
}

function addList(app: App): void {
  app.get('/desk/grid-records', { config: may, schema: { hide: true, querystring: Asked } }, async (request, reply) => {
    const facts = request.server.facts()
    const lang = languageOf(request)
    const given = Object.entries(request.query).filter(([, value]) => value !== '')
    const asked: Static<typeof Asked> = Object.fromEntries(given)
    const { records, next } = await request.act((context) => listRecords(context, asked))
    const shown = records.map((one) => ({ ...one, gridName: facts.placeName(one.gridCode, lang) }))
    const { after: _, ...kept } = asked
    const placeName = asked.place && facts.placeName(asked.place, lang)
    return sendPage(
      request,
      reply,
      <RecordsPage records={shown} asked={kept} placeName={placeName} next={next} />,
      'desk',
    )
  })
}

function addOne(app: App, withVisits: WithVisits): void {
  app.get('/desk/grid-records/:id', { config: may, schema: { hide: true, params: ById } }, async (request, reply) => {
    requireRecord(request.actor, 'open')
    const { id } = request.params
    const opened = await request.act((context) => openRecord(withVisits(context), id))
    const gridName = request.server.facts().placeName(opened.row.grid_code, languageOf(request))
    return sendPage(request, reply, <RecordPage record={shownOf(opened, gridName)} />, 'desk')
  })
  app.get(
    '/desk/grid-records/:id/photos/:sha256',
    { config: may, schema: { hide: true, params: Type.Object({ ...ById.properties, ...BySha.properties }) } },
    async (request, reply) => {
      requireRecord(request.actor, 'open')
      const { id, sha256 } = request.params
      const found = await request.act((context) => getPhotoOfRecord(withVisits(context), id, sha256))
      return sendPhoto(request, reply, found)
    },
  )
  app.get(
    '/desk/grid-records/:id/voice',
    { config: may, schema: { hide: true, params: ById } },
    async (request, reply) => {
      requireRecord(request.actor, 'open')
      return sendVoice(request, reply, (isBeginning) =>
        request.act((context) => hearVoice(withVisits(context), request.params.id, isBeginning)),
      )
    },
  )
  app.get(
    '/desk/matters/:id/voice',
    { config: { access: { power: 'matter.read' } }, schema: { hide: true, params: ById } },
    async (request, reply) =>
      sendVoice(request, reply, (isBeginning) =>
        request.act((context) => hearVoiceOfMatter(withVisits(context), request.params.id, isBeginning)),
      ),
  )
}

const RANGE = /^bytes=(\d{1,9})-(\d{1,9})?$/

/** Players ask for their sound in pieces, some of them for nothing else. */
async function sendVoice(
  request: FastifyRequest,
  reply: FastifyReply,
  hear: (isBeginning: boolean) => Promise<{ sha256: string; type: string }>,
) {
  const piece = RANGE.exec(request.headers.range ?? '')
  const start = Number(piece?.[1] ?? 0)
  const { sha256, type } = await hear(start === 0)
  const path = pathOf(request.server.floor.filesDir, sha256)
  const found = await stat(path).catch(() => undefined)
  if (!found) throw refuse('not-found', 404)
  const end = Math.min(Number(piece?.[2] ?? found.size - 1), found.size - 1)
  reply
    .headers({
      'accept-ranges': 'bytes',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    })
    .type(type)
  if (start > end) return reply.code(416).header('content-range', `bytes */${found.size}`).send()
  reply.header('content-length', end - start + 1)
  if (piece) reply.code(206).header('content-range', `bytes ${start}-${end}/${found.size}`)
  return reply.send(createReadStream(path, { start, end }))
}

function shownOf({ row, attached }: Awaited<ReturnType<typeof openRecord>>, gridName: string): ShownRecord {
  const voice = attached.find(({ sort }) => sort === 'voice')
  return {
    id: row.id,
    kind: row.kind,
    day: row.happened_on,
    gridName,
    outcome: row.outcome,
    text: row.text,
    placeText: row.place_text,
    solved: row.solved,
    residentSays: row.resident_says,
    author: row.author_name,
    enteredBy: row.entered_name,
    source: row.source,
    receivedAt: row.received_at,
    verdict: row.verdict,
    householdId: row.household_id,
    matterIds: row.matter_ids,
    photos: attached.filter(({ sort }) => sort === 'photo').map(({ sha256 }) => sha256),
    voice: voice && { seconds: voice.seconds ?? 0, isHere: voice.sha256 !== null },
  }
}
