package org.pirveli.server.rest.openapi;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.pirveli.server.imports.ImportFormat;

/** The words of the document: what commands do, what fields mean, and examples. */
final class Words {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("openapi", Locale.ROOT);

    private Words() {}

    static String command(String name) {
        return BUNDLE.getString("command." + name);
    }

    /** How records are written in a format. */
    static String imported(ImportFormat format) {
        return BUNDLE.getString("import." + format);
    }

    static String importedExample(ImportFormat format) {
        return BUNDLE.getString("import." + format + ".example");
    }

    /** What a field means in a record, or else anywhere. */
    static Optional<String> field(Class<?> record, String name) {
        return find("field." + record.getSimpleName() + "." + name).or(() -> find("field." + name));
    }

    /** What a field may hold, for instance. */
    static Optional<String> example(String name) {
        return find("example." + name);
    }

    private static Optional<String> find(String key) {
        return BUNDLE.containsKey(key) ? Optional.of(BUNDLE.getString(key)) : Optional.empty();
    }
}
