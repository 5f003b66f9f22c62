import type { Shelf } from '../core/shelf.ts'
import { openValue, type Sealed, sealValue } from '../vault/sealed.ts'
import { type Db, openDb, read, write } from './db.ts'

const STORE = 'rows'
const LAST = '\uffff'

export const rowsOf = (account: string): Db => openDb(`grid-rows-${account}`, [STORE])

const within = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, prefix + LAST)

/** The shelf on the phone's disk: keys are random ids, everything else is sealed. */
export function sealedShelf(db: Db, key: CryptoKey): Shelf {
  return {
    keys: async (prefix) => (await read(db, STORE, (store) => store.getAllKeys(within(prefix)))).map(String),
    read: async <T>(name: string) => {
      const sealed = await read<Sealed | undefined>(db, STORE, (store) => store.get(name))
      return sealed && ((await openValue(key, name, sealed)) as T) // As the caller wrote it under this name.
    },
    write: async (puts, drops = []) => {
      // Sealed before: a transaction of IndexedDB ends while the page waits for anything else.
      const names = Object.keys(puts)
      const rows = await Promise.all(names.map((name) => sealValue(key, name, puts[name])))
      await write(db, STORE, (store) => {
        names.forEach((name, i) => {
          store.put(rows[i], name)
        })
        for (const name of drops) store.delete(name)
      })
    },
  }
}

/** As they lie on the disk, for the export: nobody needs the PIN for that. */
export async function sealedRows(db: Db, prefix: string): Promise<[string, Sealed][]> {
  const names = await read(db, STORE, (store) => store.getAllKeys(within(prefix)))
  const rows = await read<Sealed[]>(db, STORE, (store) => store.getAll(within(prefix)))
  return names.map((name, i) => [String(name), rows[i]] as const).filter((row): row is [string, Sealed] => !!row[1])
}
