import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { hashPassword, newPassword } from '#platform/identity/password.ts'
import { AccountsPage } from '#web/desk/account/accounts-page.tsx'
import { GivenPasswordPage } from '#web/desk/account/given-password-page.tsx'
import { MessagesPage } from '#web/desk/account/messages-page.tsx'
import { ChooseUnitPage, NewAccountPage } from '#web/desk/account/new-account-page.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { requireAccountPower } from '../access.ts'
import { createAccount, readAccounts, readUnit, readUnits } from '../actions/accounts.ts'
import { readMessages, readOpenResets } from '../actions/resets.ts'
import { AccountsAsked, NewAccount } from '../schema.ts'
import { namesFor } from './names.ts'

const may = (power: string) => ({ access: { power: `account.${power}` as const } })
const UnitAsked = Type.Object({
  find: Type.Optional(Type.String({ maxLength: 80 })),
  unit: Type.Optional(Type.String({ maxLength: 60 })),
})

export function addAccountsPages(app: App): void {
  app.get(
    '/desk/accounts',
    { config: may('list'), schema: { hide: true, querystring: AccountsAsked } },
    async (request, reply) => {
      const { find = '', after } = request.query
      const { accounts, next, resets } = await request.act(async (context) => ({
        ...(await readAccounts(context, request.query)),
        resets: await readOpenResets(context),
      }))
      const waiting = resets.map((reset) => ({ accountId: reset.account_id, personName: reset.person_name }))
      const page = { accounts, names: namesFor(request), find, further: after !== undefined, next, waiting }
      return sendPage(request, reply, <AccountsPage {...page} />, 'desk')
    },
  )
  app.get('/desk/messages', { config: may('read-messages'), schema: { hide: true } }, async (request, reply) => {
    const messages = await request.act((context) => readMessages(context, app.floor.demo))
    return sendPage(request, reply, <MessagesPage messages={messages} />, 'desk')
  })
  addNew(app)
}

function addNew(app: App): void {
  app.get(
    '/desk/accounts/new',
    { config: may('create'), schema: { hide: true, querystring: UnitAsked } },
    async (request, reply) => {
      const { find = '', unit: code } = request.query
      if (code) return sendPage(request, reply, await newPage(request, newId(), code, {}), 'desk')
      const units = await request.act((context) => readUnits(context, find))
      const path = '/desk/accounts/new'
      return sendPage(request, reply, <ChooseUnitPage action={path} choice={path} find={find} units={units} />, 'desk')
    },
  )
  app.post(
    '/desk/accounts',
    { ...asForm, config: may('create'), schema: { hide: true, body: NewAccount } },
    async (request, reply) => {
      const { body } = request
      requireAccountPower(request.actor, 'create')
      return answerForm(request, reply, {
        work: async () => {
          const password = newPassword()
          const hash = await hashPassword(password)
          return { password, ...(await request.act((context) => createAccount(context, body, hash))) }
        },
        done: ({ account, password, repeated }) => {
          const page = <GivenPasswordPage account={account} password={repeated ? undefined : password} />
          return sendPage(request, reply, page, 'desk')
        },
        again: (fault) => newPage(request, body.id, body.unit, body, fault),
        usual: 'desk',
      })
    },
  )
}

async function newPage(request: FastifyRequest, id: string, code: string, typed: Partial<NewAccount>, fault?: Fault) {
  const unit = await request.act((context) => readUnit(context, code))
  return <NewAccountPage id={id} unit={unit} names={namesFor(request)} typed={typed} fault={fault} />
}
