package org.jdrtoolkit.core.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** Which code this is: a version, and the commit that it was built from where that is known. */
final class Version {

    /** What a commit is called in a file that was not told it. */
    private static final String UNTOLD = "$Format";

    private Version() {}

    /** Such as {@code 0.1.0+b0adc84}; with {@code .dirty} behind it if files had changed since that commit. */
    static String read() {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("commit.properties")) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(Shelf.of(Version.class::getResourceAsStream, "").text("version.txt").lines().toList(), build);
    }

    /**
     * Puts together what is known.
     *
     * @param told the version, and the commit in a source archive
     * @param build what a build in a repository found there; empty if there was none
     */
    static String of(List<String> told, Properties build) {
        String version = told.get(0);
        String commit = build.getProperty("git.commit.id.abbrev", told.get(1).startsWith(UNTOLD) ? "" : told.get(1));
        if (commit.isEmpty()) {
            return version;
        }
        return version + "+" + commit + (Boolean.parseBoolean(build.getProperty("git.dirty")) ? ".dirty" : "");
    }
}
