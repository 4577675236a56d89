package org.wirefold.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.wirefold.runtime.Setting;
import org.wirefold.runtime.SettingType;
import org.wirefold.runtime.Settings;
import org.wirefold.runtime.SettingsException;

/**
 * What an operator sets for the console.
 *
 * @param address where it listens
 * @param port 0 for any free one
 * @param hosts names under which browsers may ask for it, besides those of the loopback address
 * @param metricsToken what a monitor must show; empty for nothing
 * @param database what it reads
 */
record ConsoleConfig(InetAddress address, int port, List<String> hosts, Optional<String> metricsToken, Views database) {
    private static final String HOST = "console.host";
    private static final String PORT = "console.port";
    private static final String HOSTS = "console.hosts";
    private static final String INSECURE = "console.insecure";
    private static final String METRICS_TOKEN = "console.metrics.token";

    /** The settings of this module, those of the database not included. */
    static final List<Setting> SETTINGS = List.of(
            Setting.of(
                    HOST,
                    "127.0.0.1",
                    "Address to listen on. Any other than a loopback address needs console.insecure."),
            Setting.of(PORT, SettingType.INTEGER, "8765", "Port to listen on; 0 takes a free one."),
            Setting.of(
                    HOSTS,
                    SettingType.LIST,
                    "",
                    "Host names under which browsers ask for the console, besides localhost, for example behind a proxy. Others"
                            + " are refused, against DNS rebinding."),
            Setting.of(
                    INSECURE,
                    SettingType.BOOLEAN,
                    "false",
                    "Listen on a network address although the console has neither login nor encryption; for use behind a proxy"
                            + " that has both."),
            Setting.secret(METRICS_TOKEN, "Bearer token that /metrics asks for. Not set: it asks for none."));

    static ConsoleConfig of(Settings settings) {
        InetAddress address = address(settings.string(HOST));
        if (!address.isLoopbackAddress() && !settings.bool(INSECURE)) {
            throw new SettingsException(List.of(HOST + " = " + settings.string(HOST)
                    + " is open to the network, and the console has neither login nor encryption: set it to 127.0.0.1, or "
                    + INSECURE + " = true behind a proxy that has both"));
        }
        return new ConsoleConfig(
                address,
                settings.integer(PORT),
                settings.list(HOSTS),
                settings.optional(METRICS_TOKEN),
                Views.of(settings));
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new SettingsException(List.of(HOST + " = " + host + " is no address of this machine"));
        }
    }
}
