import { type TObject, Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '../context.ts'
import { bytesOf, PublicationAnswer, PublicationBytes, publicationOf } from '../log/publication-answers.ts'
import type { Publication } from '../log/publications.ts'
import { problemResponses } from './problem-schema.ts'
import type { App } from './server.ts'

const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })
const Uuid = Type.String({ format: 'uuid' })
const Opened = Type.Object({ id: Type.String(), repeated: Type.Boolean() })
type Answer = Record<string, unknown>

interface ThingRoutes {
  noun: string
  plural: string
  /** The power that opens a new one. */
  opens: string
  /** One line of a list, and what one adds to it when it is read alone. */
  line: TObject
  more: TObject
  body: TObject
  listPublic(plain: Context, village: string): Promise<Answer[]>
  /** Without publications: what stands there is not in the log. */
  readPublic(plain: Context, village: string, id: string): Promise<{ answer: Answer; publications?: Publication[] }>
  publishes?: boolean
  listDesk(plain: Context): Promise<Answer[]>
  readDesk(plain: Context, id: string): Promise<Answer>
  open(plain: Context, body: Answer): Promise<{ id: string; repeated: boolean }>
}

/** Things of a village for anybody's program: read by everybody, opened and read with their acts by desks. */
export function addThingRoutes(app: App, of: ThingRoutes): void {
  addPublic(app, of)
  addDeskRoutes(app, of)
}

/** What the capability answers is held to its own shape. */
const shaped = (...parts: TObject[]) =>
  Type.Unsafe<Answer>(Type.Object(Object.assign({}, ...parts.map(({ properties }) => properties))))

function addPublic(app: App, of: ThingRoutes): void {
  const config = { access: { open: 'public' } } as const
  const tags = [of.noun]
  const base = `/api/v1/villages/:code/${of.plural}`
  const list = Type.Object({ [of.plural]: Type.Array(of.line) })
  app.get(
    base,
    {
      config,
      schema: {
        tags,
        summary: `${of.noun}: those of a village`,
        params: Type.Object({ code: VillageCode }),
        response: { 200: Type.Unsafe<Answer>(list), ...problemResponses },
      },
    },
    async (request) => ({ [of.plural]: await request.act((plain) => of.listPublic(plain, request.params.code)) }),
  )
  const publishes = of.publishes ?? true
  const published = Type.Object(publishes ? { publications: Type.Array(PublicationAnswer) } : {})
  app.get(
    `${base}/:id`,
    {
      config,
      schema: {
        tags,
        summary: `${of.noun}: one, with each of its steps`,
        params: Type.Object({ code: VillageCode, id: Uuid }),
        response: { 200: shaped(of.line, of.more, published), ...problemResponses },
      },
    },
    async (request) => {
      const { code, id } = request.params
      const { answer, publications } = await request.act((plain) => of.readPublic(plain, code, id))
      return publications ? { ...answer, publications: publications.map(publicationOf) } : answer
    },
  )
  if (publishes) addPublications(app, of)
}

function addPublications(app: App, of: ThingRoutes): void {
  app.get(
    `/api/v1/villages/:code/${of.plural}/:id/publications/:rev`,
    {
      config: { access: { open: 'public' } },
      schema: {
        tags: [of.noun],
        summary: 'The exact bytes and the salt of a publication, to be checked against its leaf',
        params: Type.Object({ code: VillageCode, id: Uuid, rev: Type.Integer({ minimum: 1, maximum: 200 }) }),
        response: { 200: PublicationBytes, ...problemResponses },
      },
    },
    async (request) => {
      const { code, id, rev } = request.params
      const { publications } = await request.act((plain) => of.readPublic(plain, code, id))
      const found = publications?.find((one) => one.rev === rev)
      if (!found) throw refuse('not-found', 404)
      return bytesOf(found)
    },
  )
}

type DeskRoutes = Omit<ThingRoutes, 'listPublic' | 'readPublic' | 'publishes'>

/** Those of desks alone: of what is nobody else's to read. */
export function addDeskRoutes(app: App, of: DeskRoutes): void {
  const tags = [of.noun]
  const base = `/api/v1/${of.plural}`
  const reads = { access: { power: `${of.noun}.list` } } as const
  const list = Type.Object({ [of.plural]: Type.Array(of.line) })
  app.get(
    base,
    {
      config: reads,
      schema: {
        tags,
        summary: `${of.noun}: those within reach`,
        response: { 200: Type.Unsafe<Answer>(list), ...problemResponses },
      },
    },
    async (request) => ({ [of.plural]: await request.act((plain) => of.listDesk(plain)) }),
  )
  const acts = Type.Object({ version: Type.Integer(), may: Type.Array(Type.String()) })
  app.get(
    `${base}/:id`,
    {
      config: reads,
      schema: {
        tags,
        summary: `${of.noun}: one, and what the reader may do`,
        params: Type.Object({ id: Uuid }),
        response: { 200: shaped(of.line, of.more, acts), ...problemResponses },
      },
    },
    async (request) => await request.act((plain) => of.readDesk(plain, request.params.id)),
  )
  app.post(
    base,
    {
      config: { access: { power: `${of.noun}.${of.opens}` } },
      schema: { tags, summary: `${of.noun}: a new one`, body: of.body, response: { 201: Opened, ...problemResponses } },
    },
    async (request, reply) => {
      const { id, repeated } = await request.act((plain) => of.open(plain, request.body as Answer))
      return reply.code(201).send({ id, repeated })
    },
  )
}
