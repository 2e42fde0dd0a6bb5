package org.pirveli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnalyzeClasses(packages = "org.pirveli", importOptions = DoNotIncludeTests.class)
final class StorageTest {

    @ArchTest
    static final ArchRule no_stream_of_rows_keeps_a_connection =
            noClasses()
                    .should()
                    .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                    .because(
                            "a stream that nobody closes keeps its connection, and soon none is"
                                    + " left; list() gives it back");
}
