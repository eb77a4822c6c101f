-- What people are told by mail. An occasion is written of once, also when several servers look at the same moment. What was sent is
-- removed after 90 days; until then it keeps its occasion from being told again.
create table letter (
  id           uuid primary key,
  occasion     text collate "C" not null unique check (length(occasion) between 5 and 300),
  addressee    text collate "C" not null check (addressee ~ '^(person|desk):.+$'),
  kind         text collate "C" not null,
  words        text[] not null,
  written_at   timestamptz not null,
  next_try_at  timestamptz not null,
  tries        smallint not null default 0,
  failure      text check (length(failure) <= 200),
  sent_at      timestamptz
);
create index letter_waiting_ix on letter (next_try_at) where sent_at is null;

grant select, insert, delete on letter to ${app_role};
grant update (next_try_at, tries, failure, sent_at) on letter to ${app_role};
