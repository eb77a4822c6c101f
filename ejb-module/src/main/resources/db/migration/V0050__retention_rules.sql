-- How long what is kept: by class, source and place of capture. The shortest of the rules in force wins. Whoever drafts a
-- rule does not put it in force, and whoever proposes to end one does not end it. See docs/decisions/0036-keeping-and-forgetting.md.
create table retention_rule (
  id               bigint primary key,
  kept             text not null check (kept ~ '^[A-Z_]{2,30}$'),
  source           text not null check (source in ('*', 'own', 'vendor')),
  place            text collate "C" not null check (place ~ '^(\*|[A-Z]{2}(-[A-Z0-9]{1,3})?)$'),
  amount           integer not null check (amount between 1 and 10000),
  unit             text not null check (unit in ('MINUTES', 'HOURS', 'DAYS', 'MONTHS', 'YEARS')),
  citation         text not null check (length(citation) between 3 and 200),
  note             text not null check (length(note) <= 500),
  valid_from       timestamptz not null,
  valid_until      timestamptz check (valid_until > valid_from),
  drafted_at       timestamptz not null,
  drafted_by       text collate "C" not null,
  in_force_at      timestamptz,
  in_force_by      text collate "C",
  discarded_at     timestamptz,
  discarded_by     text collate "C",
  end_proposed_at  timestamptz,
  end_proposed_by  text collate "C",
  ended_at         timestamptz,
  ended_by         text collate "C",
  constraint retention_rule_two_people check (in_force_by <> drafted_by and ended_by <> end_proposed_by),
  constraint retention_rule_whole check (
    num_nulls(in_force_at, in_force_by) <> 1 and num_nulls(discarded_at, discarded_by) <> 1
    and num_nulls(end_proposed_at, end_proposed_by) <> 1 and num_nulls(ended_at, ended_by) <> 1
    and (in_force_at is null or discarded_at is null)
    and (end_proposed_at is null or in_force_at is not null)
    and (ended_at is null or end_proposed_at is not null))
);
create sequence retention_rule_id_seq owned by retention_rule.id;

create function keep_retention_rule() returns trigger language plpgsql as $$
begin
  if old.discarded_at is not null or old.ended_at is not null
      or (old.in_force_at is not null and new.in_force_at is distinct from old.in_force_at) then
    raise exception 'retention rule % refused: what was decided on it stays', old.id;
  end if;
  return new;
end $$;
create trigger retention_rule_stays before update on retention_rule for each row execute function keep_retention_rule();

grant select, insert on retention_rule to ${app_role};
grant update (in_force_at, in_force_by, discarded_at, discarded_by, end_proposed_at, end_proposed_by, ended_at, ended_by)
  on retention_rule to ${app_role};
grant usage on sequence retention_rule_id_seq to ${app_role};

-- Without a rule nothing would go, so there is one from the start: what cannot be asked for any more is not kept (R5).
insert into retention_rule (id, kept, source, place, amount, unit, citation, note, valid_from, drafted_at, drafted_by,
  in_force_at, in_force_by)
select nextval('retention_rule_id_seq'), kept, '*', '*', 5, 'YEARS', 'Agency default: reads can be asked for five years', '',
  '2000-01-01T00:00:00Z', now(), 'shipped', now(), 'installation'
from unnest(array['READ', 'IMAGE']) as kept;

-- The one clock of what is removed: the database's own.
create function retention_clock() returns timestamptz language sql stable return now();

-- Before this instant nothing of a class is kept that came from a source and was captured at a place; null if no rule says.
-- A period counts by the calendar, in UTC.
create function retention_cut_off(asked text, from_source text, at_place text, at timestamptz) returns timestamptz
language sql stable as $$
  select max((at at time zone 'UTC' - make_interval(
    years => case unit when 'YEARS' then amount else 0 end,
    months => case unit when 'MONTHS' then amount else 0 end,
    days => case unit when 'DAYS' then amount else 0 end,
    hours => case unit when 'HOURS' then amount else 0 end,
    mins => case unit when 'MINUTES' then amount else 0 end)) at time zone 'UTC')
  from retention_rule
  where kept = asked and source in ('*', from_source) and place in ('*', at_place)
    and in_force_at is not null and ended_at is null
    and valid_from <= at and (valid_until is null or valid_until > at)
$$;
