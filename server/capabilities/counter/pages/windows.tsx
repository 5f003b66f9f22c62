import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { formIds } from '#platform/http/form-ids.ts'
import { FormWords } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { counterPaths } from '#web/desk/counter/paths.ts'
import type { FormState } from '#web/desk/counter/view.ts'
import { WindowsPage } from '#web/desk/counter/windows-page.tsx'
import { CounterPage, type OpenCounterView, ScreenPage } from '#web/villager/counter/counter-pages.tsx'
import { requireCounter } from '../access.ts'
import { closeWindow, openWindow } from '../actions/windows.ts'
import type { WithCounterRules } from '../context.ts'
import { ticketsOf, unitOf, windowsOf } from '../queries/counter.ts'
import { CloseBody, WindowBody } from '../schema.ts'
import {
  type CounterBook,
  counterOf,
  lineOptions,
  placeOfCounter,
  readingOf,
  shownWindow,
  signOf,
  unitOptions,
} from './book.ts'
import { takeForm } from './forms.ts'

const NEXT_MOST = 8
const Done = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })
const ByPlace = Type.Object({ code: Type.String({ pattern: '^([0-9]{6}|[0-9]{9}|[0-9]{12})$' }) })
const config = { access: { power: 'counter.windows' } } as const

/** The timetable of the windows on the desk, and for everybody with the screen in the hall. */
export function addWindowPages(app: App, withRules: WithCounterRules, book: CounterBook): void {
  const draw = async (request: FastifyRequest, reply: FastifyReply, shown: Pick<FormState, 'done' | 'refusal'>) => {
    const view = await request.act(async (plain) => {
      const context = withRules(plain)
      requireCounter(context.actor, 'windows')
      const reading = readingOf(request, book, context)
      const unit = unitOf(context)
      return {
        place: placeOfCounter(unit),
        windows: (await windowsOf(context, unit)).map((row) => shownWindow(reading, row, [])),
        lines: lineOptions(reading),
        units: unitOptions(reading, unit),
        idOf: formIds<string>(),
        ...shown,
      }
    })
    return sendPage(request, reply, <WindowsPage view={view} />, 'desk')
  }
  app.get(counterPaths.windows, { config, schema: { hide: true, querystring: Done } }, async (request, reply) =>
    draw(request, reply, { done: request.query.done === '1' }),
  )
  const forms = [
    { form: 'open', path: counterPaths.windows, shape: WindowBody, work: openWindow },
    { form: 'close', path: counterPaths.closings, shape: CloseBody, work: closeWindow },
  ] as const
  for (const { form, path, shape, work } of forms)
    app.post(path, { config, schema: { hide: true, body: FormWords } }, async (request, reply) =>
      takeForm(request, reply, withRules, {
        form,
        shape,
        first: ({ actor }) => requireCounter(actor, 'windows'),
        work: async (context, given) => {
          await work(context, given)
          return counterPaths.windows
        },
        draw: (again, refusal) => draw(request, again, { done: false, refusal }),
      }),
    )
  addOpenPages(app, withRules, book)
}

function addOpenPages(app: App, withRules: WithCounterRules, book: CounterBook): void {
  const open = { config: { access: { open: 'public' } }, schema: { hide: true, params: ByPlace } } as const
  const read = (request: FastifyRequest, code: string): Promise<OpenCounterView> =>
    request.act(async (plain) => {
      const context = withRules(plain)
      const reading = readingOf(request, book, context)
      const place = book.places().get(code)
      const unit = counterOf(place.code)
      const windows = await windowsOf(context, unit)
      const tickets = await ticketsOf(context, unit)
      const waiting = tickets.filter(({ stage }) => stage === 'waiting')
      return {
        place: code,
        name: book.places().nameOf(code, reading.lang),
        windows: windows.map((row) => shownWindow(reading, row, tickets)),
        waiting: waiting.length,
        called: tickets
          .filter(({ stage }) => stage === 'called')
          .map((row) => ({
            number: signOf(reading, row),
            window: windows.find(({ id }) => id === row.window_id)?.label ?? '',
          })),
        next: waiting.slice(0, NEXT_MOST).map((row) => signOf(reading, row)),
        at: context.now,
        refresh_seconds: context.counter.rule.refresh_seconds,
      }
    })
  app.get('/counter/:code', open, async (request, reply) =>
    sendPage(request, reply, <CounterPage view={await read(request, request.params.code)} />),
  )
  app.get('/counter/:code/screen', open, async (request, reply) => {
    const view = await read(request, request.params.code)
    return sendPage(request, reply.header('refresh', String(view.refresh_seconds)), <ScreenPage view={view} />)
  })
}
