-- Auditors search what people did by who, case, plate and time. What our own ways in write with every message stays out
-- of these indexes, so that taking in does not pay for them. A value on the trail holds no semicolon (SubjectField).
create function trail_value(subject text, key text) returns text
language sql immutable strict parallel safe
return substring(subject from '(?:^|; )' || key || '=([^;]*)');

-- The plate that was asked for, as it was asked for, or the one of the read that was opened.
create function trail_plate(subject text) returns text
language sql immutable strict parallel safe
return coalesce(nullif(trail_value(subject, 'plate'), '-'), split_part(trail_value(subject, 'read'), '/', 1));

create index audit_people_at_ix on audit_entry (at, id)
  where id = attempt_id and action not in ('TAKE_IN_FRAME', 'TAKE_IN_READS', 'IMPORT_READS');
create index audit_people_actor_ix on audit_entry (actor, at)
  where id = attempt_id and action not in ('TAKE_IN_FRAME', 'TAKE_IN_READS', 'IMPORT_READS');
create index audit_people_case_ix on audit_entry (trail_value(subject, 'case'), at)
  where id = attempt_id and action not in ('TAKE_IN_FRAME', 'TAKE_IN_READS', 'IMPORT_READS');
create index audit_people_plate_ix on audit_entry (trail_plate(subject), at)
  where id = attempt_id and action not in ('TAKE_IN_FRAME', 'TAKE_IN_READS', 'IMPORT_READS');
