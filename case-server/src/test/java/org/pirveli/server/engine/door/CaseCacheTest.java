package org.pirveli.server.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class CaseCacheTest {

    private final CaseCache cache = new CaseCache(10);
    private DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);

    @BeforeEach
    void nothingIsRemembered() {
        cache.removeAll();
    }

    @AfterEach
    void end() {
        unit.rollback();
    }

    @Test
    void what_stood_there_and_was_not_taken_was_not_believed() {
        cache.put("case", "as it was");
        assertThat(cache.wasTaken("case")).isFalse();
    }

    @Test
    void what_somebody_put_there_while_the_unit_waited_counts_once_it_is_taken() {
        assertThat(cache.containsKey("case")).isFalse();
        cache.put("case", "as it was");

        assertThat(cache.<String, String>get("case")).isEqualTo("as it was");

        assertThat(cache.wasTaken("case")).isTrue();
        assertThat(cache.wasTaken("another case")).isFalse();
        cache.remove("case");
        assertThat(cache.wasTaken("case")).isTrue();
    }

    @Test
    void the_next_unit_of_work_begins_without_doubt() {
        cache.put("case", "as it was");
        assertThat(cache.<String, String>get("case")).isNotNull();
        unit.rollback();
        unit = DefaultUnitOfWork.startAndGet(null);

        assertThat(cache.wasTaken("case")).isFalse();
        cache.remove("case");
        assertThat(cache.<String, String>get("case")).isNull();
        assertThat(cache.wasTaken("case")).isFalse();
    }

    @Test
    void a_unit_within_another_one_takes_for_both() {
        cache.put("case", "as it was");
        var inner = DefaultUnitOfWork.startAndGet(null);
        assertThat(cache.<String, String>get("case")).isNotNull();
        inner.rollback();

        assertThat(cache.wasTaken("case")).isTrue();
    }
}
