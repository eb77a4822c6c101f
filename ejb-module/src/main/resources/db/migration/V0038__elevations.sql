-- How somebody comes to a right: docs/decisions/0030-road-to-a-right.md. A request goes through its levels; each is decided once, in
-- its turn, by a person who has no other part in the request. A grant exists only with the last level's approval.
create table elevation_request (
  id             uuid primary key,
  requester      text collate "C" not null references agency_person,
  held_right     text not null check (held_right in ('COMMERCIAL_READS')),
  area           text collate "C" not null references agency_area,
  sources        text not null check (length(sources) between 1 and 500),
  justification  text not null check (length(justification) between 40 and 2000),
  days           smallint not null check (days between 1 and 365),
  levels         smallint not null check (levels between 2 and 5),
  asked_at       timestamptz not null,
  expires_at     timestamptz not null,
  withdrawn_at   timestamptz,
  version        integer not null default 0,
  constraint request_expires_after_it_is_made check (expires_at > asked_at),
  unique (id, levels)
);
create index elevation_request_requester_ix on elevation_request (requester, asked_at);

create table elevation_level (
  request_id  uuid not null references elevation_request,
  level       smallint not null check (level between 1 and 5),
  office      text not null check (office in ('SUPERVISOR', 'AGENCY_MANAGER', 'PRIVACY_OFFICER')),
  primary key (request_id, level),
  constraint an_office_is_asked_once unique (request_id, office)
);

-- Who has a part in a request; whoever has one has no other. 0 is the requester's, else the level that the person decides, or
-- in whose place it is decided.
create table elevation_part (
  request_id  uuid not null references elevation_request,
  person      text collate "C" not null references agency_person,
  part        smallint not null,
  constraint one_person_one_part primary key (request_id, person),
  unique (request_id, person, part)
);
create unique index one_requester on elevation_part (request_id) where part = 0;

create table elevation_decision (
  request_id      uuid not null,
  level           smallint not null,
  decided_by      text collate "C" not null,
  in_place_of     text collate "C" not null,
  verdict         text not null check (verdict in ('APPROVED', 'REFUSED')),
  reason          text not null check (length(reason) <= 2000),
  decided_at      timestamptz not null,
  after_level     smallint generated always as (case when level > 1 then level - 1 end) stored,
  after_verdict   text generated always as (case when level > 1 then 'APPROVED' end) stored,
  primary key (request_id, level),
  unique (request_id, level, verdict),
  constraint a_level_of_the_request foreign key (request_id, level) references elevation_level (request_id, level),
  constraint only_in_its_turn
    foreign key (request_id, after_level, after_verdict) references elevation_decision (request_id, level, verdict),
  constraint deciders_part foreign key (request_id, decided_by, level) references elevation_part (request_id, person, part),
  constraint part_of_whom_the_decider_stands_for
    foreign key (request_id, in_place_of, level) references elevation_part (request_id, person, part),
  constraint a_refusal_says_why check (verdict = 'APPROVED' or length(reason) >= 10)
);
create index elevation_decision_by_ix on elevation_decision (decided_by, decided_at);

create table elevation_grant (
  request_id    uuid primary key,
  levels        smallint not null,
  verdict       text not null default 'APPROVED' check (verdict = 'APPROVED'),
  holder        text collate "C" not null references agency_person,
  from_at       timestamptz not null,
  until_at      timestamptz not null,
  suspended_at  timestamptz,
  suspended_by  text collate "C",
  suspended_why text,
  ended_at      timestamptz,
  ended_by      text collate "C",
  ended_why     text,
  version       integer not null default 0,
  constraint all_its_levels foreign key (request_id, levels) references elevation_request (id, levels),
  constraint the_last_level_approved
    foreign key (request_id, levels, verdict) references elevation_decision (request_id, level, verdict),
  constraint a_year_at_most check (until_at > from_at and until_at <= from_at + interval '366 days'),
  constraint suspended_whole check (num_nulls(suspended_at, suspended_by, suspended_why) in (0, 3)),
  constraint ended_whole check (num_nulls(ended_at, ended_by, ended_why) in (0, 3))
);
create index elevation_grant_holder_ix on elevation_grant (holder, until_at);

create trigger a_withdrawn_request_stays_so before update on elevation_request
  for each row execute function keep_what_ended('withdrawn_at');
create trigger a_grant_that_ended_stays_so before update on elevation_grant
  for each row execute function keep_what_ended('ended_at');

-- The request's row is locked, so that a decision and a withdrawal do not pass each other.
create function decide_only_what_waits() returns trigger language plpgsql as $$
declare
  asked elevation_request;
begin
  select * into asked from elevation_request where id = new.request_id for no key update;
  if asked.withdrawn_at is not null then
    raise exception 'decision refused: request % was withdrawn', new.request_id;
  end if;
  if new.decided_at < asked.asked_at or new.decided_at >= asked.expires_at then
    raise exception 'decision refused: request % is open from % until %', new.request_id, asked.asked_at, asked.expires_at;
  end if;
  return new;
end $$;
create trigger decided_while_it_waits before insert on elevation_decision
  for each row execute function decide_only_what_waits();

-- A grant is its requester's, and nobody else's.
create function grant_to_the_requester() returns trigger language plpgsql as $$
begin
  if not exists (select from elevation_request where id = new.request_id and requester = new.holder) then
    raise exception 'grant refused: % did not ask in request %', new.holder, new.request_id;
  end if;
  return new;
end $$;
create trigger granted_to_the_requester before insert on elevation_grant
  for each row execute function grant_to_the_requester();

create function part_of_the_requester() returns trigger language plpgsql as $$
begin
  insert into elevation_part (request_id, person, part) values (new.id, new.requester, 0);
  return new;
end $$;
create trigger the_requester_has_a_part after insert on elevation_request
  for each row execute function part_of_the_requester();

grant select, insert on elevation_request, elevation_level, elevation_part, elevation_decision, elevation_grant to ${app_role};
grant update (withdrawn_at, version) on elevation_request to ${app_role};
grant update (suspended_at, suspended_by, suspended_why, ended_at, ended_by, ended_why, version) on elevation_grant to ${app_role};
