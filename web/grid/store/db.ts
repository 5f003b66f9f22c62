/** A database whose connection is made anew when the browser has closed it behind the page's back, as short phones do. */
export interface Db {
  use<T>(work: (db: IDBDatabase) => Promise<T>): Promise<T>
  close(): void
}

/** IndexedDB in promises, as little of it as the app needs. */
export function openDb(name: string, stores: readonly string[]): Db {
  let open: Promise<IDBDatabase> | undefined
  const opened = (): Promise<IDBDatabase> => {
    open ??= connect(name, stores, () => {
      open = undefined
    })
    return open
  }
  return {
    use: async (work) => {
      const first = opened()
      try {
        return await work(await first)
      } catch (error) {
        const isLost = open !== first || (error instanceof DOMException && error.name === 'InvalidStateError')
        if (!isLost) throw error
        open = undefined
        // Once more: what is written here is the same whether it is written once or twice.
        return await work(await opened())
      }
    },
    close: () => void open?.then((db) => db.close()),
  }
}

function connect(name: string, stores: readonly string[], onLost: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1)
    asked.onupgradeneeded = () => {
      for (const store of stores) asked.result.createObjectStore(store)
    }
    asked.onsuccess = () => {
      asked.result.onclose = onLost
      resolve(asked.result)
    }
    asked.onerror = () => {
      onLost()
      reject(asked.error)
    }
  })
}

export const read = <T>(db: Db, store: string, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
  db.use(
    (at) =>
      new Promise((resolve, reject) => {
        const asked = ask(at.transaction(store).objectStore(store))
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      }),
  )

/** Says "written" only when it is on the disk: the usual durability of Chromium may lose the last seconds. */
export const write = (db: Db, store: string, change: (store: IDBObjectStore) => void): Promise<void> =>
  db.use(
    (at) =>
      new Promise((resolve, reject) => {
        const transaction = at.transaction(store, 'readwrite', { durability: 'strict' })
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'QuotaExceededError'))
        change(transaction.objectStore(store))
      }),
  )
