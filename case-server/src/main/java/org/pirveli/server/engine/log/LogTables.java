package org.pirveli.server.engine.log;

import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/** How the framework's columns are called in our tables. */
final class LogTables {

    static final EventSchema EVENTS =
            EventSchema.builder()
                    .eventTable("domain_event")
                    .globalIndexColumn("global_index")
                    .eventIdentifierColumn("event_identifier")
                    .aggregateIdentifierColumn("aggregate_identifier")
                    .sequenceNumberColumn("sequence_number")
                    .typeColumn("type")
                    .timestampColumn("time_stamp")
                    .payloadTypeColumn("payload_type")
                    .payloadRevisionColumn("payload_revision")
                    .payloadColumn("payload")
                    .metaDataColumn("meta_data")
                    .build();

    static final TokenSchema TOKENS =
            TokenSchema.builder()
                    .setTokenTable("token_entry")
                    .setProcessorNameColumn("processor_name")
                    .setSegmentColumn("segment")
                    .setTokenColumn("token")
                    .setTokenTypeColumn("token_type")
                    .setTimestampColumn("time_stamp")
                    .setOwnerColumn("owner")
                    .build();

    private LogTables() {}
}
