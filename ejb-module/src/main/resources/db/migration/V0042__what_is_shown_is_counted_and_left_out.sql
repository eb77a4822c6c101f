-- The mosaic ledger: places and days of vehicles that a case has been shown, by everybody together, once each.
-- It ends with its case.

create table mosaic_cell (
  case_number  text not null references agency_case (number) on delete cascade,
  plate        text collate "C" not null,
  cell         text collate "C" not null check (cell ~ '^-?[0-9]{1,5}/-?[0-9]{1,5}$'),
  day          date not null,
  primary key (case_number, plate, cell, day)
);

grant select, insert on mosaic_cell to ${app_role};

-- Places that area answers leave out. One is added and ended, and never changed or deleted.

create table sensitive_place (
  id          uuid primary key,
  name        text not null check (length(name) between 3 and 120),
  kind        text collate "C" not null check (kind in ('CLINIC', 'WORSHIP', 'SCHOOL', 'COURT', 'SHELTER', 'OTHER')),
  radius      double precision check (radius between 25 and 5000),
  corners     text collate "C" not null check (corners ~ '^-?[0-9.E-]+,-?[0-9.E-]+( -?[0-9.E-]+,-?[0-9.E-]+)*$'),
  added_at    timestamptz not null,
  added_by    text collate "C" not null,
  ended_at    timestamptz check (ended_at >= added_at),
  ended_by    text collate "C",
  end_reason  text check (length(end_reason) between 10 and 500),
  constraint sensitive_place_circle check ((radius is not null) = (corners !~ ' ')),
  constraint sensitive_place_ended check (num_nulls(ended_at, ended_by, end_reason) in (0, 3))
);
create index sensitive_place_in_force_ix on sensitive_place (name) where ended_at is null;

create function keep_sensitive_place() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.ended_at is not null then
      raise exception 'sensitive place % refused: it begins unended', new.id;
    end if;
  elsif old.ended_at is not null then
    raise exception 'sensitive place % refused: it has ended, and stays so', old.id;
  end if;
  return new;
end $$;
create trigger sensitive_place_stays before insert or update on sensitive_place for each row execute function keep_sensitive_place();

grant select, insert on sensitive_place to ${app_role};
grant update (ended_at, ended_by, end_reason) on sensitive_place to ${app_role};
