export { addAuditPages } from './pages.tsx'
