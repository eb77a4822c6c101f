-- Each week a part of the queries is drawn blind for review: docs/decisions/0033-drawn-reviews.md. Rows are only ever
-- added.

-- What was fixed before a week began; the trail has the same.
create table review_week (
  week          text primary key check (week ~ '^[0-9]{4}-W[0-9]{2}$'),
  commitment    text not null check (commitment ~ '^[0-9a-f]{64}$'),
  percent       smallint not null check (percent between 1 and 100),
  committed_at  timestamptz not null
);

-- What was revealed after it.
create table review_draw (
  week      text primary key references review_week,
  secret    text not null check (secret ~ '^[0-9a-f]{64}$'),
  size      bigint not null check (size > 0),
  root      text not null check (root ~ '^[0-9a-f]{64}$'),
  asked     integer not null check (asked >= 0),
  drawn_at  timestamptz not null
);

create table review (
  query_id  uuid primary key,
  week      text not null references review_draw,
  asker     text not null,
  reviewer  text not null,
  due_at    timestamptz not null,
  unique (query_id, asker),
  constraint nobody_reviews_their_own check (reviewer <> asker)
);
create index review_reviewer_ix on review (reviewer, due_at);
create index review_due_ix on review (due_at);

-- One finding a review, by its reviewer or, once it is overdue, by compliance staff.
create table review_finding (
  query_id  uuid primary key,
  asker     text not null,
  verdict   text not null check (verdict in ('IN_ORDER', 'TO_BE_EXPLAINED', 'NOT_LAWFUL')),
  remark    text not null,
  found_by  text not null,
  found_at  timestamptz not null,
  foreign key (query_id, asker) references review (query_id, asker),
  constraint nobody_finds_on_their_own check (found_by <> asker)
);

grant select, insert on review_week, review_draw, review, review_finding to ${app_role};

-- Whoever checks the trail draws again: docs/operations/audit-log.md. Where the role is missing, nothing is granted.
do $$
begin
  if exists (select from pg_roles where rolname = '${reader_role}') then
    grant select (query_id, week, reviewer) on review to "${reader_role}";
  end if;
end $$;
