package org.pirveli.server.engine.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenSerializerTest {

    private static final GapAwareTrackingToken EARLY =
            GapAwareTrackingToken.newInstance(17, List.of(3L, 9L));
    private static final GapAwareTrackingToken LATE =
            GapAwareTrackingToken.newInstance(1_000_000, List.of(999_999L));

    private final TokenSerializer serializer = new TokenSerializer();

    static Stream<TrackingToken> tokens() {
        return Stream.of(
                EARLY,
                ReplayToken.createReplayToken(LATE, EARLY),
                ReplayToken.createReplayToken(LATE),
                new MergedTrackingToken(EARLY, LATE),
                new GlobalSequenceTrackingToken(5),
                new ConfigToken(Map.of("id", "1")));
    }

    /** The framework's own serializer cannot read the token of a replay back. */
    @ParameterizedTest
    @MethodSource("tokens")
    void what_is_written_can_be_read(TrackingToken token) {
        var stored = serializer.serialize(token, byte[].class);

        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"java.util.HashMap", "org.axonframework.commandhandling.CommandMessage"})
    void nothing_but_a_token_is_read(String name) {
        assertThatThrownBy(() -> serializer.classForType(new SimpleSerializedType(name, null)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("no token");
    }

    @Test
    void a_token_cannot_smuggle_another_class_in() {
        var stored =
                new SimpleSerializedObject<>(
                        "{\"tokenAtReset\":{\"@class\":\"java.util.HashMap\"}}".getBytes(UTF_8),
                        byte[].class,
                        ReplayToken.class.getName(),
                        null);

        assertThatThrownBy(() -> serializer.<byte[], Object>deserialize(stored))
                .isInstanceOf(SerializationException.class);
    }
}
