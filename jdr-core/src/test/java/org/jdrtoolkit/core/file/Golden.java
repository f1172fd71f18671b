package org.jdrtoolkit.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files whose exact text is expected, rewritten by {@code mvn -pl jdr-core test -Djdr.refresh=true}. */
public final class Golden {

    private static final boolean REFRESH = Boolean.getBoolean("jdr.refresh");

    private Golden() {}

    /** Claims that the file holds this text. */
    public static void assertHolds(Path file, String text) throws IOException {
        if (REFRESH) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file).as("To refresh %s: mvn -pl jdr-core test -Djdr.refresh=true", file.getFileName())
                .exists().hasContent(text);
    }
}
