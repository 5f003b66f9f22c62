import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '#platform/context.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { hashPassword, newPassword } from '#platform/identity/password.ts'
import { GivenPasswordPage } from '#web/desk/account/given-password-page.tsx'
import { ChooseUnitPage } from '#web/desk/account/new-account-page.tsx'
import { OneAccountPage } from '#web/desk/account/one-account-page.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { requireAccountPower } from '../access.ts'
import { changePost, disableAccount, enableAccount, findUnitOf, readAccount, readUnits } from '../actions/accounts.ts'
import { bindFor, readBindingOf, revokeFor } from '../actions/binding.ts'
import { askSecondFactorReset, confirmSecondFactorReset, readOpenResets, resetPassword } from '../actions/resets.ts'
import { AccountChange, ById, ByReset, DingTalkId } from '../schema.ts'
import { dingTalkOf } from './dingtalk-way.ts'
import { namesFor } from './names.ts'

const may = (power: string) => ({ access: { power: `account.${power}` as const } })
const Nothing = Type.Object({})
const Asked = Type.Object({ unit: Type.Optional(Type.String({ maxLength: 60 })), saved: Type.Optional(Type.String()) })
const Find = Type.Object({ find: Type.Optional(Type.String({ maxLength: 80 })) })

export function addOneAccountPages(app: App): void {
  addReading(app)
  addPost(app)
  addActs(app)
  addPasswordReset(app)
  addDingTalk(app)
}

async function onePage(request: FastifyRequest, id: string, unitCode?: string, fault?: Fault) {
  const { actor } = request
  const me = actor.kind === 'staff' ? actor.id : ''
  const { account, unit, resets, binding } = await request.act(async (context) => {
    const account = await readAccount(context, id)
    const unit = await findUnitOf(context, unitCode ?? account.unit)
    return { account, unit, resets: await readOpenResets(context, id), binding: await readBindingOf(context, id) }
  })
  const [open] = resets
  const reset = open && { id: open.id, byMe: open.asked_by === me }
  const saved = (request.query as { saved?: string }).saved === '1' // The pages of this file all have it in their address or not.
  const names = namesFor(request)
  return (
    <OneAccountPage
      account={account}
      names={names}
      own={id === me}
      unit={unit}
      reset={reset}
      dingTalk={request.server.floor.dingTalk && { binding }}
      saved={saved}
      fault={fault}
    />
  )
}

function addReading(app: App): void {
  app.get(
    '/desk/accounts/:id',
    { config: may('list'), schema: { hide: true, params: ById, querystring: Asked } },
    async (request, reply) =>
      sendPage(request, reply, await onePage(request, request.params.id, request.query.unit), 'desk'),
  )
  app.get(
    '/desk/accounts/:id/units',
    { config: may('change'), schema: { hide: true, params: ById, querystring: Find } },
    async (request, reply) => {
      const { find = '' } = request.query
      const choice = `/desk/accounts/${request.params.id}`
      const units = await request.act((context) => readUnits(context, find))
      const page = <ChooseUnitPage action={`${choice}/units`} choice={choice} find={find} units={units} />
      return sendPage(request, reply, page, 'desk')
    },
  )
}

const saved = (reply: FastifyReply, id: string) => reply.redirect(`/desk/accounts/${id}?saved=1`, 303)

function addPost(app: App): void {
  app.post(
    '/desk/accounts/:id/post',
    { ...asForm, config: may('change'), schema: { hide: true, params: ById, body: AccountChange } },
    async (request, reply) => {
      const { id } = request.params
      return answerForm(request, reply, {
        work: () => request.act((context) => changePost(context, id, request.body)),
        done: () => saved(reply, id),
        again: (fault) => onePage(request, id, request.body.unit, fault),
        usual: 'desk',
      })
    },
  )
}

function addActs(app: App): void {
  const act = (name: string, power: string, work: (context: Context, id: string) => Promise<unknown>) =>
    app.post(
      `/desk/accounts/:id/${name}`,
      { config: may(power), schema: { hide: true, params: ById, body: Nothing } },
      async (request, reply) => {
        await request.act((context) => work(context, request.params.id))
        return saved(reply, request.params.id)
      },
    )
  act('disablement', 'change', disableAccount)
  act('enablement', 'change', enableAccount)
  act('dingtalk/revocations', 'change', revokeFor)
  act('second-factor-resets', 'reset', askSecondFactorReset)
  app.post(
    '/desk/accounts/:id/second-factor-resets/:reset/confirmation',
    { config: may('reset'), schema: { hide: true, params: ByReset, body: Nothing } },
    async (request, reply) => {
      const { id, reset } = request.params
      await request.act((context) => confirmSecondFactorReset(context, id, reset))
      return saved(reply, id)
    },
  )
}

function addPasswordReset(app: App): void {
  app.post(
    '/desk/accounts/:id/password-resets',
    { config: may('reset'), schema: { hide: true, params: ById, body: Nothing } },
    async (request, reply) => {
      const { id } = request.params
      requireAccountPower(request.actor, 'reset', id)
      const password = newPassword()
      const hash = await hashPassword(password)
      const account = await request.act((context) => resetPassword(context, id, hash))
      return sendPage(request, reply, <GivenPasswordPage account={account} password={password} />, 'desk')
    },
  )
}

function addDingTalk(app: App): void {
  app.post(
    '/desk/accounts/:id/dingtalk',
    { ...asForm, config: may('change'), schema: { hide: true, params: ById, body: DingTalkId } },
    async (request, reply) => {
      const { id } = request.params
      return answerForm(request, reply, {
        work: () => {
          requireAccountPower(request.actor, 'change', id)
          const { externalId } = request.body
          const { kind: platform } = dingTalkOf(request)
          return request.act((context) => bindFor(context, id, { platform, externalId }))
        },
        done: () => saved(reply, id),
        again: (fault) => onePage(request, id, undefined, fault),
        usual: 'desk',
      })
    },
  )
}
