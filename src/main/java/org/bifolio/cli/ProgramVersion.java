package org.bifolio.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {"bifolio " + (version == null ? "(not from a jar)" : version)};
    }

    /** For programs, which want a number; 0.0.0 when not run from a jar. */
    static String number() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "0.0.0" : version;
    }
}
