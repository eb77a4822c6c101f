-- The purpose policy: who may ask what, how far back, of whose reads. A version never changes; it takes three people until it
-- holds, and it holds until a later one does. See docs/decisions/0031-purpose-policy.md.
create table policy_matrix (
  version             bigint primary key,
  note                text not null check (length(note) between 3 and 500),
  wanted_from         timestamptz not null,
  drafted_at          timestamptz not null,
  drafted_by          text collate "C" not null,
  first_approved_at   timestamptz,
  first_approved_by   text collate "C",
  second_approved_at  timestamptz,
  second_approved_by  text collate "C",
  holds_from          timestamptz,
  discarded_at        timestamptz,
  discarded_by        text collate "C",
  constraint policy_matrix_three_people check (
    first_approved_by <> drafted_by and second_approved_by <> drafted_by and second_approved_by <> first_approved_by),
  constraint policy_matrix_whole check (
    num_nulls(first_approved_at, first_approved_by) <> 1
    and num_nulls(second_approved_at, second_approved_by, holds_from) in (0, 3)
    and num_nulls(discarded_at, discarded_by) <> 1
    and (second_approved_at is null or first_approved_at is not null)
    and (second_approved_at is null or discarded_at is null)),
  constraint policy_matrix_never_backwards check (holds_from >= second_approved_at and holds_from >= wanted_from)
);
create index policy_matrix_holds_ix on policy_matrix (holds_from desc, version desc) where holds_from is not null;
create sequence policy_matrix_version_seq owned by policy_matrix.version;

-- Words are kept as they are; what the product does not understand allows nothing.
create table policy_row (
  id          bigint primary key,
  version     bigint not null references policy_matrix,
  row_name    text collate "C" not null,
  role        text collate "C" not null,
  purpose     text collate "C" not null,
  query_type  text collate "C" not null,
  band        text collate "C" not null,
  source      text collate "C" not null,
  verdict     text collate "C" not null,
  citation    text not null check (length(citation) between 3 and 200),
  unique (version, row_name),
  constraint policy_row_no_tie unique (version, role, purpose, query_type, band, source)
);
create sequence policy_row_id_seq owned by policy_row.id;

create function keep_policy_matrix() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if num_nonnulls(new.first_approved_by, new.second_approved_by, new.holds_from, new.discarded_by) > 0 then
      raise exception 'policy % refused: a version begins as a draft', new.version;
    end if;
    return new;
  end if;
  if old.discarded_at is not null or old.second_approved_at is not null
      or (old.first_approved_at is not null
        and (new.first_approved_at, new.first_approved_by) is distinct from (old.first_approved_at, old.first_approved_by)) then
    raise exception 'policy % refused: what was decided on it stays', old.version;
  end if;
  return new;
end $$;
create trigger policy_matrix_stays before insert or update on policy_matrix for each row execute function keep_policy_matrix();

-- What people approved is what they saw: nothing is added once the first has said yes.
create function keep_policy_row() returns trigger language plpgsql as $$
begin
  if not exists (
      select from policy_matrix
      where version = new.version and first_approved_at is null and discarded_at is null for share) then
    raise exception 'policy % refused: nothing is added to what was decided', new.version;
  end if;
  return new;
end $$;
create trigger policy_row_stays before insert on policy_row for each row execute function keep_policy_row();

grant select, insert on policy_matrix, policy_row to ${app_role};
grant update (first_approved_at, first_approved_by, second_approved_at, second_approved_by, holds_from, discarded_at, discarded_by)
  on policy_matrix to ${app_role};
grant usage on sequence policy_matrix_version_seq, policy_row_id_seq to ${app_role};

-- Without a policy nothing may be asked, so there is one from the start; docs/policy/purpose-policy.csv is the same as a file.
insert into policy_matrix (version, note, wanted_from, drafted_at, drafted_by)
values (nextval('policy_matrix_version_seq'), 'Shipped, so that a new installation can be tried. The agency drafts its own.',
  '2000-01-01T00:00:00Z', now(), 'shipped');
insert into policy_row (id, version, row_name, role, purpose, query_type, band, source, verdict, citation)
select nextval('policy_row_id_seq'), 1, said.*
from (values
  ('OWN-30', 'officer', '*', '*', '0-30', 'OWN', 'ALLOW', 'Agency default: 30 days are free (R7)'),
  ('OWN-365', 'officer', '*', '*', '31-365', 'OWN', 'FRESH_JUSTIFICATION', 'Agency default: older bands need a fresh justification (R7)'),
  ('OWN-5Y', 'officer', '*', '*', '366-1828', 'OWN', 'FRESH_JUSTIFICATION', 'Agency default: older bands need a fresh justification (R7)'),
  ('VENDOR-30', 'officer', '*', 'EXACT_PLATE', '0-30', 'VENDOR', 'ALLOW', 'Agency default: vendors are asked for one whole plate (R9)'),
  ('VENDOR-365', 'officer', '*', 'EXACT_PLATE', '31-365', 'VENDOR', 'FRESH_JUSTIFICATION', 'Agency default: older bands need a fresh justification (R7)'),
  ('VENDOR-5Y', 'officer', '*', 'EXACT_PLATE', '366-1828', 'VENDOR', 'FRESH_JUSTIFICATION', 'Agency default: older bands need a fresh justification (R7)'),
  ('OPEN', 'officer', '*', 'OPEN_READ', '*', '*', 'ALLOW', 'Agency default: what an answer showed is opened for the purpose of its question')
) as said;
update policy_matrix set first_approved_at = now(), first_approved_by = 'installation' where version = 1;
update policy_matrix set second_approved_at = now(), second_approved_by = 'operator of the installation', holds_from = now()
where version = 1;
