import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { hashPassword, newPassword } from '#platform/identity/password.ts'
import { requireAccountPower } from '../access.ts'
import {
  changePost,
  createAccount,
  disableAccount,
  enableAccount,
  readAccount,
  readAccounts,
} from '../actions/accounts.ts'
import { askSecondFactorReset, confirmSecondFactorReset, readMessages, resetPassword } from '../actions/resets.ts'
import {
  Account,
  AccountChange,
  AccountsAsked,
  AccountsPage,
  ById,
  ByReset,
  FirstPassword,
  Message,
  NewAccount,
} from '../schema.ts'

const tags = ['account']
const may = (power: string) => ({ access: { power: `account.${power}` as const } })

export function addAccountRoutes(app: App): void {
  addReading(app)
  addCreating(app)
  addChanging(app)
  addResets(app)
}

function addReading(app: App): void {
  app.get(
    '/api/v1/accounts',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'Accounts by name',
        querystring: AccountsAsked,
        response: { 200: AccountsPage, ...problemResponses },
      },
    },
    async (request) => request.act((context) => readAccounts(context, request.query)),
  )
  app.get(
    '/api/v1/accounts/:id',
    {
      config: may('list'),
      schema: { tags, summary: 'One account', params: ById, response: { 200: Account, ...problemResponses } },
    },
    async (request) => request.act((context) => readAccount(context, request.params.id)),
  )
  app.get(
    '/api/v1/messages',
    {
      config: may('read-messages'),
      schema: {
        tags,
        summary: 'Text messages that wait for the gateway',
        response: { 200: Type.Object({ messages: Type.Array(Message) }), ...problemResponses },
      },
    },
    async (request) => ({ messages: await request.act((context) => readMessages(context, app.floor.demo)) }),
  )
}

function addCreating(app: App): void {
  app.post(
    '/api/v1/accounts',
    {
      config: may('create'),
      schema: {
        tags,
        summary: 'A new account',
        body: NewAccount,
        response: { 200: FirstPassword, 201: FirstPassword, ...problemResponses },
      },
    },
    async (request, reply) => {
      requireAccountPower(request.actor, 'create', request.body.id)
      const firstPassword = newPassword()
      const hash = await hashPassword(firstPassword)
      const { account, repeated } = await request.act((context) => createAccount(context, request.body, hash))
      return repeated ? reply.send({ account }) : reply.code(201).send({ account, firstPassword })
    },
  )
}

function addChanging(app: App): void {
  app.patch(
    '/api/v1/accounts/:id',
    {
      config: may('change'),
      schema: {
        tags,
        summary: 'Another post',
        params: ById,
        body: AccountChange,
        response: { 200: Account, ...problemResponses },
      },
    },
    async (request) => request.act((context) => changePost(context, request.params.id, request.body)),
  )
  app.put(
    '/api/v1/accounts/:id/disablement',
    {
      config: may('change'),
      schema: { tags, summary: 'Disable', params: ById, response: { 200: Account, ...problemResponses } },
    },
    async (request) => request.act((context) => disableAccount(context, request.params.id)),
  )
  app.delete(
    '/api/v1/accounts/:id/disablement',
    {
      config: may('change'),
      schema: { tags, summary: 'Enable again', params: ById, response: { 200: Account, ...problemResponses } },
    },
    async (request) => request.act((context) => enableAccount(context, request.params.id)),
  )
}

function addResets(app: App): void {
  app.post(
    '/api/v1/accounts/:id/password-resets',
    {
      config: may('reset'),
      schema: {
        tags,
        summary: 'A new first password',
        params: ById,
        response: { 201: FirstPassword, ...problemResponses },
      },
    },
    async (request, reply) => {
      requireAccountPower(request.actor, 'reset', request.params.id)
      const firstPassword = newPassword()
      const hash = await hashPassword(firstPassword)
      const account = await request.act((context) => resetPassword(context, request.params.id, hash))
      return reply.code(201).send({ account, firstPassword })
    },
  )
  app.post(
    '/api/v1/accounts/:id/second-factor-resets',
    {
      config: may('reset'),
      schema: {
        tags,
        summary: 'Ask that the second factor be taken off',
        params: ById,
        response: { 201: Type.Object({ id: Type.String() }), ...problemResponses },
      },
    },
    async (request, reply) =>
      reply.code(201).send({ id: await request.act((context) => askSecondFactorReset(context, request.params.id)) }),
  )
  app.put(
    '/api/v1/accounts/:id/second-factor-resets/:reset/confirmation',
    {
      config: may('reset'),
      schema: {
        tags,
        summary: 'Confirm it, as another administrator',
        params: ByReset,
        response: { 204: Type.Null(), ...problemResponses },
      },
    },
    async (request, reply) => {
      const { id, reset } = request.params
      await request.act((context) => confirmSecondFactorReset(context, id, reset))
      return reply.code(204).send(null)
    },
  )
}
