import { Type } from 'typebox'
import { THEMES } from '#capabilities/playbook/index.ts'
import { hexOf } from '#kernel/log/hex.ts'
import { refuse } from '#kernel/problem.ts'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { Copy, DueLines, Entry, EntryLines, Version } from '../answers.ts'
import type { WithDisclosureRules } from '../context.ts'
import { dueLineOf, entryLineOf, entryOf, versionOf } from '../presenters.ts'
import { findCopy } from '../queries/copy.ts'
import { listDue } from '../queries/due.ts'
import { listEntries } from '../queries/entries.ts'
import { readEntry, readVersion } from '../queries/entry.ts'
import { PlaceCode, VillageCode } from '../schema.ts'

const PUBLIC = { access: { open: 'public' } } as const
const tags = ['disclosure']
const Limit = Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })
const ByVillage = Type.Object({ code: VillageCode })
const ByEntry = Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) })
const ByVersion = Type.Object({ ...ByEntry.properties, rev: Type.Integer({ minimum: 1 }) })

/** What villages published and what they owe, for anybody's program. */
export function addPublicRoutes(app: App, withRules: WithDisclosureRules): void {
  addEntries(app, withRules)
  addVersions(app)
  addCopies(app)
  addDue(app, withRules)
}

function addEntries(app: App, withRules: WithDisclosureRules): void {
  app.get(
    '/api/v1/villages/:code/entries',
    {
      config: PUBLIC,
      schema: {
        tags,
        summary: 'What a village published, newest first',
        params: ByVillage,
        querystring: Type.Object({
          theme: Type.Optional(Type.Enum(THEMES)),
          year: Type.Optional(Type.String({ pattern: '^[0-9]{4}$' })),
          text: Type.Optional(Type.String({ maxLength: 80 })),
          beforeAt: Type.Optional(Type.String({ format: 'date-time' })),
          beforeId: Type.Optional(Type.String({ format: 'uuid' })),
          limit: Type.Optional(Limit),
        }),
        response: { 200: EntryLines, ...problemResponses },
      },
    },
    async (request) => {
      const { beforeAt, beforeId, limit = LIST_LIMIT, ...asked } = request.query
      const before = beforeAt && beforeId ? { at: new Date(beforeAt), id: beforeId } : undefined
      const entries = await request.act((plain) =>
        listEntries(withRules(plain), { villageCode: request.params.code, ...asked, before, limit }),
      )
      return { entries: entries.map(entryLineOf) }
    },
  )
  app.get(
    '/api/v1/villages/:code/entries/:id',
    {
      config: PUBLIC,
      schema: {
        tags,
        summary: 'One entry with its versions',
        params: ByEntry,
        response: { 200: Entry, ...problemResponses },
      },
    },
    async (request) => {
      const { code, id } = request.params
      return entryOf(await request.act((plain) => readEntry(withRules(plain), code, id)))
    },
  )
}

function addVersions(app: App): void {
  app.get(
    '/api/v1/villages/:code/entries/:id/versions/:rev',
    {
      config: PUBLIC,
      schema: {
        tags,
        summary: 'The exact bytes and the salt of a version, to be checked against its leaf',
        params: ByVersion,
        response: { 200: Version, ...problemResponses },
      },
    },
    async (request) => {
      const { code, id, rev } = request.params
      return versionOf(await request.act((context) => readVersion(context, code, id, rev)))
    },
  )
}

function addCopies(app: App): void {
  app.get(
    '/api/v1/villages/:code/entries/:id/versions/:rev/copy',
    {
      config: PUBLIC,
      schema: {
        tags,
        summary:
          'The copy of a version that is kept outside the database: what stood there, should a row have been altered',
        params: ByVersion,
        response: { 200: Copy, ...problemResponses },
      },
    },
    async (request) => {
      const { code, id, rev } = request.params
      const version = await request.act((context) => readVersion(context, code, id, rev))
      const copy = version.erased_at === null ? await findCopy(app.floor.filesDir, version.leaf_id) : undefined
      if (!copy) throw refuse('not-found', 404)
      return { body: copy.body, salt: hexOf(copy.salt) }
    },
  )
}

function addDue(app: App, withRules: WithDisclosureRules): void {
  app.get(
    '/api/v1/places/:code/due-disclosures',
    {
      config: PUBLIC,
      schema: {
        tags,
        summary: 'What is due and not published',
        params: Type.Object({ code: PlaceCode }),
        querystring: Type.Object({
          days: Type.Optional(Type.Integer({ minimum: 0, maximum: 400, default: 31 })),
          limit: Type.Optional(Limit),
        }),
        response: { 200: DueLines, ...problemResponses },
      },
    },
    async (request) => {
      const { days = 31, limit = LIST_LIMIT } = request.query
      const due = await request.act((plain) =>
        listDue(withRules(plain), request.params.code, { within_days: days, limit }),
      )
      return { lines: due.map(dueLineOf) }
    },
  )
}
