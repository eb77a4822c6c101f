-- Vehicles of the agency's people, by keyed hash (the key is in the key store), and the questions that were stopped since they were
-- about one. See docs/decisions/0048-conflict-guard.md.
create table guarded_vehicle (
  id            uuid primary key,
  owner         text collate "C" not null,
  hash          bytea not null check (length(hash) = 32),
  household     text collate "C" not null check (household in ('OWN', 'HOUSEHOLD')),
  named_at      timestamptz not null,
  guarded_until timestamptz check (guarded_until > named_at)
);
create unique index guarded_vehicle_once_ix on guarded_vehicle (owner, hash) where guarded_until is null;
create index guarded_vehicle_hash_ix on guarded_vehicle (hash);

create table stopped_question (
  id          uuid primary key,
  vehicle_id  uuid not null references guarded_vehicle,
  asker       text collate "C" not null,
  owner       text collate "C" not null,
  asked       text not null,
  reason      text not null,
  case_number text not null,
  stopped_at  timestamptz not null,
  decided_at  timestamptz check (decided_at >= stopped_at),
  decided_by  text collate "C",
  outcome     text collate "C" check (outcome in ('LET_ASK', 'NO_CONFLICT', 'PASSED_ON')),
  remark      text check (length(remark) between 10 and 500),
  constraint stopped_question_whole check (num_nulls(decided_at, decided_by, outcome, remark) in (0, 4)),
  constraint stopped_question_no_party check (decided_by not in (asker, owner)),
  constraint stopped_question_never_own check (outcome <> 'LET_ASK' or asker <> owner)
);
create index stopped_question_about_ix on stopped_question (asker, vehicle_id, case_number);
create index stopped_question_waiting_ix on stopped_question (stopped_at) where decided_at is null;

create function keep_stopped_question() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.decided_at is not null then
      raise exception 'stopped question % refused: it begins undecided', new.id;
    end if;
    if new.owner is distinct from (select owner from guarded_vehicle where id = new.vehicle_id) then
      raise exception 'stopped question % refused: the vehicle is another person''s', new.id;
    end if;
  elsif old.decided_at is not null then
    raise exception 'stopped question % refused: what was decided on it stays', old.id;
  end if;
  return new;
end $$;
create trigger stopped_question_stays before insert or update on stopped_question for each row execute function keep_stopped_question();

create function keep_guarded_vehicle() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.guarded_until is not null then
      raise exception 'vehicle % refused: it begins guarded', new.id;
    end if;
  elsif old.guarded_until is not null or new.guarded_until < now() + interval '364 days' then
    raise exception 'vehicle % refused: it is given up once, and guarded for a year from then on', old.id;
  end if;
  return new;
end $$;
create trigger guarded_vehicle_stays before insert or update on guarded_vehicle for each row execute function keep_guarded_vehicle();

grant select, insert on guarded_vehicle to ${app_role};
grant update (guarded_until) on guarded_vehicle to ${app_role};
grant select, insert on stopped_question to ${app_role};
grant update (decided_at, decided_by, outcome, remark) on stopped_question to ${app_role};
