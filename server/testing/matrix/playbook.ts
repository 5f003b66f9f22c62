import type { Lines } from './rule.ts'

/** The county's rules. */
export const playbookLines: Lines = {
  'GET /desk/playbook': 'signed-in',
  'GET /desk/playbook/:family': 'signed-in',
  'GET /desk/playbook/:family/new': 'only:playbook-editor',
  'GET /desk/playbook/:family/:key': 'signed-in',
  'POST /desk/playbook/:family/:key': 'only:playbook-editor',
}
