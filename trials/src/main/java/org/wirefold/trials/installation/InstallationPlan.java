package org.wirefold.trials.installation;

import java.nio.file.Path;
import java.util.Map;

/**
 * What is to be started.
 *
 * @param home the folder of the sources, where the launcher stands
 * @param work a folder for everything that is kept; not one that the system empties
 * @param brokers three, or one where copies do not matter
 * @param proxied whether the programs reach the brokers through proxies, which costs some speed
 * @param javaOptions flags for the Java of the programs, besides their heap
 * @param settings settings of the programs over those of a trial
 */
public record InstallationPlan(
        Path home, Path work, int brokers, boolean proxied, String javaOptions, Map<String, String> settings) {
    public InstallationPlan {
        settings = Map.copyOf(settings);
    }
}
