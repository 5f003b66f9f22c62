import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '#kernel/id.ts'
import { openDatabase } from '#platform/db/database.ts'
import type { DingTalk } from '#platform/dingtalk/dingtalk.ts'
import { actIn } from '#platform/http/act.ts'
import { type Floor, utcDay } from '#platform/http/floor.ts'
import { type Actor, SYSTEM } from '#platform/identity/actor.ts'
import { actorFinder } from '#platform/identity/find-actor.ts'
import { openLog } from '#platform/log/running.ts'
import { type CountyApp, makeApp } from '#server/app.ts'
import { type Client, makeClient } from './client.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { type AccountName, accountId, COUNTY, GUIHUA, NOW, PEOPLE, VILLAGER_ID } from './world.ts'

export interface TestCounty extends CountyApp {
  floor: Floor
  database: TestDatabase
  /** Moves the county's clock. */
  setNow(at: Date): void
  now(): Date
  /** A member of staff, signed in. */
  staff(account: AccountName): Client
  /** A resident whose phone is known. */
  villager(): Client
  /** Somebody without any sign-in; `address` keeps many of them under the rates of one network each. */
  anyone(address?: string): Client
  /** A report by a resident of the village: a body for POST /api/v1/matters. */
  report(change?: Record<string, unknown>): Record<string, unknown> & { id: string }
  /** Runs a job of the timetable now. */
  run(task: string, payload?: Record<string, unknown>): Promise<void>
  close(): Promise<void>
}

export interface CountyOptions {
  layers?: Floor['layers']
  /** Sign-in is real: sessions come from the database, and `staff` signs nobody in. */
  sessions?: boolean
  /** Common answers are kept for a second, as they are outside tests. */
  shares?: boolean
  /** Work goes on there too. */
  dingTalk?: (clock: () => Date) => DingTalk
}

/** The whole server on a database of its own, with the remembered county in it. */
export async function openCounty({
  layers = { code: true, rows: true },
  shares = false,
  sessions,
  dingTalk,
}: CountyOptions = {}): Promise<TestCounty> {
  const database = await testDatabase()
  let now = NOW
  const filesDir = mkdtempSync(join(tmpdir(), 'shanzhi-files-'))
  const opened = openDatabase(layers.rows ? database.appUrl : database.ownerUrl, 4)
  const floor: Floor = {
    database: opened,
    keys: { field: randomBytes(32), index: randomBytes(32), form: randomBytes(32) },
    county: COUNTY,
    countyName: { zh: '建德市', en: 'Jiande' },
    publicUrl: 'http://localhost',
    demo: true,
    trustProxy: false,
    logLevel: 'silent',
    filesDir,
    log: openLog(filesDir, 'log.example/330182', []),
    ...(dingTalk ? { dingTalk: dingTalk(() => now) } : {}),
    clock: () => now,
    dayOf: utcDay,
    shares,
    findActor: sessions ? actorFinder(opened, COUNTY) : async (token) => actorOf(token),
    layers,
  }
  const made = await makeApp(floor)
  const client = (token?: string, address?: string) => makeClient(made.app, token, address)
  const county: TestCounty = {
    ...made,
    floor,
    database,
    setNow: (at) => {
      now = at
    },
    now: () => now,
    staff: (account) => client(`test-${account}`),
    villager: () => client('test-villager'),
    anyone: (address) => client(undefined, address),
    report: (change = {}) =>
      ({ id: newId(), villageCode: GUIHUA, text: `桂花桥东头的路灯不亮，快一个礼拜了 ${newId()}`, ...change }) as never,
    run: async (task, payload = {}) => {
      const job = made.jobs.find((one) => one.task === task)
      if (!job) throw new Error(`no job ${task}`)
      await job.run((work) => actIn(floor, SYSTEM, 'test', work), payload)
    },
    close: async () => {
      await made.app.close()
      await floor.database.close()
      await database.drop()
      rmSync(filesDir, { recursive: true, force: true })
      // Files share a process, and a file keeps its county in a variable: without this every server of the run stays in memory.
      for (const part of Object.keys(county)) Reflect.deleteProperty(county, part)
    },
  }
  return county
}

/** Tests of other things than signing in do not sign in: the token names the person. */
function actorOf(token: string): Actor | undefined {
  if (token === 'test-villager') return { kind: 'villager', id: VILLAGER_ID }
  const person = PEOPLE.find((one) => token === `test-${one.account}`)
  if (!person) return undefined
  const { account, name, role, unit, scope } = person
  return { kind: 'staff', id: accountId(account), name, role, unit, scope }
}
