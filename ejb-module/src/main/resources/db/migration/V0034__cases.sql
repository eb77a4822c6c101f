-- Cases, who works on them, and whom and what they are about. Nothing is taken away or rewritten; a closed case stays closed.
create table agency_case (
  id              bigint primary key,
  number          text collate "C" not null constraint agency_case_number_once unique,
  offence         text not null check (offence in ('FELONY', 'MISDEMEANOR', 'INFRACTION', 'NO_OFFENCE')),
  title           text not null check (length(title) between 3 and 120),
  agency          text not null check (length(agency) between 2 and 80),
  opened_at       timestamptz not null,
  opened_by       text collate "C" not null,
  closed_at       timestamptz,
  closed_by       text collate "C",
  closing_reason  text,
  constraint agency_case_closed_whole check (num_nulls(closed_at, closed_by, closing_reason) in (0, 3))
);
create sequence agency_case_id_seq owned by agency_case.id;

create table case_officer (
  id        bigint primary key,
  case_id   bigint not null references agency_case,
  officer   text collate "C" not null,
  added_at  timestamptz not null,
  added_by  text collate "C" not null,
  constraint case_officer_once unique (case_id, officer)
);
create index case_officer_ix on case_officer (officer, case_id);
create sequence case_officer_id_seq owned by case_officer.id;

create table case_subject (
  id             bigint primary key,
  case_id        bigint not null references agency_case,
  plate          text collate "C" check (plate ~ '^[A-Z0-9]{1,10}$'),
  issuer         text collate "C",
  person         text,
  evidence       text not null check (length(evidence) between 20 and 1000),
  registered_at  timestamptz not null,
  registered_by  text collate "C" not null,
  constraint case_subject_vehicle_or_person
    check (num_nonnulls(plate, issuer) = 2 and person is null or num_nonnulls(plate, issuer) = 0 and person is not null),
  constraint case_subject_once unique nulls not distinct (case_id, plate, issuer, person)
);
create sequence case_subject_id_seq owned by case_subject.id;

create function keep_case_closed() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null then
    raise exception 'case % refused: it is closed, and stays so', old.number;
  end if;
  return new;
end $$;
create trigger case_stays_closed before update on agency_case for each row execute function keep_case_closed();

grant select, insert on agency_case, case_officer, case_subject to ${app_role};
grant update (closed_at, closed_by, closing_reason) on agency_case to ${app_role};
grant usage on sequence agency_case_id_seq, case_officer_id_seq, case_subject_id_seq to ${app_role};
