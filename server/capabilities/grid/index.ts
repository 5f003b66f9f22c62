export { addGridPages, type GridRules } from './pages/desk.tsx'
export { addPublicGridPages } from './pages/public.tsx'
export { gridsOn } from './queries/versions.ts'
export { checkGrids } from './rules/check.ts'
