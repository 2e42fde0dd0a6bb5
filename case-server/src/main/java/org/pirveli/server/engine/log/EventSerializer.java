package org.pirveli.server.engine.log;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads events and what is known beside them. It knows {@link EventNames} and nothing
 * else; no class is ever loaded by a name found in the log. An event of another name is read as an
 * {@link UnknownSerializedType}, so that whoever follows the log can leave its stream aside.
 */
public final class EventSerializer extends Jackson3Serializer {

    private static final String META_DATA = MetaData.class.getName();

    private final EventNames names;

    EventSerializer(EventNames names) {
        super(builder().jsonMapperBuilderCustomizer(EventJson::configure));
        this.names = names;
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        if (META_DATA.equals(type.getName())) {
            return MetaData.class;
        }
        return names.knows(type.getName())
                ? names.classOf(type.getName())
                : UnknownSerializedType.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == Void.class || type == MetaData.class) {
            return super.typeForClass(type);
        }
        return new SimpleSerializedType(names.nameOf(type), getRevisionResolver().revisionOf(type));
    }
}
