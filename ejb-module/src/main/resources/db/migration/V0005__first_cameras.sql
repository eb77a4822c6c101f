-- Three cameras to begin with; the agency's own are registered beside them.
insert into camera (id, code, name, owner, latitude, longitude, place_of_capture, time_zone) values
  (1, 'cam-otay-1',   'Otay Mesa, lane 1',      'Agency', 32.5497, -116.9380, 'US-CA', 'America/Los_Angeles'),
  (2, 'cam-otay-2',   'Otay Mesa, lane 2',      'Agency', 32.5499, -116.9383, 'US-CA', 'America/Los_Angeles'),
  (3, 'cam-laredo-1', 'Laredo Bridge II, lane 1', 'Agency', 27.5006, -99.5026, 'US-TX', 'America/Chicago');
