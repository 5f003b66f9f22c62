/** What this phone keeps of a log between visits. */
export interface Remembered {
  /** Taken on first sight, or from a poster. */
  policy: string
  /** The newest head that was seen, with its signatures: evidence, should another one contradict it. */
  note: string
}

export interface Memory {
  get(): Promise<Remembered | undefined>
  put(remembered: Remembered): Promise<void>
  /** The content of an entry as it was when it was last checked and held. */
  content(leaf: string): Promise<string | undefined>
  keepContent(leaf: string, text: string): Promise<void>
}

const DATABASE = 'shanzhi-log'
const CONTENT_SIGNS_MAX = 64_000
const CONTENTS_MAX = 60

/** In IndexedDB; where that is closed to us (private windows) nothing is remembered, and the check is so much weaker. */
export async function phoneMemory(): Promise<Memory> {
  const base = await openBase().catch(() => undefined)
  if (!base) return forgetful()
  const ask = <T>(store: 'log' | 'content', mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>) =>
    answerOf(act(base.transaction(store, mode).objectStore(store)))
  return {
    get: () => ask<Remembered | undefined>('log', 'readonly', (store) => store.get('log')),
    put: async (remembered) => void (await ask('log', 'readwrite', (store) => store.put(remembered, 'log'))),
    content: async (leaf) => (await ask<{ text: string } | undefined>('content', 'readonly', (s) => s.get(leaf)))?.text,
    keepContent: async (leaf, text) => {
      if (text.length > CONTENT_SIGNS_MAX) return
      const count = await ask('content', 'readonly', (store) => store.count())
      if (count >= CONTENTS_MAX) await ask('content', 'readwrite', (store) => store.clear())
      await ask('content', 'readwrite', (store) => store.put({ text }, leaf))
    },
  }
}

export function forgetful(): Memory {
  let held: Remembered | undefined
  const contents = new Map<string, string>()
  return {
    get: async () => held,
    put: async (remembered) => {
      held = remembered
    },
    content: async (leaf) => contents.get(leaf),
    keepContent: async (leaf, text) => void contents.set(leaf, text),
  }
}

function openBase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('log')
    opening.result.createObjectStore('content')
  }
  return answerOf(opening)
}

const answerOf = <T>(asked: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
