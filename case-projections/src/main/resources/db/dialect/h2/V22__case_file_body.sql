-- A varchar of H2 ends at a million characters, which a case with many long notes exceeds.
set max_length_inplace_lob 65536;
alter table case_file alter column body set data type character large object;
