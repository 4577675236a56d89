package org.wirefold.standalone.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.wirefold.runtime.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code wirefold config}: what would be in force, in the form of a settings file. */
@Command(name = "config", description = "Print the effective settings, secrets masked, in the form of a settings file.")
public final class ConfigCommand extends SettingsCommand {
    @Override
    public Integer call() {
        PrintWriter out = out();
        SortedMap<String, String> values = settings().masked();
        for (Map.Entry<String, List<Setting>> part : SettingsCatalogue.byPart().entrySet()) {
            out.println("# " + part.getKey());
            for (Setting setting : part.getValue()) {
                String value = values.remove(setting.key());
                out.println(value == null ? "# " + setting.key() + " is not set" : setting.key() + "=" + value);
            }
            out.println();
        }
        if (!values.isEmpty()) {
            out.println("# To Kafka clients as they are");
            values.forEach((key, value) -> out.println(key + "=" + value));
        }
        return ExitCode.OK;
    }
}
