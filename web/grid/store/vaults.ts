import type { Vault } from '../vault/vault.ts'
import { openDb, read, write } from './db.ts'

const [DB, STORE] = ['grid-vaults', 'vaults']

/** The workers of this phone: each has a lock and rows of their own. */
export async function listVaults(): Promise<Vault[]> {
  const db = openDb(DB, [STORE])
  const vaults = await read<Vault[]>(db, STORE, (store) => store.getAll())
  db.close()
  return vaults
}

export async function keepVault(vault: Vault): Promise<void> {
  const db = openDb(DB, [STORE])
  await write(db, STORE, (store) => store.put(vault, vault.account))
  db.close()
}
