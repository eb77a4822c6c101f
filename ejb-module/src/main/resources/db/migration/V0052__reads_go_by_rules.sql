-- Reads go row by row where their rule says so. The application may not remove a read: it asks for a batch, and the database
-- sees for itself what is due, what is held, and keeps the numbers of what went.
create table retention_run (
  id              uuid primary key,
  trigger         text not null check (trigger in ('NIGHT', 'SHORT_RULE', 'PERSON')),
  asked_by        text collate "C" not null,
  as_of           timestamptz not null,
  policy_version  bigint not null,
  began_at        timestamptz not null,
  ended_at        timestamptz,
  outcome         text check (outcome in ('DONE', 'FAILED')),
  removed         bigint,
  root            text check (root ~ '^[0-9a-f]{64}$'),
  constraint retention_run_ended_whole check (num_nulls(ended_at, outcome, removed, root) in (0, 4))
);
create unique index retention_run_one_at_a_time on retention_run ((1)) where ended_at is null;
create index retention_run_began_ix on retention_run (began_at);

-- What a run found and did, by class and place. What went is told by its batches.
create table retention_run_part (
  run_id       uuid not null references retention_run,
  kept         text not null,
  place        text collate "C" not null,
  cut_off      timestamptz,
  removed      bigint not null,
  held         bigint not null,
  left_over    bigint not null,
  oldest_left  timestamptz,
  constraint retention_run_part_pk primary key (run_id, kept, place)
);

-- The numbers of what went, eight bytes each, in the order of its going; the run's root is over them.
create table retention_batch (
  run_id      uuid not null references retention_run,
  number      integer not null,
  kept        text not null,
  place       text collate "C" not null,
  ids         bytea not null,
  removed_at  timestamptz not null,
  constraint retention_batch_pk primary key (run_id, number)
);

grant select, insert on retention_run, retention_run_part to ${app_role};
grant update (ended_at, outcome, removed, root) on retention_run to ${app_role};
grant select on retention_batch to ${app_role};

create function keep_retention_run_ended() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null then
    raise exception 'retention run % refused: it has ended', old.id;
  end if;
  return new;
end $$;
create trigger retention_run_stays_ended before update on retention_run for each row execute function keep_retention_run_ended();

-- What is due at a place is found without walking what is not.
create index read_place_ix on read (place_of_capture, captured_at);
-- Whether a picture has another read.
create index read_image_ix on read using hash (image_sha256) where image_sha256 is not null;

-- Plates of the dictionary whose days were drawn closer, until all who could have added a read of them meanwhile have ended.
create table plate_to_settle (
  plate  text collate "C" not null,
  tx     xid8 not null,
  constraint plate_to_settle_pk primary key (plate, tx)
);

create function settle_plates() returns bigint
language plpgsql security definer set search_path = platewarden, pg_temp as $$
declare
  settled text[];
begin
  select array_agg(plate order by plate) into settled
  from plate_to_settle where tx < pg_snapshot_xmin(pg_current_snapshot());
  insert into plate as p (plate, first_day, last_day)
    select plate, min((captured_at at time zone 'UTC')::date), max((captured_at at time zone 'UTC')::date)
    from read where plate = any(settled) group by plate order by plate
  on conflict (plate) do update set
    first_day = least(p.first_day, excluded.first_day), last_day = greatest(p.last_day, excluded.last_day)
  where excluded.first_day < p.first_day or excluded.last_day > p.last_day;
  delete from plate_to_settle where plate = any(settled) and tx < pg_snapshot_xmin(pg_current_snapshot());
  return (select count(*) from plate_to_settle);
end $$;

-- The dictionary tells of no day on which nothing is kept.
create function draw_plates_closer(gone text[]) returns void
language plpgsql set search_path = platewarden, pg_temp as $$
begin
  perform from plate where plate = any(gone) order by plate for update; -- in the order in which reads are added
  delete from plate p where p.plate = any(gone) and not exists (select from read r where r.plate = p.plate);
  update plate p set first_day = s.first_day, last_day = s.last_day
  from (select plate, min((captured_at at time zone 'UTC')::date) as first_day,
          max((captured_at at time zone 'UTC')::date) as last_day
        from read where plate = any(gone) group by plate) s
  where s.plate = p.plate and (s.first_day > p.first_day or s.last_day < p.last_day);
  insert into plate_to_settle select plate, pg_current_xact_id() from unnest(gone) as plate;
end $$;

-- The run must be the one that goes on; holds, cases and rules stand still until the batch is committed, so that whoever
-- places a hold waits for it, and finds the hold heeded from then on.
create function begin_retention_batch(run uuid, most integer) returns void
language plpgsql set search_path = platewarden, pg_temp as $$
begin
  if most not between 1 and 10000 then
    raise exception 'batch refused: % rows are asked for, 1 to 10000 can be', most;
  end if;
  perform from retention_run where id = run and ended_at is null for update;
  if not found then
    raise exception 'batch refused: no run % goes on', run;
  end if;
  lock table legal_hold, case_subject, retention_rule in share mode;
end $$;

create function keep_retention_batch(run uuid, kept text, place text, ids bigint[]) returns void
language sql set search_path = platewarden, pg_temp as $$
  insert into retention_batch
  select run, 1 + coalesce((select max(number) from retention_batch where run_id = run), 0), kept, place,
    (select string_agg(int8send(id), ''::bytea order by ord) from unnest(ids) with ordinality as n (id, ord)),
    retention_clock()
$$;

-- Removes some of the reads of a place that are due and not held, the oldest first, none captured before since. An instant
-- ahead of the database's clock counts as that clock's.
create function remove_due_reads(run uuid, at_place text, as_of timestamptz, since timestamptz, most integer,
  out gone integer, out upto timestamptz, out images bytea[])
language plpgsql security definer set search_path = platewarden, pg_temp set lock_timeout = '5s' as $$
declare
  at timestamptz := least(as_of, retention_clock());
  own timestamptz; vendor timestamptz; latest timestamptz;
  holds boolean;
  ids bigint[]; plates text[];
begin
  perform begin_retention_batch(run, most);
  own := retention_cut_off('READ', 'own', at_place, at);
  vendor := retention_cut_off('READ', 'vendor', at_place, at);
  latest := greatest(own, vendor);
  holds := holds_stand(at);
  select max(captured_at) into upto from (
    select captured_at from read r
    where place_of_capture = at_place and captured_at >= since and captured_at < latest
      and captured_at < case source_id when 1 then own else vendor end
      and not (holds and read_is_held(plate, issuer, candidate_plates, captured_at, id, camera_id, latitude, longitude, at))
    order by captured_at limit most) due;
  if upto is null then
    gone := 0;
    return;
  end if;
  with removed as (
    delete from read
    where place_of_capture = at_place and captured_at >= since and captured_at <= upto and captured_at < latest
      and captured_at < case source_id when 1 then own else vendor end
      and not (holds and read_is_held(plate, issuer, candidate_plates, captured_at, id, camera_id, latitude, longitude, at))
    returning id, captured_at, plate, image_sha256),
  corrections as (
    delete from read_correction k using removed r
    where k.plate = r.plate and k.captured_at = r.captured_at and k.read_id = r.id),
  differences as (
    delete from shadow_difference d using removed r
    where d.plate = r.plate and d.captured_at = r.captured_at and d.read_id = r.id)
  select count(*), array_agg(id order by captured_at, id), array_agg(distinct plate),
    array_agg(distinct image_sha256) filter (where image_sha256 is not null)
  into gone, ids, plates, images from removed;
  if gone > 0 then
    perform draw_plates_closer(plates);
    perform keep_retention_batch(run, 'READ', at_place, ids);
  end if;
end $$;

-- The same for pictures that may be kept for a shorter time than their reads: the read stays, and names none any more.
create function forget_due_images(run uuid, at_place text, as_of timestamptz, since timestamptz, most integer,
  out gone integer, out upto timestamptz, out images bytea[])
language plpgsql security definer set search_path = platewarden, pg_temp set lock_timeout = '5s' as $$
declare
  at timestamptz := least(as_of, retention_clock());
  own timestamptz; vendor timestamptz; latest timestamptz;
  holds boolean;
  ids bigint[];
begin
  perform begin_retention_batch(run, most);
  own := retention_cut_off('IMAGE', 'own', at_place, at);
  vendor := retention_cut_off('IMAGE', 'vendor', at_place, at);
  latest := greatest(own, vendor);
  holds := holds_stand(at);
  select max(captured_at) into upto from (
    select captured_at from read r
    where place_of_capture = at_place and captured_at >= since and captured_at < latest and image_sha256 is not null
      and captured_at < case source_id when 1 then own else vendor end
      and not (holds and read_is_held(plate, issuer, candidate_plates, captured_at, id, camera_id, latitude, longitude, at))
    order by captured_at limit most) due;
  if upto is null then
    gone := 0;
    return;
  end if;
  with due as materialized (
    select id, plate, captured_at, image_sha256 from read
    where place_of_capture = at_place and captured_at >= since and captured_at <= upto and captured_at < latest
      and image_sha256 is not null
      and captured_at < case source_id when 1 then own else vendor end
      and not (holds and read_is_held(plate, issuer, candidate_plates, captured_at, id, camera_id, latitude, longitude, at))),
  forgotten as (
    update read r set image_sha256 = null, plate_box = null from due
    where r.place_of_capture = at_place and r.captured_at >= since and r.captured_at <= upto
      and r.plate = due.plate and r.captured_at = due.captured_at and r.id = due.id
    returning r.id, r.captured_at, due.image_sha256)
  select count(*), array_agg(id order by captured_at, id), array_agg(distinct image_sha256)
  into gone, ids, images from forgotten;
  if gone > 0 then
    perform keep_retention_batch(run, 'IMAGE', at_place, ids);
  end if;
end $$;

revoke all on function settle_plates(), draw_plates_closer(text[]), begin_retention_batch(uuid, integer),
  keep_retention_batch(uuid, text, text, bigint[]),
  remove_due_reads(uuid, text, timestamptz, timestamptz, integer),
  forget_due_images(uuid, text, timestamptz, timestamptz, integer) from public;
grant execute on function settle_plates(), remove_due_reads(uuid, text, timestamptz, timestamptz, integer),
  forget_due_images(uuid, text, timestamptz, timestamptz, integer) to ${app_role};
