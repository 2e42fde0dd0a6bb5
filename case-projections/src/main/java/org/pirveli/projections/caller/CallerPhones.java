package org.pirveli.projections.caller;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.ApplicantDataCorrected;
import org.pirveli.api.casework.event.ApplicationRegistered;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the telephone number of each case's applicant, as a hash that nobody can undo without the
 * key.
 */
public final class CallerPhones {

    /** The name of the processor and of its tokens. */
    public static final String PROCESSOR = "caller-phones";

    private final JdbcClient jdbc;
    private final Function<String, Optional<String>> hash;

    /**
     * Opens the table.
     *
     * @param hash of a number as it was written; empty if it is none
     */
    public CallerPhones(DataSource dataSource, Function<String, Optional<String>> hash) {
        this.jdbc = JdbcClient.create(dataSource);
        this.hash = hash;
    }

    @EventHandler
    void on(ApplicationRegistered event) {
        put(event.caseId(), event.applicant().phone());
    }

    @EventHandler
    void on(ApplicantDataCorrected event) {
        put(event.caseId(), event.after().phone());
    }

    @ResetHandler
    void startOver() {
        jdbc.sql("delete from case_phone").update();
    }

    private void put(CaseId caseId, @Nullable String phone) {
        jdbc.sql("delete from case_phone where case_id = ?").param(caseId.value()).update();
        if (phone != null) {
            hash.apply(phone)
                    .ifPresent(hashed ->
                            jdbc.sql("insert into case_phone (case_id, phone) values (?, ?)")
                                    .params(caseId.value(), hashed)
                                    .update());
        }
    }

    /** The cases of a number, in no order. */
    public List<CaseId> casesOf(String phone) {
        return hash.apply(phone).map(this::withHash).orElse(new ArrayList<>());
    }

    private List<CaseId> withHash(String hashed) {
        return jdbc.sql("select case_id from case_phone where phone = ?")
                .param(hashed)
                .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }
}
