import type { AssetGround } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'

/** The playbook as this capability reads it, by the rule of the day. */
interface AssetRules {
  groundsOn(verb: 'let' | 'disposed', day: string): Pick<AssetGround, 'kinds' | 'powers'>
}

export interface AssetContext extends Context {
  assets: AssetRules
}

/** Puts the county's rules beside the transaction. */
export type WithAssetRules = (context: Context) => AssetContext
