package org.jdrtoolkit.core.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.PackageVersion;
import java.io.IOException;

/** The tokens of a JSON text, by Jackson, of which a host's framework may have fixed an older version than we need. */
final class JsonTokens {

    static final int DEEPEST_NESTING = 60;

    private static final int MAJOR = 2;
    /** The first that limits how deeply a text may nest. */
    private static final int LOWEST_MINOR = 15;

    private JsonTokens() {}

    /** Set up only when the version is known to do. */
    private static final class Factory {
        /** Its buffers are not kept in threads, which may be a host's and outlive these classes. */
        static final JsonFactory JSON = JsonFactory.builder()
                .disable(JsonFactory.Feature.USE_THREAD_LOCAL_FOR_BUFFER_RECYCLING)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST_NESTING).build())
                .build();
    }

    /** A parser before its first token; throws {@link IllegalStateException} if Jackson is too old. */
    static JsonParser of(String json) throws IOException {
        refuseOlder(PackageVersion.VERSION);
        return Factory.JSON.createParser(json);
    }

    /** Throws {@link IllegalStateException} if this version of Jackson lacks what is needed here. */
    static void refuseOlder(Version jackson) {
        if (jackson.getMajorVersion() == MAJOR && jackson.getMinorVersion() < LOWEST_MINOR) {
            throw new IllegalStateException("The JD-R toolkit needs Jackson " + MAJOR + "." + LOWEST_MINOR + " or newer, and finds jackson-core " + jackson
                    + ". A framework may have fixed that version; fix a newer one for the whole of Jackson in your build.");
        }
    }
}
