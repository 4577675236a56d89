package org.wirefold.standalone.command;

import java.util.List;
import org.wirefold.runtime.Setting;
import org.wirefold.runtime.SettingType;

/** What concerns the process as a whole. */
final class StandaloneSettings {
    /** The folder of the embedded parts. */
    static final String DATA = "data";

    static final List<Setting> SETTINGS = List.of(Setting.of(
            DATA,
            SettingType.PATH,
            "data",
            "Folder for everything that the embedded broker, registry and database keep, for state and logs. Made when"
                    + " missing."));

    private StandaloneSettings() {}
}
