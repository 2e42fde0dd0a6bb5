package org.pirveli.server.engine.log;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Writes and reads the tokens of the processors. A replay's token names the classes of the tokens
 * inside it, which the framework's own validator refuses to read back: a view reset over a full log
 * would try again for ever. Only the framework's tokens are let in.
 */
public final class TokenSerializer extends Jackson3Serializer {

    private static final String[] HOMES = {
        TrackingToken.class.getPackageName() + ".", "org.axonframework.eventhandling.tokenstore."
    };

    TokenSerializer() {
        super(builder().jsonMapperBuilderCustomizer(TokenSerializer::configure));
    }

    private static void configure(JsonMapper.Builder builder) {
        builder.polymorphicTypeValidator(
                BasicPolymorphicTypeValidator.builder().allowIfSubType(HOMES[0]).build());
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        for (var home : HOMES) {
            if (type.getName().startsWith(home)) {
                return super.classForType(type);
            }
        }
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        throw new SerializationException("'" + type.getName() + "' is no token");
    }
}
