import { type Playbook, ruleOn } from '#capabilities/playbook/index.ts'
import type { WithAssetRules } from '../context.ts'

const NONE = { kinds: [], powers: [] }

/** Puts the rules of the day beside the transaction. */
export const assetRulesFrom =
  (playbook: () => Playbook): WithAssetRules =>
  (context) => ({
    ...context,
    assets: { groundsOn: (verb, day) => ruleOn(playbook()['asset-grounds'], verb, day)?.body ?? NONE },
  })
