export type { CommandBook } from './context.ts'
export { addCommandPages } from './pages/command.tsx'
export { addCommandRoutes } from './routes.ts'
