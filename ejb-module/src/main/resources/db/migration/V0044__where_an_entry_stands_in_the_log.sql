-- When an entry was made public, and cosigned, is asked for by its number.
create index audit_publication_size_ix on audit_publication (size);
create index audit_publication_witnessed_ix on audit_publication (size) where witnessed;
