-- What runs removed since a backup was made goes again when that is put back: docs/decisions/0050-restored-backups.md. The tables'
-- owner does it before the portal opens, and the portal puts it on the trail.
create table removed_again (
  run_id      uuid primary key references retention_run,
  removed     bigint not null,
  held        bigint not null,
  removed_at  timestamptz not null,
  noted_at    timestamptz
);
grant select on removed_again to ${app_role};
grant update (noted_at) on removed_again to ${app_role};

-- Removes what the session's table removed_list (kept, place, number) names and what is there: what a hold keeps stays, and what
-- belongs to a case that is open. Nobody but the owner may.
create function remove_again(out gone bigint, out held bigint)
language plpgsql set search_path = platewarden, pg_temp as $$
declare
  at timestamptz := retention_clock();
  holds boolean := holds_stand(at);
  plates text[]; kinds text[]; keys text[];
  more bigint; kept_back bigint;
begin
  lock table legal_hold, case_subject in share mode;
  with there as materialized (
    select r.plate, r.captured_at, r.id,
      holds and read_is_held(r.plate, issuer, candidate_plates, captured_at, r.id, camera_id, latitude, longitude, at) as held
    from removed_list l join read r on r.id = l.number where l.kept = 'READ'),
  removed as (
    delete from read r using there t
    where not t.held and r.plate = t.plate and r.captured_at = t.captured_at and r.id = t.id
    returning r.plate, r.captured_at, r.id),
  corrections as (
    delete from read_correction k using removed r where k.plate = r.plate and k.captured_at = r.captured_at and k.read_id = r.id),
  differences as (
    delete from shadow_difference d using removed r where d.plate = r.plate and d.captured_at = r.captured_at and d.read_id = r.id)
  select (select count(*) from removed), (select count(*) from there where there.held), (select array_agg(distinct plate) from removed)
  into gone, held, plates;
  if gone > 0 then
    perform draw_plates_closer(plates);
    perform settle_plates();
  end if;

  with there as materialized (
    select r.plate, r.captured_at, r.id,
      holds and read_is_held(r.plate, issuer, candidate_plates, captured_at, r.id, camera_id, latitude, longitude, at) as held
    from removed_list l join read r on r.id = l.number where l.kept = 'IMAGE' and image_sha256 is not null),
  forgotten as (
    update read r set image_sha256 = null, plate_box = null from there t
    where not t.held and r.plate = t.plate and r.captured_at = t.captured_at and r.id = t.id
    returning r.id)
  select (select count(*) from forgotten), (select count(*) from there where there.held) into more, kept_back;
  gone := gone + more;
  held := held + kept_back;

  with there as materialized (
    select r.kind, r.key, over is null or (holds and record_is_held(r, at)) as held
    from retained_record r join removed_list l on l.kept = r.kept and l.number = record_number(r.kind, r.key))
  select count(*) filter (where not t.held), count(*) filter (where t.held), array_agg(kind) filter (where not t.held),
    array_agg(key) filter (where not t.held)
  into more, kept_back, kinds, keys from there t;
  if more > 0 then
    perform remove_records(kinds, keys);
  end if;
  gone := gone + more;
  held := held + kept_back;
end $$;
revoke all on function remove_again() from public;
