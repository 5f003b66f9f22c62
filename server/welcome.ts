import type { Config } from '#platform/config/config.ts'
import type { Floor } from '#platform/http/floor.ts'
import { demoAccounts } from '#seed/people/demo-accounts.ts'

/** Where to look, and how to sign in as each role of the demonstration. */
export function printWelcome(settings: Config, floor: Floor, loaded: boolean, say: (line: string) => void): void {
  const base = settings.publicUrl
  const faces: [string, string][] = [
    ['Villagers  村民', `${base}/`],
    ['Desks  工作台', `${base}/desk`],
    ['Command centre  指挥中心', `${base}/command`],
    ['Components  组件', `${base}/gallery`],
    ['Interface  接口', `${base}/api`],
  ]
  say('')
  say(`Shanzhi 善治 · ${floor.countyName.zh} ${floor.countyName.en}`)
  for (const [face, address] of faces) say(`  ${face.padEnd(26)} ${address}`)
  if (settings.demo) {
    const { password, accounts } = demoAccounts()
    say('')
    say(`Sign in at ${base}/sign-in with password  ${password}`)
    for (const one of accounts)
      say(`  ${one.account.padEnd(20)} ${one.role}${one.code ? `  + code: npm run code -- ${one.account}` : ''}`)
    say('All people, telephones and matters are made up. 演示数据，人物均为虚构。')
  }
  if (loaded) say('The demonstration county was loaded just now; the next start takes seconds.')
  say('Ctrl-C stops everything, the database included.')
}
