import type { Messages } from '../index.ts'

export const start: Messages['start'] = {
  brand: 'Shanzhi',
  villagers: 'Villagers',
  desks: 'Desks',
  command: 'Command centre',
  phone: 'Grid phone',
  components: 'Components',
  interface: 'Interface',
  signIn: (address, password) => `Sign in at ${address} with password ${password}`,
  code: (account) => `and a code: npm run code -- ${account}`,
  sealed: (passphrase, number) =>
    `Sealed reports (/tipoff): passphrase of both commissions’ keys ${passphrase}; the number of an example ${number}.`,
  madeUp: 'People, telephones and matters are made up.',
  loaded: 'The demonstration county was loaded just now; the next start takes seconds.',
  stop: 'Ctrl-C stops everything, the database included.',
}
