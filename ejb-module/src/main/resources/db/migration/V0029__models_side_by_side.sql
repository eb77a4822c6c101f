-- What two model versions made of the same frames, by day: counts, and no plate.
create table shadow_day (
  day              date not null,
  in_force_hash    text not null check (in_force_hash ~ '^[0-9a-f]{12}$'),
  shadow_hash      text not null check (shadow_hash ~ '^[0-9a-f]{12}$'),
  frames           bigint not null,
  missed           bigint not null,
  same             bigint not null,
  different        bigint not null,
  only_in_force    bigint not null,
  only_shadow      bigint not null,
  in_force_millis  bigint not null,
  shadow_millis    bigint not null,
  constraint shadow_day_pk primary key (day, in_force_hash, shadow_hash)
) with (fillfactor = 50);

-- Reads that the shadow would have read otherwise: the latest only, and none longer than its read.
create table shadow_difference (
  id                 uuid primary key,
  plate              text collate "C" not null,
  captured_at        timestamptz not null,
  read_id            bigint not null,
  shadow_text        text collate "C" check (shadow_text ~ '^[A-Z0-9]{1,10}$'),
  shadow_confidence  smallint check (shadow_confidence between 0 and 1000),
  shadow_hash        text not null check (shadow_hash ~ '^[0-9a-f]{12}$'),
  compared_at        timestamptz not null,
  constraint shadow_difference_confidence_ck check ((shadow_text is null) = (shadow_confidence is null))
);
create index shadow_difference_at_ix on shadow_difference (compared_at);

grant select, insert, update on shadow_day to ${app_role};
grant select, insert, delete on shadow_difference to ${app_role};

-- As before, with the differences.
create or replace function forget_beside_reads(before date) returns bigint
language plpgsql security definer set search_path = platewarden, pg_temp as $$
declare
  midnight timestamptz := before::timestamp at time zone 'UTC';
  forgotten bigint;
begin
  if midnight > now() - interval '5 years' then
    raise exception 'forgetting refused: % is less than five years before %', before, now();
  end if;
  delete from read_correction where captured_at < midnight;
  delete from shadow_difference where captured_at < midnight;
  delete from taken_frame where captured_at < midnight;
  delete from plate where last_day < before;
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
