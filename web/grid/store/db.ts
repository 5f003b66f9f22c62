/** IndexedDB in promises, as little of it as the app needs. */
export function openDb(name: string, stores: readonly string[]): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1)
    asked.onupgradeneeded = () => {
      for (const store of stores) asked.result.createObjectStore(store)
    }
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}

export function read<T>(db: IDBDatabase, store: string, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const asked = ask(db.transaction(store).objectStore(store))
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}

/** Says "written" only when it is on the disk: the usual durability of Chromium may lose the last seconds. */
export function write(db: IDBDatabase, store: string, change: (store: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(store, 'readwrite', { durability: 'strict' })
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'QuotaExceededError'))
    change(transaction.objectStore(store))
  })
}
