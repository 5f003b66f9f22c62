import type { FastifyRequest } from 'fastify'
import { openAlarms } from '#capabilities/alarm/index.ts'
import { lateConsultations } from '#capabilities/consultation/index.ts'
import type { MapSheet } from '#capabilities/place/index.ts'
import { kindNames, rateRules } from '#capabilities/statistics/index.ts'
import { ancestorsOf, contains } from '#kernel/place.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import { requireSight } from './access.ts'
import type { CommandBook } from './context.ts'
import { namesOf } from './names.ts'
import { commandView } from './presenters.ts'
import { readCommand } from './queries/view.ts'
import { CommandAsk, CommandView } from './schema.ts'
import { LAYERS, type Layer } from './shapes/looks.ts'

/** As many as are taken in beside the decisions. */
const ALARMS = 3

export function addCommandRoutes(app: App, book: CommandBook): void {
  app.get(
    '/api/v1/command',
    {
      config: { access: { power: 'command.see' } },
      schema: {
        tags: ['command'],
        summary: 'Where people are needed now: map numbers, decisions, news and the day, of one moment',
        querystring: CommandAsk,
        response: { 200: CommandView, ...problemResponses },
      },
    },
    async (request) => (await lookAt(request, book, request.query)).view,
  )
}

export interface Look {
  view: CommandView
  map: MapSheet | undefined
}

const layersIn = (typed = ''): Layer[] => LAYERS.filter((layer) => typed.split(',').includes(layer))

/** The screen of a place for this reader; the page and the script that keeps it fresh show the same. */
export async function lookAt(request: FastifyRequest, book: CommandBook, ask: CommandAsk): Promise<Look> {
  const { unit, scope } = staffOf(request)
  return await request.act(async (plain) => {
    const context = book.withRules(plain)
    const place = requireSight(context, ask.place)
    const places = book.places()
    places.get(place)
    const areas = places.childrenOf(place).map(({ code }) => code)
    const lang = languageOf(request)
    const names = namesOf(places, messagesFor(lang), lang, place, kindNames(book, lang))
    const trail = [...ancestorsOf(place).reverse(), place].filter((code) => contains(scope, code))
    const asking = {
      place,
      areas,
      grids: places.gridsIn(place),
      layers: layersIn(ask.layers),
      back: ask.back ?? 0,
      span: ask.span ?? 'week',
    }
    const seen = await readCommand(context, asking)
    const alarms = await openAlarms(book.withAlarms(plain), place, ALARMS)
    const consultations = await lateConsultations(plain, place, ALARMS)
    const rules = rateRules(book, context)
    const screen = { place, areas, unit, trail, wall: ask.wall === '1', rules, names, asking, alarms, consultations }
    return { view: commandView(seen, screen, context), map: await book.map.current(context) }
  })
}
