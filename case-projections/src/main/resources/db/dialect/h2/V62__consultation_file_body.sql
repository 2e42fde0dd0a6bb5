-- A varchar of H2 ends at a million characters, which a consultation with many long notes exceeds.
alter table consultation_file alter column body set data type character large object;
