-- How a saved read came to say what it says, and under which attempt of the trail it was saved. The form says which values its digest
-- covers: 1 those before this file, 2 these as well. Bent characters are written as in the class BentText.
alter table case_evidence
  add column form               smallint not null default 1 check (form in (1, 2)),
  add column bent               text collate "C" not null default '',
  add column recognised_by      text not null default '',
  add column corrected          text collate "C" not null default '' check (corrected ~ '^[A-Z0-9]{0,10}$'),
  add column corrected_because  text not null default '',
  add column corrected_by       text collate "C" not null default '',
  add column corrected_at       timestamptz,
  add column entry              uuid;
