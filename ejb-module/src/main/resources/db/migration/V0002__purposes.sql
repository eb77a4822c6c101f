-- The agency's list of purposes (R6). Changed by the agency, with a migration or, later, on a page.
create table agency_purpose (
  code                 text primary key,
  position             smallint not null unique,
  in_use               boolean not null default true,
  least_justification  smallint not null check (least_justification between 1 and 2000)
);

insert into agency_purpose (code, position, least_justification) values
  ('STOLEN_VEHICLE',      1, 20),
  ('MISSING_PERSON',      2, 20),
  ('WANTED_PERSON',       3, 20),
  ('SMUGGLING',           4, 20),
  ('BORDER_INSPECTION',   5, 20),
  ('CRIMINAL_CASE',       6, 20);

grant select on agency_purpose to ${app_role};
