-- The first cameras may bring reads of their own too, beside frames: the synthetic ones of ./platewarden generate come this way.
update camera set feed_format = 'platerecognizer-csv' where id in (1, 2, 3) and feed_format = '';
