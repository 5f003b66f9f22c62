import type { Config } from '#platform/config/config.ts'
import type { Floor } from '#platform/http/floor.ts'
import { demoAccounts } from '#seed/people/demo-accounts.ts'
import { messagesFor } from '#web/ui/messages/index.ts'

const FACES = {
  villagers: '/',
  desks: '/desk',
  command: '/command',
  phone: '/grid',
  components: '/gallery',
  interface: '/api',
} as const

/** Where to look, and how to sign in as each role of the demonstration, in both languages. */
export function printWelcome(settings: Config, floor: Floor, loaded: boolean, say: (line: string) => void): void {
  const base = settings.publicUrl
  const [zh, en] = [messagesFor('zh-CN').start, messagesFor('en').start]
  say('')
  say(`${zh.brand} · ${floor.countyName.zh} ${floor.countyName.en}`)
  for (const [face, path] of Object.entries(FACES)) {
    const key = face as keyof typeof FACES // Object.entries forgets the keys' type.
    say(`  ${`${en[key]} ${zh[key]}`.padEnd(24)} ${base}${path}`)
  }
  if (settings.demo) {
    const { password, accounts, sealed } = demoAccounts()
    say('')
    say(zh.signIn(`${base}/sign-in`, password))
    say(en.signIn(`${base}/sign-in`, password))
    for (const { account, role, code } of accounts)
      say(`  ${account.padEnd(20)} ${role.padEnd(22)} ${code ? en.code(account) : ''}`)
    say(`${zh.sealed(sealed.passphrase, sealed.number)} ${en.sealed(sealed.passphrase, sealed.number)}`)
    say(`${zh.madeUp} ${en.madeUp}`)
  }
  if (loaded) say(`${zh.loaded} ${en.loaded}`)
  say(`${zh.stop} ${en.stop}`)
}
