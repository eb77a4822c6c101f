-- Vendors are data, which the portal reads and cannot change: docs/decisions/0034-asking-vendors.md.
create table vendor (
  code            text collate "C" primary key check (code ~ '^[a-z][a-z0-9]{1,30}$'),
  name            text not null check (length(name) between 2 and 80),
  source_kind     text not null check (source_kind in ('PRIVATE_BUSINESS', 'LOCAL_GOVERNMENT', 'LAW_ENFORCEMENT', 'FINANCIAL')),
  shape           text not null check (shape in ('PAGES', 'RESULTS')),
  base_url        text not null check (base_url ~ '^https?://[^/?#@]+/([^?#]*/)?$'),
  credential      text collate "C" not null check (credential ~ '^[a-z][a-z0-9]{1,30}$'),
  assessment      text check (length(assessment) between 2 and 200),
  assessed_on     date,
  contract_until  date,
  timeout_ms      integer not null check (timeout_ms between 100 and 20000),
  daily_quota     integer not null check (daily_quota between 0 and 1000000)
);

-- How often each vendor was asked on a day (UTC). Counted before it is asked.
create table vendor_use (
  vendor  text collate "C" not null references vendor,
  day     date not null,
  asked   integer not null check (asked > 0),
  primary key (vendor, day)
);

-- What vendors answered, until it ends: docs/decisions/0035-answers-that-end.md. Unlogged, so that it is neither in the WAL nor in
-- a base backup; sealed before it comes here; which question it answers is a keyed hash.
create unlogged table vendor_answer (
  id        uuid primary key,
  question  bytea not null check (octet_length(question) = 32),
  vendor    text collate "C" not null,
  asked_at  timestamptz not null,
  ends_at   timestamptz not null,
  rows      integer not null check (rows between 0 and 5000),
  sealed    bytea not null,
  check (ends_at > asked_at and ends_at <= asked_at + interval '24 hours')
);
create index vendor_answer_question_ix on vendor_answer (question, vendor);
alter table vendor_answer alter column sealed set storage external;

-- The key of each answer, itself sealed with a key that is not in the database.
create unlogged table vendor_answer_key (
  answer   uuid primary key,
  wrapped  bytea not null check (octet_length(wrapped) = 60)
);

grant select on vendor to ${app_role};
grant select, insert on vendor_use to ${app_role};
grant update (asked) on vendor_use to ${app_role};
grant select, insert, delete on vendor_answer, vendor_answer_key to ${app_role};
