package org.pirveli.server.harness;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreTool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Everything that an office leaves on the disk: the files of its database and its store of keys,
 * the write-ahead log among them, its data directory, and whatever came up beside them among
 * temporary files. A probe in clear shows that the search finds what is there.
 */
public final class Remains {

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private final boolean postgres;
    private final String database;
    private final String keys;
    private final Path data;
    private final Set<Path> before;
    private final String probe = "Probe" + UUID.randomUUID();

    private Remains(boolean postgres, String database, String keys, Path data) {
        this.postgres = postgres;
        this.database = database;
        this.keys = keys;
        this.data = data;
        this.before = temporary();
    }

    /** Of an office that keeps everything in files of H2. */
    public static Remains ofH2(Path data) {
        return new Remains(
                false,
                "jdbc:h2:file:" + data.resolve("pirveli"),
                "jdbc:h2:file:" + data.resolve("pirveli-keys"),
                data);
    }

    /** Of one with a new database of PostgreSQL. */
    public static Remains ofPostgres(Path data) {
        var url = Postgres.newDatabase();
        return new Remains(true, url, url, data);
    }

    /** What starts a server there. */
    public List<String> settings() {
        var settings = new ArrayList<String>();
        settings.add("--pirveli.data-dir=" + data);
        if (postgres) {
            settings.add("--spring.datasource.url=" + database);
        }
        return settings;
    }

    /** What a server logs from now on is written there, too. */
    public ServerLog listen() {
        return ServerLog.into(log());
    }

    /** What the servers logged. */
    public Path log() {
        return data.resolve("server.log");
    }

    /** The wrapped keys of these persons, or of all others. */
    public List<byte[]> keys(Set<String> subjects, boolean theirs) {
        return client(keys)
                .sql("select subject_id, wrapped from %ssubject_key".formatted(schema()))
                .query((row, _) ->
                        subjects.contains(row.getObject(1, UUID.class).toString()) == theirs
                                ? Stream.of(row.getBytes(2))
                                : Stream.<byte[]>empty())
                .list()
                .stream()
                .flatMap(each -> each)
                .toList();
    }

    private String schema() {
        return postgres ? "pirveli_keys." : "";
    }

    /** Writes a word in clear, to be found again. */
    public void plantProbe() {
        var jdbc = client(database);
        jdbc.sql("create table probe (word varchar(100))").update();
        jdbc.sql("insert into probe (word) values (?)").param(probe).update();
    }

    /** What was written in clear, and has to be found. */
    public Traces probe() {
        return new Traces(List.of(probe));
    }

    /** As docs/operations/erasure.md says; no server may be running. */
    public void compact() {
        if (!postgres) {
            compact("pirveli", database);
            compact("pirveli-keys", keys);
            return;
        }
        execute(database, "vacuum full");
        execute(database, "alter system set wal_recycle = off");
        execute(database, "select pg_reload_conf()");
        for (int i = 0; i < 2; i++) {
            execute(database, "select pg_switch_wal()");
            execute(database, "checkpoint");
        }
        execute(database, "alter system reset wal_recycle");
        execute(database, "select pg_reload_conf()");
    }

    /** What is compacted is compressed, too: a copy that is not can be searched. */
    private void compact(String name, String url) {
        execute(url, "shutdown compact");
        var searched = data.resolve(name + ".searched");
        try {
            Files.copy(data.resolve(name + ".mv.db"), searched);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        MVStoreTool.compact(searched.toString(), false);
    }

    /** The files in which any of these stands. */
    public List<Path> files(Traces traces) {
        var found = new ArrayList<>(search(data, traces));
        if (postgres) {
            found.addAll(search(Path.of(asked("show data_directory")), traces));
        }
        for (var each : temporary()) {
            if (!before.contains(each)) {
                found.addAll(search(each, traces));
            }
        }
        return found;
    }

    private List<Path> search(Path root, Traces traces) {
        var own =
                postgres
                        ? asked("select oid from pg_database where datname = current_database()")
                        : "";
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(
                    root,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path directory, BasicFileAttributes attributes) {
                            return isOfAnotherDatabase(directory, own)
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile() && traces.isIn(file)) {
                                found.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException gone) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    /** Other tests have theirs in the same PostgreSQL. */
    private static boolean isOfAnotherDatabase(Path directory, String own) {
        return directory.toString().matches(".*/base/\\d+") && !directory.endsWith(own);
    }

    private String asked(String question) {
        return client(database).sql(question).query((row, _) -> row.getString(1)).single();
    }

    private static Set<Path> temporary() {
        try (var entries = Files.list(TEMPORARY)) {
            return entries.collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DriverManagerDataSource source(String url) {
        return url.startsWith("jdbc:h2:")
                ? new DriverManagerDataSource(url, "sa", "")
                : new DriverManagerDataSource(url);
    }

    private static JdbcClient client(String url) {
        return JdbcClient.create(source(url));
    }

    private static void execute(String url, String command) {
        try (var connection = source(url).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
