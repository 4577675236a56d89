package org.wirefold.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wirefold.sink.Records.anOriginal;
import static org.wirefold.sink.Records.enriched;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.schema.Topics;

/** Each role can do its work and nothing beside it. */
class DatabaseRolesIT {
    private static final String SCHEMA = "roles_test";
    /** SQLSTATE of insufficient privilege. */
    private static final String REFUSED = "42501";

    private static TestDatabase server;

    @BeforeAll
    static void prepare() throws SQLException {
        server = TestDatabase.open();
        as("postgres", "DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
        as("postgres", DatabaseRoles.script());
        as("postgres", DatabaseRoles.script()); // a second time changes nothing
        login("t_owner", "wirefold_owner");
        as("postgres", "ALTER ROLE t_owner SET role = 'wirefold_owner'");
        login("t_sink", "wirefold_writer");
        login("t_desk", "wirefold_reader");
        login("t_page", "wirefold_console");
        login("t_nobody", "");
        Migrations.migrate(database("t_owner"));
        try (PostgresStore store = new PostgresStore(database("t_sink"))) {
            store.write(
                    new ResultBatch(
                            List.of(
                                    enriched(0, anOriginal("free", 0)),
                                    enriched(
                                            1,
                                            anOriginal("held", 1)
                                                    .setEmbargoedUntil(
                                                            Instant.now().plusSeconds(3600)))),
                            List.of(new Advance(Topics.ENRICHED.name(), 0, OptionalLong.empty(), 2))),
                    refused -> {
                        throw new AssertionError(refused.toString());
                    });
        }
    }

    @AfterAll
    static void close() throws SQLException {
        as("postgres", "DROP SCHEMA " + SCHEMA + " CASCADE");
        server.close();
    }

    private static void login(String name, String group) throws SQLException {
        as(
                "postgres",
                "DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = '" + name + "') THEN DROP ROLE " + name
                        + "; END IF; END $$");
        as("postgres", "CREATE ROLE " + name + " LOGIN" + (group.isEmpty() ? "" : " IN ROLE " + group));
    }

    private static Database database(String user) {
        String url = server.database().url();
        return new Database(url.replaceFirst("\\?.*", ""), user, "", SCHEMA); // a user in the address would win
    }

    private static void as(String user, String sql) throws SQLException {
        try (Connection connection = database(user).open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }

    private static void assertRefused(String user, String sql) {
        assertThatThrownBy(() -> as(user, sql))
                .as(user + ": " + sql)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(REFUSED));
    }

    @Test
    void theOwnerMigratesAndOwnsEverything() throws SQLException {
        assertThat(Migrations.migrate(database("t_owner"))).isZero();
        assertThat(server.rows("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = '" + SCHEMA + "'"))
                .containsExactly("wirefold_owner");
    }

    @Test
    void theOwnerMayMakeASchemaAndRenameOne() {
        assertThatCode(() -> {
                    as("t_owner", "CREATE SCHEMA roles_test_rebuild");
                    as("t_owner", "ALTER SCHEMA roles_test_rebuild RENAME TO roles_test_before");
                    as("t_owner", "DROP SCHEMA roles_test_before CASCADE");
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM articles",
                "TRUNCATE articles",
                "DROP TABLE articles",
                "ALTER TABLE articles ADD COLUMN more text",
                "CREATE TABLE mine (text text)",
                "CREATE TABLE public.mine (text text)",
                "CREATE SCHEMA mine",
                "DROP VIEW stories",
                "UPDATE flyway_schema_history SET success = false",
                "CREATE ROLE friend",
                "COPY articles (record) TO PROGRAM 'cat'"
            })
    void theWriterIsRefused(String sql) {
        assertRefused("t_sink", sql);
    }

    @Test
    void theWriterReadsItsPositionAndWritesAgain() {
        try (PostgresStore store = new PostgresStore(database("t_sink"))) {
            assertThat(store.position(Topics.ENRICHED.name(), 0)).hasValue(2);
        }
    }

    @Test
    void readersSeeEveryViewAndNoTable() throws SQLException {
        List<String> views = server.rows("SELECT viewname FROM pg_views WHERE schemaname = '" + SCHEMA + "'");
        assertThat(views).hasSizeGreaterThan(15);
        for (String view : views) {
            as("t_desk", "SELECT count(*) FROM " + view);
            as("t_page", "SELECT count(*) FROM " + view);
        }
        for (String table : server.rows("SELECT tablename FROM pg_tables WHERE schemaname = '" + SCHEMA + "'")) {
            assertRefused("t_desk", "SELECT count(*) FROM " + table);
        }
        for (String user : List.of("t_desk", "t_page")) {
            as(user, "SELECT * FROM ledger_on('2026-03-01')");
            as(user, "SELECT * FROM claims_on('2026-03-01')");
            as(user, "SELECT * FROM find_quotes('harbour', NULL, NULL)");
        }
    }

    @Test
    void readersDoNotGetRoundAnEmbargo() throws SQLException {
        try (Connection connection = database("t_desk").open();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("SELECT string_agg(article_id, ',') FROM visible_articles")) {
            found.next();
            assertThat(found.getString(1)).isEqualTo("free");
        }
        assertRefused("t_desk", "SELECT record FROM articles WHERE article_id = 'held'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO dead_letters (bytes) VALUES ('')",
                "UPDATE sink_offset SET next_off = 0",
                "DELETE FROM articles",
                "CREATE TABLE mine (text text)",
                "DROP VIEW stories"
            })
    void whoReadsIsRefusedToWrite(String sql) {
        assertRefused("t_desk", sql);
        assertRefused("t_page", sql);
    }

    @Test
    void theConsoleReadsDeadLettersAndPositions() throws SQLException {
        as("t_page", "SELECT bytes FROM dead_letters");
        as("t_page", "SELECT next_off FROM sink_offset");
        as("t_page", "SELECT quote_id FROM quote_clusters");
        assertRefused("t_page", "SELECT record FROM articles");
    }

    @Test
    void aLoginWithoutARoleDoesNotEvenConnect() {
        assertRefused("t_nobody", "SELECT 1");
    }
}
