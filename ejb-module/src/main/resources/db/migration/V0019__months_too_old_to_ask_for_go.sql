-- Nothing older than five years can be asked for, so whole months beyond that go. Like making months, it is one
-- thing that the application may ask for and not do itself; the database's own clock decides.
create function drop_read_month(first_day date) returns bigint
language plpgsql security definer set search_path = platewarden, pg_temp set lock_timeout = '2s' as $$
declare
  month date := date_trunc('month', first_day);
  month_end timestamptz := (month + interval '1 month')::timestamp at time zone 'UTC';
  part text := 'read_' || to_char(month, 'YYYYMM');
  gone bigint;
begin
  if month_end > now() - interval '5 years' then
    raise exception 'read month refused: % ends less than five years before %, so its reads can be asked for',
      to_char(month, 'YYYY-MM'), now();
  end if;
  if to_regclass(part) is null then
    return 0;
  end if;
  execute format('select count(*) from %I', part) into gone;
  execute format('drop table %I', part);
  return gone;
end $$;
revoke all on function drop_read_month(date) from public;
grant execute on function drop_read_month(date) to ${app_role};

-- What was kept beside reads that are gone: corrections, frames once taken in, plates not seen since.
create function forget_beside_reads(before date) returns bigint
language plpgsql security definer set search_path = platewarden, pg_temp as $$
declare
  midnight timestamptz := before::timestamp at time zone 'UTC';
  forgotten bigint;
begin
  if midnight > now() - interval '5 years' then
    raise exception 'forgetting refused: % is less than five years before %', before, now();
  end if;
  delete from read_correction where captured_at < midnight;
  delete from taken_frame where captured_at < midnight;
  delete from plate where last_day < before;
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke all on function forget_beside_reads(date) from public;
grant execute on function forget_beside_reads(date) to ${app_role};
