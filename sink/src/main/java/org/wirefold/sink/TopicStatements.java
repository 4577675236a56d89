package org.wirefold.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirefold.schema.Topics;

/**
 * The one statement that writes rows of each topic; parents, children and the current version in one round trip. The
 * mapping from record to columns stands in the migrations, as generated columns.
 */
final class TopicStatements {
    private static final Map<String, String> BY_TOPIC = Map.of(
            Topics.ENRICHED.name(), Resource.text("write-articles.sql"),
            Topics.DUPLICATES.name(), Resource.text("write-articles.sql"),
            Topics.QUOTE_CLUSTERS.name(), Resource.text("write-quotes.sql"),
            Topics.FIGURE_CLAIMS.name(), Resource.text("write-claims.sql"),
            Topics.FIGURE_LEDGER.name(), Resource.text("write-ledger.sql"),
            Topics.OPS_EVENTS.name(), Resource.text("write-events.sql"),
            Topics.DEAD_LETTERS.name(), Resource.text("write-dead-letters.sql"));

    private TopicStatements() {}

    /** The topics that have tables. */
    static Set<String> topics() {
        return BY_TOPIC.keySet();
    }

    /** Writes rows of one topic with one statement. */
    static void write(Connection connection, String topic, List<ResultRow> rows) throws SQLException {
        String sql = BY_TOPIC.get(topic);
        if (sql == null) {
            throw new IllegalArgumentException("no table takes records of the topic " + topic);
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            new RowColumns(rows).bind(statement);
            statement.setString(8, topic);
            statement.executeUpdate();
        }
    }
}
