-- Reads that officers saved to a case, as they were when they were saved: they outlive the read itself, and a vendor's answer. Only
-- ever added to. The source is 'own' or a vendor's code; a confidence below 0 was not told.
create table case_evidence (
  id                bigint primary key,
  case_number       text collate "C" not null references agency_case (number),
  plate             text collate "C" not null check (plate ~ '^[A-Z0-9]{1,10}$'),
  issuer            text collate "C" not null,
  captured_at       timestamptz not null,
  received_at       timestamptz not null,
  source            text collate "C" not null,
  source_name       text not null,
  source_kind       text not null,
  reference         text collate "C" not null check (length(reference) between 1 and 80),
  camera            text not null,
  camera_name       text not null,
  owner             text not null,
  zone              text not null,
  place_of_capture  text not null,
  latitude          double precision not null check (latitude between -90 and 90),
  longitude         double precision not null check (longitude between -180 and 180),
  confidence        double precision not null check (confidence between -1 and 1),
  make              text not null,
  model             text not null,
  colour            text not null,
  picture_sha256    bytea check (octet_length(picture_sha256) = 32),
  relevance         text not null check (length(relevance) between 20 and 1000),
  purpose           text not null,
  saved_at          timestamptz not null,
  saved_by          text collate "C" not null,
  digest            bytea not null check (octet_length(digest) = 32),
  constraint case_evidence_once unique (case_number, source, plate, captured_at, reference)
);
create index case_evidence_ix on case_evidence (case_number, captured_at);
create sequence case_evidence_id_seq owned by case_evidence.id;

-- Masked pictures that are kept for what names them, though the image that they were made of may go.
create table kept_picture (
  sha256   bytea primary key check (octet_length(sha256) = 32),
  kept_at  timestamptz not null
);

grant select, insert on case_evidence, kept_picture to ${app_role};
grant usage on sequence case_evidence_id_seq to ${app_role};
