import { DingTalkFault } from './dingtalk.ts'

export interface Token {
  value: string
  /** Seconds from now on. */
  goodFor_s: number
}

/** Renewed this long before its end, so that none expires on the way. */
const EARLY_S = 120

/** Keeps the application's token, which is asked for rarely; one that the platform no longer takes is renewed once. */
export function tokenKeeper(ask: () => Promise<Token>, clock: () => Date, refused: readonly string[]) {
  let kept: { value: string; until_ms: number } | undefined
  const current = async (): Promise<string> => {
    if (kept && clock().getTime() < kept.until_ms) return kept.value
    const { value, goodFor_s } = await ask()
    kept = { value, until_ms: clock().getTime() + (goodFor_s - EARLY_S) * 1000 }
    return value
  }
  return async <T>(use: (token: string) => Promise<T>): Promise<T> => {
    try {
      return await use(await current())
    } catch (error) {
      if (!(error instanceof DingTalkFault) || !refused.includes(error.code)) throw error
      kept = undefined
      return await use(await current())
    }
  }
}
