-- Reads by month, found by plate (primary key), by camera and vehicle, and by time; the dictionary
-- of plates answers partial plates. Every unique key holds the plate, so that reads can be spread
-- by plate over several nodes.
create extension if not exists pg_trgm;

create table read (
  id                     bigint not null,
  captured_at            timestamptz not null,
  camera_id              integer not null,
  latitude               real not null,
  longitude              real not null,
  source_id              smallint not null,
  confidence             smallint not null check (confidence between 0 and 1000),
  make_id                smallint not null default 0,
  model_id               smallint not null default 0,
  colour_id              smallint not null default 0,
  plate                  text collate "C" not null,
  issuer                 text collate "C" not null,
  place_of_capture       text collate "C" not null,
  external_id            text collate "C" not null,
  image_sha256           bytea not null,
  candidate_plates       text[] not null,
  candidate_confidences  smallint[] not null,
  plate_box              integer[] not null,
  received_at            timestamptz not null,
  recorded_at            timestamptz not null default now(),
  constraint read_pk primary key (plate, captured_at, id)
) partition by range (captured_at);
create index read_camera_ix on read (camera_id, captured_at, make_id, model_id, colour_id, plate);
create index read_time_ix on read (captured_at);

create table plate (
  plate      text collate "C" primary key,
  skeleton   text collate "C" generated always as (translate(plate, 'OQDILBSZG', '000118526')) stored,
  first_day  date not null,
  last_day   date not null
) with (fillfactor = 80);
create index plate_skeleton_ix on plate (skeleton);
create index plate_trigram_ix on plate using gin (plate gin_trgm_ops) with (gin_pending_list_limit = 16384);

-- A frame is taken in once, with plates on it or without.
create table taken_frame (
  camera_id     integer not null,
  image_sha256  bytea not null,
  captured_at   timestamptz not null,
  received_at   timestamptz not null,
  plates        smallint not null,
  constraint taken_frame_pk primary key (image_sha256, camera_id)
);

-- The application has no right to make tables; this one thing it may ask for.
create function make_read_months(first_month date, months integer) returns integer
language plpgsql security definer set search_path = platewarden, pg_temp as $$
declare
  month date := date_trunc('month', first_month);
  made integer := 0;
begin
  if months not between 1 and 120 then
    raise exception 'read months refused: % months are asked for, 1 to 120 can be', months;
  end if;
  for step in 1..months loop
    if to_regclass(format('read_%s', to_char(month, 'YYYYMM'))) is null then
      execute format('create table read_%s partition of read for values from (%L) to (%L)',
        to_char(month, 'YYYYMM'),
        month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC');
      made := made + 1;
    end if;
    month := month + interval '1 month';
  end loop;
  return made;
end $$;
revoke all on function make_read_months(date, integer) from public;
grant execute on function make_read_months(date, integer) to ${app_role};

-- five years back, three months ahead
select make_read_months(((now() at time zone 'UTC') - interval '61 months')::date, 65);

grant select, insert on read to ${app_role};
grant select, insert, update on plate to ${app_role};
grant select, insert on taken_frame to ${app_role};
