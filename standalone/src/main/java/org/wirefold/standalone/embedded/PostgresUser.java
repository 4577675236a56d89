package org.wirefold.standalone.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As whom PostgreSQL runs. It refuses root, and a user id without a name in /etc/passwd. Three ways, tried in this
 * order: as we are; in a user namespace of its own, where root and the nameless are nobody ({@code unshare -U}; forbidden
 * in most containers); as nobody after giving the folder away ({@code setpriv}; root only).
 */
enum PostgresUser {
    /** An ordinary user with a name. */
    AS_WE_ARE(""),
    /** The files stay ours, the process sees itself as nobody. */
    OWN_NAMESPACE("unshare -U"),
    /** The files are given to nobody. */
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private final String prefix;

    PostgresUser(String prefix) {
        this.prefix = prefix;
    }

    /** The way that works here. */
    static PostgresUser find() {
        boolean root = Commands.run(List.of("id", "-u")).output().equals("0");
        boolean named = Commands.run(List.of("id", "-un")).ok();
        if (!root && named) {
            return AS_WE_ARE;
        }
        if (OWN_NAMESPACE.works()) {
            return OWN_NAMESPACE;
        }
        if (root && NOBODY.works()) {
            return NOBODY;
        }
        throw new EmbeddedException(
                root
                        ? "PostgreSQL refuses to run as root, and here root may neither unshare a user namespace nor use"
                                + " setpriv (Debian package util-linux). Start as an ordinary user, or set --db.url to a"
                                + " PostgreSQL of your own."
                        : "PostgreSQL refuses a user id without a name. Add a line for this id to /etc/passwd (in a"
                                + " container: USER with a named user), or set --db.url to a PostgreSQL of your own.");
    }

    /** The command, run as this user. */
    List<String> command(String... command) {
        List<String> all = new ArrayList<>(prefix.isEmpty() ? List.of() : List.of(prefix.split(" ")));
        all.addAll(List.of(command));
        return all;
    }

    /** Makes a folder usable for this user; why it is not, when it cannot be. */
    Optional<String> own(Path folder) {
        if (this == NOBODY) {
            Commands.Result given = Commands.run(List.of("chown", "-R", "65534:65534", folder.toString()));
            if (!given.ok()) {
                return Optional.of(given.output());
            }
        }
        return canRead(folder)
                ? Optional.empty()
                : Optional.of("the user nobody may not enter " + folder
                        + "; choose a folder whose parents everybody may enter");
    }

    /** Whether this user gets into a folder. */
    boolean canRead(Path folder) {
        return Commands.run(command("ls", folder.toString())).ok();
    }

    private boolean works() {
        return Commands.run(command("id", "-un")).ok();
    }
}
