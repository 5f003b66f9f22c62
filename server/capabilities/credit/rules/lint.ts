interface Words {
  zh: string
  en: string
}

/** A row of the playbook: what points may never count. */
export interface Ban {
  key: string
  phrases: readonly string[]
  what: Words
  law: Words
  instead: Words
}

export interface Found {
  word: string
  ban: Ban
}

/** The first banned word in any of the texts. A program does not read: also "not by photo" is found, and worded anew. */
export function findBanned(texts: readonly string[], bans: readonly Ban[]): Found | undefined {
  for (const text of texts.map((one) => one.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()))
    for (const ban of bans) {
      const word = ban.phrases.find((phrase) => text.includes(phrase.toLowerCase()))
      if (word !== undefined) return { word, ban }
    }
  return undefined
}
