package org.pirveli.benchmarks.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Opens the personal texts of the log by the stored keys, without any code of the server. */
public final class TextOpener {

    private static final int SALT = 16;
    private static final Pattern ENCRYPTED =
            Pattern.compile(
                    "~1\\.(?<subject>[0-9a-f-]{36})\\.(?<event>\\w+)\\.(?<field>.+)"
                            + "\\.[\\w-]{43}\\.(?<content>[\\w-]+)");

    private final Map<String, Aead> keys;

    private TextOpener(Map<String, Aead> keys) {
        this.keys = keys;
    }

    /**
     * Reads all keys.
     *
     * @param store of the keys
     * @param master the file of the key that wraps them
     */
    public static TextOpener read(Connection store, Path master) throws IOException, SQLException {
        var keys = new HashMap<String, Aead>();
        try (var statement = store.createStatement();
                var rows = statement.executeQuery("select subject_id, wrapped from subject_key")) {
            AeadConfig.register();
            var wrapping =
                    TinkJsonProtoKeysetFormat.parseKeyset(
                                    Files.readString(master),
                                    RegistryConfiguration.get(),
                                    InsecureSecretKeyAccess.get())
                            .getPrimitive(RegistryConfiguration.get(), Aead.class);
            while (rows.next()) {
                var subject = rows.getString(1);
                var key = wrapping.decrypt(rows.getBytes(2), ("key of " + subject).getBytes(UTF_8));
                keys.put(subject, new AesGcmJce(key));
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("the keys cannot be opened by " + master, e);
        }
        return new TextOpener(keys);
    }

    /** A payload with its texts in clear. */
    JsonNode opened(JsonNode payload, String stream, String event) {
        if (payload instanceof ObjectNode fields) {
            for (var field : fields.properties()) {
                field.setValue(opened(field.getValue(), stream, event));
            }
        }
        return payload.isString() && ENCRYPTED.matcher(payload.stringValue()).matches()
                ? StringNode.valueOf(text(payload.stringValue(), stream, event))
                : payload;
    }

    private String text(String encrypted, String stream, String event) {
        var parts = ENCRYPTED.matcher(encrypted);
        var key = parts.matches() ? keys.get(parts.group("subject")) : null;
        if (key == null) {
            throw new IllegalStateException("a text without a key in " + stream);
        }
        var place = String.join("\n", stream, parts.group("subject"), event, parts.group("field"));
        try {
            var salted =
                    key.decrypt(
                            Base64.getUrlDecoder().decode(parts.group("content")),
                            place.getBytes(UTF_8));
            return new String(salted, SALT, salted.length - SALT, UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text in " + stream + " does not open", e);
        }
    }
}
