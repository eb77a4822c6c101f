-- Who belongs to which agency and area, who supervises whom, who holds which office, and who has had which course. People are
-- user names at the identity provider. Nothing is taken away; what ends is given its end.
create table agency (
  code  text collate "C" primary key check (code ~ '^[A-Z0-9-]{2,20}$'),
  name  text not null check (length(name) between 2 and 80)
);

create table agency_area (
  code    text collate "C" primary key check (code ~ '^[A-Z0-9-]{2,20}$'),
  agency  text collate "C" not null references agency,
  name    text not null check (length(name) between 2 and 80)
);

create table agency_person (
  name        text collate "C" primary key check (length(name) between 2 and 80 and name !~ '[[:space:];]'),
  area        text collate "C" not null references agency_area,
  supervisor  text collate "C" references agency_person,
  joined_at   timestamptz not null,
  left_at     timestamptz,
  constraint nobody_supervises_themselves check (supervisor <> name)
);
create index agency_person_supervisor_ix on agency_person (supervisor);

create table office_held (
  id            uuid primary key,
  holder        text collate "C" not null references agency_person,
  office        text not null check (office in ('SUPERVISOR', 'AGENCY_MANAGER', 'PRIVACY_OFFICER')),
  area          text collate "C" references agency_area,
  from_at       timestamptz not null,
  until_at      timestamptz,
  appointed_by  text collate "C" not null,
  constraint a_manager_has_an_area check ((office = 'AGENCY_MANAGER') = (area is not null)),
  constraint office_ends_after_it_begins check (until_at >= from_at)
);
create index office_held_ix on office_held (holder, office);

create table office_delegation (
  id        uuid primary key,
  holder    text collate "C" not null references agency_person,
  delegate  text collate "C" not null references agency_person,
  office    text not null check (office in ('SUPERVISOR', 'AGENCY_MANAGER', 'PRIVACY_OFFICER')),
  from_at   timestamptz not null,
  until_at  timestamptz not null,
  ended_at  timestamptz,
  constraint nobody_stands_in_for_themselves check (holder <> delegate),
  constraint delegation_is_bounded check (until_at > from_at and until_at <= from_at + interval '60 days')
);
create index office_delegation_ix on office_delegation (delegate, office);

create table training_record (
  person        text collate "C" not null references agency_person,
  course        text not null check (course in ('LPR_SYSTEM', 'PRIVACY')),
  completed_at  timestamptz not null,
  expires_at    timestamptz not null,
  recorded_at   timestamptz not null,
  recorded_by   text collate "C" not null,
  primary key (person, course, completed_at),
  constraint training_expires_after_it_is_completed check (expires_at > completed_at),
  constraint nobody_records_their_own_training check (recorded_by <> person)
);

create function keep_what_ended() returns trigger language plpgsql as $$
begin
  if to_jsonb(old) ->> tg_argv[0] is not null then
    raise exception '% refused: it has ended, and stays so', tg_table_name;
  end if;
  return new;
end $$;
create trigger who_left_stays_away before update on agency_person for each row execute function keep_what_ended('left_at');
create trigger an_office_that_ended_stays_so before update on office_held for each row execute function keep_what_ended('until_at');
create trigger a_delegation_that_ended_stays_so before update on office_delegation
  for each row execute function keep_what_ended('ended_at');

grant select, insert on agency, agency_area, agency_person, office_held, office_delegation, training_record to ${app_role};
grant update (area, supervisor, left_at) on agency_person to ${app_role};
grant update (until_at) on office_held to ${app_role};
grant update (ended_at) on office_delegation to ${app_role};
