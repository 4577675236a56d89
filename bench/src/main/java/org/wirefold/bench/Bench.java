package org.wirefold.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The benchmarks by name. Each prints a table; {@code docs/BENCHMARKS.md} says what it measures and keeps what it printed. */
public final class Bench {
    private static final String USAGE = """
            wirefold bench [pipeline] [ARTICLES [BYTES]]   end to end, beside a pass-through topology
            wirefold bench peers FOLDER                    text to decision beside other libraries, on labelled articles
            wirefold bench index [ARTICLES [WORDS]]        look-up, memory and rebuilding of a growing window
            wirefold bench restore [ARTICLES [WORDS]]      start after the state folder was lost
            wirefold bench sink [ARTICLES [BYTES [JDBC]]]  articles from their topic into PostgreSQL
            wirefold bench stages [ARTICLES [BYTES]]       CPU seconds of each step
            wirefold bench analysis FILE...                the text core alone: throughput and longest times""";

    private Bench() {}

    /** First argument the benchmark; without one, or with a number, the whole pipeline. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String name = arguments.length == 0 || arguments[0].matches("\\d+") ? "" : arguments[0];
        List<String> rest = Arrays.asList(arguments).subList(name.isEmpty() ? 0 : 1, arguments.length);
        switch (name) {
            case "", "pipeline" -> PipelineBench.run(rest);
            case "peers" -> PeersBench.run(rest);
            case "index" -> IndexBench.run(rest);
            case "restore" -> RestoreBench.run(rest);
            case "sink" -> SinkBench.run(rest);
            case "stages" -> StagesBench.run(rest);
            case "analysis" -> AnalysisBench.run(rest);
            default -> {
                System.err.println(USAGE);
                System.exit(2);
            }
        }
    }
}
