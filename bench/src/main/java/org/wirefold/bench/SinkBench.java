package org.wirefold.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.wirefold.runtime.KafkaSettings;
import org.wirefold.runtime.Metrics;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.TopicProvisioner;
import org.wirefold.runtime.TopicSpec;
import org.wirefold.schema.AvroSerde;
import org.wirefold.schema.InMemoryRegistryClient;
import org.wirefold.schema.RegistryClient;
import org.wirefold.schema.Topics;
import org.wirefold.schema.wire.EnrichedArticle;
import org.wirefold.schema.wire.RawArticle;
import org.wirefold.schema.wire.Verdict;
import org.wirefold.sink.SinkProgram;
import org.wirefold.standalone.embedded.EmbeddedBroker;
import org.wirefold.standalone.embedded.EmbeddedDatabase;

/**
 * Articles from their topic into a durable PostgreSQL, all in one process but the server. An article makes a row of
 * {@code articles} and one of {@code current_versions}; only the first is counted. The rate is of wall time; the CPU time
 * tells what it would be on a machine that does nothing else.
 */
final class SinkBench {
    private static final String ARTICLES = Topics.ENRICHED.name();

    private final int articles;
    private final int bytes;
    private final PrintStream out;
    private final RegistryClient registry = new InMemoryRegistryClient();

    private SinkBench(int articles, int bytes, PrintStream out) {
        this.articles = articles;
        this.bytes = bytes;
        this.out = out;
    }

    /** Arguments: how many articles (40,000) of how many bytes (2,000), and the JDBC address of another PostgreSQL. */
    static void run(List<String> arguments) throws IOException, InterruptedException {
        int articles = arguments.isEmpty() ? 40_000 : Integer.parseInt(arguments.get(0));
        int bytes = arguments.size() < 2 ? 2_000 : Integer.parseInt(arguments.get(1));
        Path folder = Files.createTempDirectory("wirefold-bench");
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"))) {
            SinkBench bench = new SinkBench(articles, bytes, System.out);
            Map<String, String> settings = new HashMap<>(Map.of("bootstrap.servers", broker.bootstrapServers()));
            if (arguments.size() > 2) {
                settings.put("db.url", arguments.get(2));
                settings.put("db.schema", "wirefold_bench");
                bench.measure(settings);
            } else {
                try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"))) {
                    settings.put("db.url", database.jdbcUrl());
                    settings.put("db.user", database.user());
                    settings.put("db.password", database.password());
                    bench.measure(settings);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    private void measure(Map<String, String> values) throws SQLException, InterruptedException {
        Settings settings = Settings.of(SinkProgram.settings(), values);
        long produced = produce(settings);
        try (Metrics metrics = Metrics.create();
                SinkProgram sink = new SinkProgram(settings, registry, metrics);
                Connection connection = connect(values)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DROP SCHEMA IF EXISTS wirefold_bench CASCADE");
            }
            sink.start();
            String schema = values.getOrDefault("db.schema", "wirefold");
            long quarter = await(connection, schema, articles / 4);
            long start = System.nanoTime();
            Cpu before = Cpu.now(connection);
            long all = await(connection, schema, articles);
            double seconds = (System.nanoTime() - start) / 1e9;
            print(
                    connection,
                    produced,
                    all - quarter,
                    seconds,
                    Cpu.now(connection).since(before));
        }
    }

    private void print(Connection connection, long produced, long rows, double seconds, Cpu cpu) throws SQLException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        out.printf(
                Locale.ROOT,
                "%,d articles of %,d bytes on average, PostgreSQL %s, %d processors, load %.1f%n",
                articles,
                produced / articles,
                one(connection, "SHOW server_version"),
                Runtime.getRuntime().availableProcessors(),
                load);
        out.printf(
                Locale.ROOT,
                "%,.0f rows/s over the last three quarters; CPU a row: server %.0f us, reading and decoding %.0f us,"
                        + " writing %.0f us%n",
                rows / seconds,
                cpu.server() / (double) rows,
                cpu.reader() / (double) rows,
                cpu.writer() / (double) rows);
    }

    /** The first number of rows seen that reaches a count. */
    private static long await(Connection connection, String schema, long count)
            throws SQLException, InterruptedException {
        String progress =
                "SELECT count(*) FROM pg_tables WHERE schemaname = '" + schema + "' AND tablename = 'articles'";
        while (!one(connection, progress).equals("1")) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        long rows = 0;
        while (rows < count) {
            TimeUnit.MILLISECONDS.sleep(20);
            rows = Long.parseLong(one(
                    connection,
                    "SELECT coalesce(max(source_offset), -1) + 1 FROM " + schema + ".articles WHERE lane = 0"
                            + " AND sequence = (SELECT max(sequence) FROM " + schema + ".articles WHERE lane = 0)"));
        }
        return Math.min(rows, count);
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private static Connection connect(Map<String, String> values) throws SQLException {
        return values.containsKey("db.user")
                ? DriverManager.getConnection(values.get("db.url"), values.get("db.user"), values.get("db.password"))
                : DriverManager.getConnection(String.valueOf(values.get("db.url")));
    }

    /** Bytes of the records sent. */
    private long produce(Settings settings) {
        try (Admin admin = Admin.create(KafkaSettings.admin(settings))) {
            TopicProvisioner.with(admin)
                    .provision(Topics.all().stream().map(TopicSpec::of).toList());
        }
        NewsGenerator news = new NewsGenerator(20261120, bytes);
        var values =
                AvroSerde.of(Topics.ENRICHED, EnrichedArticle.class, registry).serializer();
        long total = 0;
        try (var producer = new KafkaProducer<>(
                new HashMap<>(KafkaSettings.producer(settings)), new StringSerializer(), new ByteArraySerializer())) {
            for (int sequence = 0; sequence < articles; sequence++) {
                EnrichedArticle article = enriched(news.next(), sequence);
                byte[] value = values.serialize(ARTICLES, article);
                total += value.length;
                var unused = producer.send(new ProducerRecord<>(ARTICLES, article.getArticleId(), value));
            }
        }
        return total;
    }

    private static EnrichedArticle enriched(RawArticle raw, long sequence) {
        return EnrichedArticle.newBuilder()
                .setArticleId(raw.getArticleId())
                .setSource(raw.getSource())
                .setProviderId(raw.getProviderId())
                .setVersion(raw.getVersion())
                .setStatus(raw.getStatus())
                .setTitle(raw.getTitle())
                .setBody(raw.getBody())
                .setPublishedAt(raw.getPublishedAt())
                .setEventTime(raw.getEventTime())
                .setOrigin(raw.getOrigin())
                .setLane(0)
                .setSequence(sequence)
                .setVerdict(Verdict.newBuilder()
                        .setDuplicate(false)
                        .setStoryId(raw.getArticleId())
                        .setContainment(0)
                        .setResemblance(0)
                        .setNovelty(1)
                        .setReason("no earlier article shares enough with it")
                        .build())
                .setReusedPassages(List.of())
                .setQuotes(List.of())
                .setFigures(List.of())
                .build();
    }

    /** CPU time used so far, microseconds: of the server process behind the sink, and of the two threads of the sink. */
    private record Cpu(long server, long reader, long writer) {
        /** Linux counts the time of a process in hundredths of a second. */
        private static final long TICK_MICROS = 10_000;

        static Cpu now(Connection connection) throws SQLException {
            String pid =
                    one(connection, "SELECT max(pid) FROM pg_stat_activity WHERE application_name = 'wirefold-sink'");
            return new Cpu(process(pid), thread("sink"), thread("sink-writer"));
        }

        Cpu since(Cpu before) {
            return new Cpu(server - before.server, reader - before.reader, writer - before.writer);
        }

        private static long process(String pid) {
            try {
                String[] fields =
                        Files.readString(Path.of("/proc", pid, "stat")).split(" ");
                return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * TICK_MICROS;
            } catch (IOException e) {
                return 0; // on another machine
            }
        }

        private static long thread(String name) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long nanos = 0;
            for (ThreadInfo info : threads.getThreadInfo(threads.getAllThreadIds())) {
                if (info != null && info.getThreadName().equals(name)) {
                    nanos += threads.getThreadCpuTime(info.getThreadId());
                }
            }
            return nanos / 1_000;
        }
    }
}
