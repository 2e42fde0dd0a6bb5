package org.pirveli.audit.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The entries of an archive, for whoever changes them. */
final class Zipped {

    private Zipped() {}

    static Map<String, byte[]> read(Path file) {
        return read(file, "");
    }

    /** The same but for one entry. */
    static Map<String, byte[]> read(Path file, String but) {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var each : zip.stream().filter(one -> !one.getName().equals(but)).toList()) {
                try (var content = zip.getInputStream(each)) {
                    entries.put(each.getName(), content.readAllBytes());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return entries;
    }

    static Path write(Path file, Map<String, byte[]> entries) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            for (var each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }
}
