package org.jdrtoolkit.core.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import org.jdrtoolkit.fixtures.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two states of the code can be told apart by what they call themselves. */
class VersionTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "$Format:%h$, b0adc84, false, 0.1.0+b0adc84",
        "$Format:%h$, b0adc84, true, 0.1.0+b0adc84.dirty",
        "a286ed8, -, -, 0.1.0+a286ed8", // a source archive
        "a286ed8, 7c0ffee, true, 0.1.0+7c0ffee.dirty", // the same, kept in a repository of one's own
        "$Format:%h$, -, -, 0.1.0", // copied from a clone without its history
    })
    void whatIsKnownOfTheCommitStandsBehindThePlus(String told, String built, String dirty, String version) {
        Properties build = new Properties();
        if (built != null) {
            build.setProperty("git.commit.id.abbrev", built);
            build.setProperty("git.dirty", dirty);
        }

        assertThat(Version.of(List.of("0.1.0", told), build)).isEqualTo(version);
    }

    @Test
    void inARepositoryThisIsItsCommit() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Repository.file(".git")));
        Process git = new ProcessBuilder("git", "-C", Repository.file("").toString(), "rev-parse", "HEAD").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String commit = new String(git.getInputStream().readAllBytes()).strip();
        assumeTrue(git.waitFor() == 0, "git reads this repository");

        assertThat(Library.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\+" + commit.substring(0, 7) + "[0-9a-f]*(\\.dirty)?");
    }
}
