package org.pirveli.server.harness;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.pirveli.audit.note.KeyFile;
import org.pirveli.audit.note.KeyKind;
import org.pirveli.audit.note.SigningKey;

/** What a server needs to run in production. */
public final class Production {

    private static final String CLIENT = "--spring.security.oauth2.client.";

    private Production() {}

    /** Settings with accounts apart, keys of one's own, and users of a provider. */
    public static List<String> settings(String issuer) {
        var settings = new ArrayList<>(Apart.migrated().settings());
        settings.addAll(
                List.of(
                        "--spring.profiles.active=production",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer,
                        CLIENT + "registration.office.client-id=console",
                        CLIENT + "registration.office.client-secret=known to both",
                        CLIENT + "registration.office.scope=openid,profile",
                        CLIENT + "provider.office.issuer-uri=" + issuer,
                        "--pirveli.secret=" + "s".repeat(32),
                        "--pirveli.keys.master=" + masterKey(),
                        "--pirveli.seal.key=" + sealKey()));
        return settings;
    }

    private static Path masterKey() {
        try {
            AeadConfig.register();
            return Files.writeString(
                    Files.createTempFile("master-key", ".json"),
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            KeysetHandle.generateNew(
                                    PredefinedAeadParameters.AES256_GCM,
                                    RegistryConfiguration.get()),
                            RegistryConfiguration.get(),
                            InsecureSecretKeyAccess.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path sealKey() {
        try {
            var file = Files.createTempDirectory("seal").resolve("seal.key");
            KeyFile.create(file, SigningKey.generate("office.example/log", KeyKind.LOG));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
