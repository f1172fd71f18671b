package org.jdrtoolkit.core.file;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.util.VersionUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which Jackson does. That the lowest does is shown by the example that embeds the library, which runs on it. */
class JsonTokensTest {

    private static Version jackson(String version) {
        return VersionUtil.parseVersion(version, "com.fasterxml.jackson.core", "jackson-core");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.9.10", "2.13.5", "2.14.3"})
    void anOlderOneIsRefusedByName(String version) {
        assertThatIllegalStateException().isThrownBy(() -> JsonTokens.refuseOlder(jackson(version)))
                .withMessageContainingAll("needs Jackson 2.15 or newer", "finds jackson-core " + version + ".", "in your build");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.15.0", "2.15.0-rc1", "2.22.4", "2.100.0"})
    void laterOnesDo(String version) {
        assertThatCode(() -> JsonTokens.refuseOlder(jackson(version))).doesNotThrowAnyException();
    }
}
