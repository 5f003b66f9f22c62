export { passHouseholds } from './actions/pass.ts'
export { stateFact } from './actions/state.ts'
export type { HouseholdContext, HouseholdRules, WithHouseholds } from './context.ts'
export { addHouseholdPages } from './pages/desk.tsx'

export { gridsWithin } from './queries/grids.ts'
export {
  getHousehold,
  getHouseholdForChange,
  type HouseholdRow,
  householdsWithin,
} from './queries/household.ts'
export { listHouseholds } from './queries/list.ts'
export { householdRules } from './queries/rules-of-the-day.ts'
export { addHouseholdRoutes } from './routes.ts'
export { dueAt } from './rules/due.ts'
