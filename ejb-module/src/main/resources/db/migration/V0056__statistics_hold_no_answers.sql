-- ANALYZE copies values into the catalog, which is logged: sealed answers and their wrapped keys would be in WAL and base backups after
-- all. The change of type, to what it is, has the statistics removed that there are.
alter table vendor_answer alter column sealed type bytea;
alter table vendor_answer alter column sealed set statistics 0, alter column sealed set storage external;
alter table vendor_answer_key alter column wrapped type bytea;
alter table vendor_answer_key alter column wrapped set statistics 0;
