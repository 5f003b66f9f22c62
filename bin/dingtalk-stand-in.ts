/**
 * npm run dingtalk:stand-in -- <public|exclusive> [county's address] [port]: plays DingTalk on this machine, so that signing in
 * and being told there can be shown before the real one is there. It says with which settings to start the county.
 */
import { setInterval as every } from 'node:timers/promises'
import type { DingTalkSetting } from '#platform/config/dingtalk.ts'
import { DINGTALK_RETURN } from '#platform/dingtalk/dingtalk.ts'
import { openDingTalkStandIn } from '#server/stand-ins/dingtalk/open.ts'

const EVERY_MS = 1_000
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const [kind = 'exclusive', address = 'http://localhost:8080', port = '8099'] = process.argv.slice(2)

if ((kind !== 'public' && kind !== 'exclusive') || !URL.canParse(address) || !/^\d{1,5}$/.test(port)) {
  say('Usage: npm run dingtalk:stand-in -- <public|exclusive> [address of the county] [port]')
  process.exit(2)
}

/** The county's settings, a line each, as they stand in a shell. */
function linesOf(setting: DingTalkSetting): string[] {
  const shared = [
    `DINGTALK=${setting.kind}`,
    `DINGTALK_APP_KEY=${setting.appKey}`,
    `DINGTALK_APP_SECRET=${setting.appSecret}`,
    `DINGTALK_LOGIN=${setting.login}`,
    `DINGTALK_API=${setting.api}`,
  ]
  if (setting.kind === 'public')
    return [
      ...shared,
      `DINGTALK_OLD_API=${setting.oldApi}`,
      `DINGTALK_AGENT=${setting.agent}`,
      `DINGTALK_GROUP=${setting.group?.token}`,
      `DINGTALK_GROUP_SECRET=${setting.group?.secret}`,
    ]
  return [
    ...shared,
    `DINGTALK_TENANT=${setting.tenant}`,
    `DINGTALK_GROUP=${setting.group?.chat}`,
    `DINGTALK_CHAT_TYPE=${setting.group?.chatType}`,
    `DINGTALK_TODO="${setting.todo?.create} ${setting.todo?.finish}"`,
  ]
}

const returnTo = new URL(DINGTALK_RETURN, address).href
const standIn = await openDingTalkStandIn({ kind, returnTo, clock: () => new Date(), port: Number(port) })
say('This is a stand-in for DingTalk, not the real one. Start the county with:')
for (const line of linesOf(standIn.setting)) say(`  ${line}`)
let [told, toGroup] = [0, 0]
for await (const _ of every(EVERY_MS)) {
  for (const { to, text } of standIn.heard.slice(told)) say(`to ${to}: ${text.replaceAll('\n', ' ')}`)
  for (const text of standIn.group.slice(toGroup)) say(`to the group: ${text.replaceAll('\n', ' ')}`)
  told = standIn.heard.length
  toGroup = standIn.group.length
}
