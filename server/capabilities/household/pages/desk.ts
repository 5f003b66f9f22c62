import type { App } from '#platform/http/server.ts'
import type { WithHouseholds } from '../context.ts'

export function addHouseholdPages(_app: App, _withHouseholds: WithHouseholds): void {}
