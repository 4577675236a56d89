package org.wirefold.standalone.command;

import org.wirefold.runtime.Settings;
import picocli.CommandLine.Mixin;

/** A command that takes settings. */
abstract class SettingsCommand extends TerminalCommand {
    @Mixin
    private SettingFlags flags = new SettingFlags();

    /** The effective settings: file, over it the environment, over it the flags; those named must be there. */
    final Settings settings(String... required) {
        return flags.settings(required);
    }
}
