package org.pirveli.server.engine.consultation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.pirveli.domain.consultation.Protocol;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The protocol of communication in all its versions, from the office's file. */
final class Protocols {

    private final List<Protocol> versions;

    /**
     * Opens them.
     *
     * @param versions each in its place, from 1
     */
    private Protocols(List<Protocol> versions) {
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).version() != i + 1) {
                throw new IllegalArgumentException(
                        "the versions of the protocol must be 1, 2, 3, … in this order");
            }
        }
        this.versions = List.copyOf(versions);
    }

    static Protocols ofOffice() {
        try (var json = new ClassPathResource("office/protocol.json").getInputStream()) {
            return new Protocols(List.of(JsonMapper.shared().readValue(json, Protocol[].class)));
        } catch (IOException broken) {
            throw new UncheckedIOException("the protocol of communication is missing", broken);
        }
    }

    Protocol latest() {
        return versions.getLast();
    }

    Protocol version(int version) {
        if (version < 1 || version > versions.size()) {
            throw new IllegalArgumentException("the protocol has no version " + version);
        }
        return versions.get(version - 1);
    }
}
