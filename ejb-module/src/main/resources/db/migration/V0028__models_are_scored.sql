-- Corrected reads are gone through by when they were corrected.
create index read_correction_at_ix on read_correction (corrected_at, id);

-- Model versions measured on them. Figures only: nothing here tells of a single read.
create table model_score (
  id             uuid primary key,
  version        text not null,
  version_hash   text not null check (version_hash ~ '^[0-9a-f]{12}$'),
  in_force       text not null,
  in_force_hash  text not null check (in_force_hash ~ '^[0-9a-f]{12}$'),
  started_at     timestamptz not null,
  started_by     text not null,
  listed         integer not null,
  ended_at       timestamptz,
  outcome        text check (outcome in ('DONE', 'STOPPED', 'FAILED')),
  plates         integer not null default 0,
  gone           integer not null default 0,
  constraint model_score_ended_ck check ((ended_at is null) = (outcome is null))
);
create index model_score_started_ix on model_score (started_at);

create table model_score_reader (
  score_id     uuid not null references model_score (id),
  reader       text not null check (reader in ('VERSION', 'IN_FORCE', 'RECORDED')),
  found        integer not null,
  exact        integer not null,
  first_three  integer not null,
  characters   double precision not null,
  constraint model_score_reader_pk primary key (score_id, reader)
);

grant select, insert, update (ended_at, outcome, plates, gone) on model_score to ${app_role};
grant select, insert on model_score_reader to ${app_role};
