-- A rebuild drops these indexes, fills the tables, and runs this very file again.
create index if not exists case_file_queue on case_file (queue_rank, due_at, case_id);
create index if not exists case_file_received on case_file (received_at, case_id);
create index if not exists case_file_registered on case_file (registered_at, case_id);
create index if not exists case_file_due on case_file (due_at, case_id);
create index if not exists case_file_subject on case_file (subject_id);
create index if not exists case_file_reference on case_file (external_reference);
create index if not exists case_file_client on case_file (client, received_at, case_id);
create index if not exists case_clock_board on case_clock (state, due_at, clock_id);
create index if not exists case_clock_started on case_clock (name, started_at, clock_id);
create index if not exists case_escalation_list on case_escalation (state, raised_at, clock_id, attempt, level);
create index if not exists case_key_phone on case_key (phone);
create index if not exists case_key_email on case_key (email);
create index if not exists case_key_subject_1 on case_key (subject_1);
create index if not exists case_key_subject_2 on case_key (subject_2);
create index if not exists case_key_subject_3 on case_key (subject_3);
create index if not exists case_key_subject_4 on case_key (subject_4);
create index if not exists case_key_subject_5 on case_key (subject_5);
create index if not exists case_key_subject_6 on case_key (subject_6);
