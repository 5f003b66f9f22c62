import { sql } from 'kysely'
import type { Tx } from '#platform/db/transaction.ts'

const ASKED_DAYS = 60
const PROMISED_LEAST_DAYS = 10
const PROMISED_SPAN_DAYS = 40

/** Once matters and visits are both there: the newest ask of each grid, and what leaders of the towns answer for in person. */
export async function linkMatters(tx: Tx, county: string, asOf: Date): Promise<void> {
  await sql`
    update grid_record r set matter_ids = array[m.id]
    from (select distinct on (place_code) id, place_code from matter
      where county = ${county} and length(place_code) = 15 and reported_at > ${asOf}::timestamptz - make_interval(days => ${ASKED_DAYS})
      order by place_code, md5(id::text)) m
    join (select distinct on (grid_code) id, grid_code from grid_record
      where county = ${county} and kind = 'visit' and outcome = 'reached' and happened_on > ${asOf}::timestamptz - make_interval(days => ${ASKED_DAYS})
      order by grid_code, md5(id::text)) v on v.grid_code = m.place_code
    where r.county = ${county} and r.id = v.id`.execute(tx)
  await sql`
    insert into owned_issue (county, id, matter_id, place_code, title, leader_name, leader_post, promised_on, owned_at, owned_by, body_hash)
    select m.county, m.id, m.id, m.place_code, m.public_title, a.person_name, p.name || '党委书记',
      (m.reported_at + make_interval(days => ${PROMISED_LEAST_DAYS} + get_byte(sha256(m.id::text::bytea), 0) % ${PROMISED_SPAN_DAYS}))::date, m.reported_at, a.id, sha256(m.id::text::bytea)
    from (select distinct on (village_code, state = 'closed') * from matter
      where county = ${county} and public_title is not null and (outcome is null or outcome in ('solved', 'no-answer'))
        and reported_at > ${asOf}::timestamptz - make_interval(days => ${ASKED_DAYS * 3})
      order by village_code, state = 'closed', md5(id::text)) m
    join place p on p.county = m.county and p.code = left(m.village_code, 9)
    join lateral (select id, person_name from account
      where county = m.county and role = 'town-leader' and scope = p.code order by id limit 1) a on true`.execute(tx)
}
