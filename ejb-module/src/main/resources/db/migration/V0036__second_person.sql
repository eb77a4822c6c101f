-- Questions that wait for a second person's yes, which lets the very same be asked once.
-- See docs/decisions/0037-second-person.md.
create table second_person_request (
  id           uuid primary key,
  asker        text collate "C" not null,
  question     bytea not null check (length(question) = 32),
  asked        text not null,
  reason       text not null,
  purpose      text collate "C" not null,
  case_number  text not null,
  policy       bigint not null references policy_matrix,
  policy_row   text collate "C" not null,
  asked_at     timestamptz not null,
  expires_at   timestamptz not null check (expires_at > asked_at and expires_at <= asked_at + interval '24 hours'),
  decided_at   timestamptz,
  decided_by   text collate "C",
  approved     boolean,
  remark       text check (length(remark) <= 500),
  use_until    timestamptz check (use_until > decided_at and use_until <= decided_at + interval '8 hours'),
  used_at      timestamptz,
  constraint second_person_is_another check (decided_by <> asker),
  constraint second_person_whole check (
    num_nulls(decided_at, decided_by, approved) in (0, 3)
    and (decided_at is null or (decided_at >= asked_at and decided_at < expires_at))
    and (use_until is not null) = coalesce(approved, false)
    and (used_at is null or (approved and used_at >= decided_at and used_at < use_until)))
);
create index second_person_question_ix on second_person_request (asker, question, asked_at);
create index second_person_waiting_ix on second_person_request (expires_at) where decided_at is null;

create function keep_second_person() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if num_nonnulls(new.decided_at, new.decided_by, new.approved, new.used_at) > 0 then
      raise exception 'held question % refused: it begins undecided', new.id;
    end if;
    return new;
  end if;
  if (old.decided_at is not null
        and (new.decided_at, new.decided_by, new.approved, new.remark, new.use_until)
          is distinct from (old.decided_at, old.decided_by, old.approved, old.remark, old.use_until))
      or old.used_at is not null then
    raise exception 'held question % refused: what was decided on it stays, and it passes once', old.id;
  end if;
  return new;
end $$;
create trigger second_person_stays before insert or update on second_person_request for each row execute function keep_second_person();

grant select, insert on second_person_request to ${app_role};
grant update (decided_at, decided_by, approved, remark, use_until, used_at) on second_person_request to ${app_role};
