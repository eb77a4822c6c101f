-- Questions that many people's vehicles fit: whose counts were told, and how many of their reads since.

create table counted_question (
  id           uuid primary key,
  asker        text collate "C" not null,
  question     bytea not null check (length(question) = 32),
  case_number  text not null,
  reads        integer not null check (reads >= 0),
  counted_at   timestamptz not null,
  shown        integer not null default 0 check (shown between 0 and 5000),
  shown_at     timestamptz check (shown_at >= counted_at and shown_at < counted_at + interval '15 minutes'),
  constraint counted_question_shown_since check (shown = 0 or shown_at is not null)
);
create index counted_question_ix on counted_question (asker, question, counted_at);

create function keep_counted_question() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.shown <> 0 or new.shown_at is not null then
      raise exception 'counted question % refused: nothing of it is shown when it is counted', new.id;
    end if;
    return new;
  end if;
  if new.shown < old.shown or (old.shown_at is not null and new.shown_at is distinct from old.shown_at) then
    raise exception 'counted question % refused: what was shown stays shown', old.id;
  end if;
  return new;
end $$;
create trigger counted_question_stays before insert or update on counted_question
  for each row execute function keep_counted_question();

grant select, insert on counted_question to ${app_role};
grant update (shown, shown_at) on counted_question to ${app_role};
