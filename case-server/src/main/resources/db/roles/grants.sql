-- What each account may do to which table: `--pirveli.command=migrate` runs it whenever the tables
-- have been brought up to date, as their owner. A table that is not named here is nobody's: a test
-- holds this list to the tables that there are, and tries everything that it does not grant.
revoke all on all tables in schema public
    from public, pirveli_commands, pirveli_projections, pirveli_sealer, pirveli_auditor;
revoke all on all functions in schema public
    from public, pirveli_commands, pirveli_projections, pirveli_sealer, pirveli_auditor;

-- The log. Commands add to it, without choosing the place of an event; nobody changes it.
grant select on domain_event
    to pirveli_commands, pirveli_projections, pirveli_sealer, pirveli_auditor;
grant insert (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
        payload_type, payload_revision, payload, meta_data)
    on domain_event to pirveli_commands;

-- What caused each event: added with it, and never changed either.
grant select on event_cause to pirveli_commands, pirveli_auditor;
grant insert on event_cause to pirveli_commands;

-- Which release the tables are of.
grant select on flyway_schema_history to pirveli_commands;

-- What is decided, in the transaction of its events.
grant select, insert, update, delete on
    case_registry, case_number_block, case_hold, operator_load, operator_desk, operator_session,
    operator_session_case, rule_stream, open_clock, clock_run, idempotency, document_part, draft
    to pirveli_commands;

-- Who is erased, how far that has come, and how far the look for persons whose time is over.
grant select, insert, update on subject_record, retention_run to pirveli_commands;

-- Work that nodes hand one another.
grant select, insert, update, delete on
    case_import, case_import_part, case_import_error, errand
    to pirveli_commands;

-- The views. Commands read them, to answer people.
grant select on
    case_file, case_clock, case_escalation, case_clock_history, case_due_change, case_key, case_reply,
    consultation_file, consultation_attendance, consultation_case, view_state
    to pirveli_commands, pirveli_auditor;
grant select, insert, update, delete, truncate on
    case_file, case_clock, case_escalation, case_clock_history, case_due_change, case_key, case_reply
    to pirveli_projections;
grant select, insert, update, delete on
    consultation_file, consultation_attendance, consultation_case, view_state
    to pirveli_projections;
grant execute on function drop_view_indexes(), create_view_indexes() to pirveli_projections;

-- What falls due, how far the readers of the log have come, and what waits because they could not go on.
grant select, insert, update, delete on deadline, token_entry, dead_letter to pirveli_projections;
grant select on dead_letter to pirveli_commands;

-- Which of those readers an administrator has paused, has let go on or has had read the log anew.
grant select, insert on processor_deed to pirveli_commands;
grant select on processor_deed to pirveli_auditor;

-- The seals, which are only added to, and how far the sealer has come.
grant select on seal_leaf, seal_node, seal_checkpoint, seal_progress
    to pirveli_commands, pirveli_sealer, pirveli_auditor;
grant insert on seal_leaf, seal_node, seal_checkpoint to pirveli_sealer;
grant insert, update on seal_progress to pirveli_sealer;

-- Who looked at whose data: recorded by whoever shows it, and taken away by its age alone.
grant select, insert, delete on look, look_seen to pirveli_commands;
