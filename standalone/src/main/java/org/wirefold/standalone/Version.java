package org.wirefold.standalone;

import picocli.CommandLine.IVersionProvider;

/** The version of Wirefold and of the Java under it. */
final class Version implements IVersionProvider {
    /** From the manifest of the jar; a build folder has none. */
    static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"wirefold " + current() + " on Java " + Runtime.version()};
    }
}
