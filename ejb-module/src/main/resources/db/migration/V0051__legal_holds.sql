-- What is not removed though its time is over. All that a hold names must fit: vehicles of a case, a plate, a camera, a
-- circle, a stretch of time.
create table legal_hold (
  id              uuid primary key,
  case_number     text collate "C",
  plate           text collate "C" check (plate ~ '^[A-Z0-9]{1,10}$'),
  issuer          text collate "C" not null,
  camera          text collate "C",
  latitude        double precision check (latitude between -90 and 90),
  longitude       double precision check (longitude between -180 and 180),
  radius_metres   double precision check (radius_metres between 1 and 1000000),
  captured_from   timestamptz,
  captured_until  timestamptz check (captured_until > captured_from),
  reason          text not null check (length(reason) between 10 and 1000),
  authority       text not null check (length(authority) between 3 and 200),
  placed_at       timestamptz not null,
  placed_by       text collate "C" not null,
  review_at       timestamptz not null,
  ends_at         timestamptz not null check (ends_at > placed_at and ends_at >= review_at),
  lifted_at       timestamptz,
  lifted_by       text collate "C",
  lifting_reason  text check (length(lifting_reason) between 10 and 1000),
  constraint legal_hold_names_something check (num_nonnulls(case_number, plate, camera, radius_metres, captured_from) > 0),
  constraint legal_hold_place_whole check (num_nulls(latitude, longitude, radius_metres) in (0, 3)),
  constraint legal_hold_time_whole check (num_nulls(captured_from, captured_until) in (0, 2)),
  constraint legal_hold_lifted_whole check (num_nulls(lifted_at, lifted_by, lifting_reason) in (0, 3))
);
create index legal_hold_open_ix on legal_hold (ends_at) where lifted_at is null;

create function keep_legal_hold_lifted() returns trigger language plpgsql as $$
begin
  if old.lifted_at is not null then
    raise exception 'hold % refused: it is lifted, and stays so; place another', old.id;
  end if;
  return new;
end $$;
create trigger legal_hold_stays_lifted before update on legal_hold for each row execute function keep_legal_hold_lifted();

grant select, insert on legal_hold to ${app_role};
grant update (lifted_at, lifted_by, lifting_reason) on legal_hold to ${app_role};

create function holds_stand(at timestamptz) returns boolean language sql stable as $$
  select exists (select from legal_hold where lifted_at is null and ends_at > at)
$$;

-- Whether a hold keeps a read. Where it is not sure, it does: what was perhaps the plate, or was corrected to it, is held,
-- and a circle reaches 50 m further, since a read's place is rounded.
create function read_is_held(its_plate text, its_issuer text, its_candidates text[], its_time timestamptz, its_id bigint,
  its_camera integer, its_latitude real, its_longitude real, at timestamptz) returns boolean language sql stable as $$
  select exists (
    select from legal_hold h
    where h.lifted_at is null and h.ends_at > at
      and (h.captured_from is null or (its_time >= h.captured_from and its_time < h.captured_until))
      and (h.camera is null or exists (select from camera c where c.id = its_camera and c.code = h.camera))
      and (h.plate is null
        or ((h.plate = its_plate or h.plate = any(its_candidates)
              or exists (select from read_correction k where k.plate = its_plate and k.captured_at = its_time
                and k.read_id = its_id and k.corrected = h.plate))
          and (h.issuer = '' or its_issuer = '' or h.issuer = its_issuer)))
      and (h.case_number is null
        or exists (select from case_subject s join agency_case a on a.id = s.case_id
            where a.number = h.case_number and (s.plate = its_plate or s.plate = any(its_candidates)
              or exists (select from read_correction k where k.plate = its_plate and k.captured_at = its_time
                and k.read_id = its_id and k.corrected = s.plate))))
      and (h.radius_metres is null
        or 2 * 6371008.8 * asin(least(1, sqrt(
            sin(radians(its_latitude - h.latitude) / 2) ^ 2
            + cos(radians(h.latitude)) * cos(radians(its_latitude)) * sin(radians(its_longitude - h.longitude) / 2) ^ 2)))
          <= h.radius_metres + 50))
$$;
