import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { noteDossierEntry } from '../actions/dossier.ts'
import { noteEntry, noteReview } from '../actions/entry.ts'
import { openRound } from '../actions/round.ts'
import {
  colourOfVillage,
  DossierAnswer,
  dossiersOf,
  Entries,
  entryOf,
  lineOf,
  Made,
  Reviews,
  RoundAnswer,
  Rounds,
  reviewOf,
  roundOf,
} from '../answers.ts'
import type { WithAppraisals } from '../context.ts'
import { readColours } from '../queries/colours.ts'
import { listDossiers } from '../queries/dossier.ts'
import { listEntries } from '../queries/entry.ts'
import { listReviews } from '../queries/review.ts'
import { listRounds, readRound } from '../queries/round.ts'
import { DossierBody, EntryBody, OpenBody, ReviewBody } from '../schema.ts'

const tags = ['appraisal']
const may = (power: string) => ({ access: { power: `appraisal.${power}` as const } })

/** The organisation desk as JSON. */
export function addDeskRoutes(app: App, withRules: WithAppraisals): void {
  app.get(
    '/api/v1/appraisals',
    {
      config: may('read'),
      schema: {
        tags,
        summary: 'Rounds, and the colour of each village',
        response: { 200: Rounds, ...problemResponses },
      },
    },
    async (request) =>
      request.act(async (context) => ({
        appraisals: (await listRounds(context)).map(lineOf),
        colours: (await readColours(withRules(context))).map(colourOfVillage),
      })),
  )
  app.get(
    '/api/v1/appraisals/:id',
    {
      config: may('read'),
      schema: {
        tags,
        summary: 'One round: how many slips came back, and the result once it is closed',
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        response: { 200: RoundAnswer, ...problemResponses },
      },
    },
    async (request) => roundOf(await request.act((context) => readRound(context, request.params.id))),
  )
  addLists(app, withRules)
  addMaking(app, withRules)
}

/** What was noted: the three lists, the reviews, and the file of secretaries. */
function addLists(app: App, withRules: WithAppraisals): void {
  app.get(
    '/api/v1/appraisal-entries',
    {
      config: may('read'),
      schema: { tags, summary: 'The three lists', response: { 200: Entries, ...problemResponses } },
    },
    async (request) => ({ entries: (await request.act((context) => listEntries(context))).map(entryOf) }),
  )
  app.get(
    '/api/v1/appraisal-reviews',
    {
      config: may('read'),
      schema: { tags, summary: 'Yearly reviews, and what follows', response: { 200: Reviews, ...problemResponses } },
    },
    async (request) => ({
      reviews: (await request.act((context) => listReviews(withRules(context)))).map(reviewOf),
    }),
  )
  app.get(
    '/api/v1/dossier-entries',
    {
      config: may('read'),
      schema: {
        tags,
        summary: 'The file of village secretaries: joint actions held and missing',
        response: { 200: DossierAnswer, ...problemResponses },
      },
    },
    async (request) => dossiersOf(await request.act((context) => listDossiers(withRules(context)))),
  )
}

function addMaking(app: App, withRules: WithAppraisals): void {
  const response = { 201: Made, ...problemResponses }
  app.post(
    '/api/v1/appraisals',
    { config: may('open'), schema: { tags, summary: 'Open the year’s round of a village', body: OpenBody, response } },
    async (request, reply) =>
      reply.code(201).send(await request.act((context) => openRound(withRules(context), request.body))),
  )
  app.post(
    '/api/v1/appraisal-entries',
    { config: may('note'), schema: { tags, summary: 'Note an entry of a list', body: EntryBody, response } },
    async (request, reply) =>
      reply.code(201).send(await request.act((context) => noteEntry(withRules(context), request.body))),
  )
  app.post(
    '/api/v1/appraisal-reviews',
    { config: may('review'), schema: { tags, summary: 'Note a yearly review', body: ReviewBody, response } },
    async (request, reply) =>
      reply.code(201).send(await request.act((context) => noteReview(withRules(context), request.body))),
  )
  app.post(
    '/api/v1/dossier-entries',
    { config: may('dossier'), schema: { tags, summary: 'Note a joint action', body: DossierBody, response } },
    async (request, reply) =>
      reply.code(201).send(await request.act((context) => noteDossierEntry(withRules(context), request.body))),
  )
}
