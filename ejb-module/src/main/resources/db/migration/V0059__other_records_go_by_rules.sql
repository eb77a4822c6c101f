-- What people asked, what they saved to cases and what rights they asked for go by rules as reads do. See
-- docs/decisions/0049-other-records-go-by-rules.md.
insert into retention_rule (id, kept, source, place, amount, unit, citation, note, valid_from, drafted_at, drafted_by,
  in_force_at, in_force_by)
select nextval('retention_rule_id_seq'), kept, '*', '*', 7, 'YEARS', 'Agency default: ' || why, '', '2000-01-01T00:00:00Z',
  now(), 'shipped', now(), 'installation'
from (values ('QUERY_TEXT', 'as long as the audit records of the same queries'),
  ('EVIDENCE', 'from the day on which its case was closed'),
  ('ACCESS_REQUEST', 'from the day on which the request or the right ended')) as v (kept, why);

-- A record's number, which tells nothing of it.
create function record_number(kind text, key text) returns bigint language sql immutable strict parallel safe as $$
  select ('x' || left(encode(sha256(convert_to(kind || ' ' || key, 'UTF8')), 'hex'), 16))::bit(64)::bigint
$$;

-- The plate that a question names whole; null where it could be about others.
create function plates_asked(asked text) returns text[] language sql immutable strict parallel safe as $$
  select case when trail_plate(asked) ~ '^[A-Z0-9]{1,10}$' then array[trail_plate(asked)] end
$$;

-- All that goes by rules but reads and their pictures, a row each. A period counts from over; null while it is not over: a
-- question that waits, a right that stands, a case that is open. Where plates is null, any plate may be meant.
create view retained_record as
  select 'QUERY_TEXT' as kept, 'counted_question' as kind, id::text as key, 'own' as source, '*' collate "C" as place,
    counted_at as began, greatest(counted_at, shown_at) as over, case_number, null::text[] as plates, '' as issuer,
    null::text as camera, null::double precision as latitude, null::double precision as longitude, null::timestamptz as seen
  from counted_question
  union all
  select 'QUERY_TEXT', 'second_person_request', id::text, 'own', '*', asked_at,
    case when approved then use_until else coalesce(decided_at, expires_at) end,
    case_number, plates_asked(asked), '', null, null, null, null
  from second_person_request
  union all
  select 'QUERY_TEXT', 'stopped_question', id::text, 'own', '*', stopped_at, decided_at, case_number, plates_asked(asked), '',
    null, null, null, null
  from stopped_question
  union all
  select 'QUERY_TEXT', 'mosaic_cell', m.case_number, 'own', '*', opened_at, closed_at, m.case_number, m.plates, '',
    null, null, null, null
  from (select case_number, array_agg(distinct plate) as plates from mosaic_cell group by case_number) m
    join agency_case on number = m.case_number
  union all
  select 'EVIDENCE', 'case_evidence', e.id::text, case when source = 'own' then 'own' else 'vendor' end, place_of_capture,
    saved_at, closed_at, case_number, array[plate], issuer, camera, latitude, longitude, captured_at
  from case_evidence e join agency_case on number = case_number
  union all
  select 'ACCESS_REQUEST', 'elevation_request', r.id::text, 'own', '*', asked_at,
    coalesce(g.ended_at, g.until_at, (select min(decided_at) from elevation_decision where request_id = r.id and verdict = 'REFUSED'),
      withdrawn_at, expires_at),
    null, '{}', '', null, null, null, null
  from elevation_request r left join elevation_grant g on g.request_id = r.id;

-- All that a hold names must fit that a record can have. A camera and a place keep what was seen there, and a period what was seen
-- or done then; of a vehicle or a case a hold keeps all questions, whenever they were asked.
create function record_is_held(r retained_record, at timestamptz) returns boolean language sql stable as $$
  select exists (
    select from legal_hold h
    where h.lifted_at is null and h.ends_at > at
      and (r.seen is not null or num_nonnulls(h.case_number, h.plate, h.captured_from) > 0)
      and (h.case_number is null or h.case_number = r.case_number or r.plates is null
        or exists (select from case_subject s join agency_case a on a.id = s.case_id
            where a.number = h.case_number and s.plate = any(r.plates)))
      and (h.plate is null or r.plates is null
        or (h.plate = any(r.plates) and (h.issuer = '' or r.issuer = '' or h.issuer = r.issuer)))
      and (h.camera is null or r.seen is null or h.camera = r.camera)
      and (h.radius_metres is null or r.seen is null
        or 2 * 6371008.8 * asin(least(1, sqrt(
            sin(radians(r.latitude - h.latitude) / 2) ^ 2
            + cos(radians(h.latitude)) * cos(radians(r.latitude)) * sin(radians(r.longitude - h.longitude) / 2) ^ 2)))
          <= h.radius_metres + 50)
      and (h.captured_from is null
        or (r.seen is not null and r.seen >= h.captured_from and r.seen < h.captured_until)
        or (r.seen is null and (num_nonnulls(h.case_number, h.plate) > 0
          or (r.began < h.captured_until and coalesce(r.over, r.began) >= h.captured_from)))))
$$;

-- Removes some of the records of a class and place that are due and not held, those first that were over first. As with reads.
create function remove_due_records(run uuid, asked text, at_place text, as_of timestamptz, since timestamptz, most integer,
  out gone integer, out upto timestamptz)
language plpgsql security definer set search_path = platewarden, pg_temp set lock_timeout = '5s' as $$
declare
  at timestamptz := least(as_of, retention_clock());
  own timestamptz; vendor timestamptz;
  holds boolean;
  ids bigint[]; kinds text[]; keys text[];
begin
  perform begin_retention_batch(run, most);
  own := retention_cut_off(asked, 'own', at_place, at);
  vendor := retention_cut_off(asked, 'vendor', at_place, at);
  holds := holds_stand(at);
  with due as materialized (
    select over, kind, key from retained_record r
    where kept = asked and place = at_place and over >= since and over < case source when 'own' then own else vendor end
      and not (holds and record_is_held(r, at))
    order by over fetch first (most) rows with ties)
  select count(*), max(over), array_agg(kind order by over, kind, key), array_agg(key order by over, kind, key),
    array_agg(record_number(kind, key) order by over, kind, key)
  into gone, upto, kinds, keys, ids from due;
  if gone > 0 then
    perform remove_records(kinds, keys);
    perform keep_retention_batch(run, asked, at_place, ids);
  end if;
end $$;

-- What hangs on a record goes before it. A picture kept for evidence goes with the last that names it; one that was kept within
-- the hour is left, since what names it may be on its way.
create function remove_records(kinds text[], keys text[]) returns void
language plpgsql set search_path = platewarden, pg_temp as $$
declare
  requests uuid[] := array(select key::uuid from unnest(kinds, keys) as d (kind, key) where kind = 'elevation_request');
  pictures bytea[];
begin
  delete from counted_question
    where id = any(array(select key::uuid from unnest(kinds, keys) as d (kind, key) where kind = 'counted_question'));
  delete from second_person_request
    where id = any(array(select key::uuid from unnest(kinds, keys) as d (kind, key) where kind = 'second_person_request'));
  delete from stopped_question
    where id = any(array(select key::uuid from unnest(kinds, keys) as d (kind, key) where kind = 'stopped_question'));
  delete from mosaic_cell
    where case_number = any(array(select key from unnest(kinds, keys) as d (kind, key) where kind = 'mosaic_cell'));
  with evidence as (
    delete from case_evidence
    where id = any(array(select key::bigint from unnest(kinds, keys) as d (kind, key) where kind = 'case_evidence'))
    returning picture_sha256)
  select array_agg(picture_sha256) into pictures from evidence;
  delete from kept_picture k
    where sha256 = any(pictures) and kept_at < retention_clock() - interval '1 hour'
      and not exists (select from case_evidence where picture_sha256 = k.sha256);
  delete from elevation_grant where request_id = any(requests);
  delete from elevation_decision where request_id = any(requests);
  delete from elevation_part where request_id = any(requests);
  delete from elevation_level where request_id = any(requests);
  delete from elevation_request where id = any(requests);
end $$;

revoke all on function remove_records(text[], text[]),
  remove_due_records(uuid, text, text, timestamptz, timestamptz, integer) from public;
grant execute on function remove_due_records(uuid, text, text, timestamptz, timestamptz, integer) to ${app_role};
grant select on retained_record to ${app_role};
-- A picture that is saved once more is kept anew, so that it does not go with what named it until now.
grant update (kept_at) on kept_picture to ${app_role};
