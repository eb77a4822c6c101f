-- A month goes whole only if no hold keeps a read of it; what is beside a read that stays, stays with it.
create or replace function drop_read_month(first_day date) returns bigint
language plpgsql security definer set search_path = platewarden, pg_temp set lock_timeout = '2s' as $$
declare
  month date := date_trunc('month', first_day);
  month_start timestamptz := month::timestamp at time zone 'UTC';
  month_end timestamptz := (month + interval '1 month')::timestamp at time zone 'UTC';
  part text := 'read_' || to_char(month, 'YYYYMM');
  at timestamptz := retention_clock();
  gone bigint;
begin
  if month_end > at - interval '5 years' then
    raise exception 'read month refused: % ends less than five years before %, so its reads can be asked for',
      to_char(month, 'YYYY-MM'), at;
  end if;
  if to_regclass(part) is null then
    return 0;
  end if;
  lock table legal_hold, case_subject in share mode;
  if holds_stand(at) and exists (
      select from read where captured_at >= month_start and captured_at < month_end
        and read_is_held(plate, issuer, candidate_plates, captured_at, id, camera_id, latitude, longitude, at)) then
    raise exception 'read month refused: a legal hold keeps reads of %; a run removes the others', to_char(month, 'YYYY-MM');
  end if;
  execute format('select count(*) from %I', part) into gone;
  execute format('drop table %I', part);
  return gone;
end $$;

create or replace function forget_beside_reads(before date) returns bigint
language plpgsql security definer set search_path = platewarden, pg_temp as $$
declare
  midnight timestamptz := before::timestamp at time zone 'UTC';
  at timestamptz := retention_clock();
  forgotten bigint;
begin
  if midnight > at - interval '5 years' then
    raise exception 'forgetting refused: % is less than five years before %', before, at;
  end if;
  delete from read_correction k where captured_at < midnight
    and not exists (select from read r where r.plate = k.plate and r.captured_at = k.captured_at and r.id = k.read_id);
  delete from shadow_difference d where captured_at < midnight
    and not exists (select from read r where r.plate = d.plate and r.captured_at = d.captured_at and r.id = d.read_id);
  delete from taken_frame where captured_at < midnight;
  delete from plate p where last_day < before and not exists (select from read r where r.plate = p.plate);
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
