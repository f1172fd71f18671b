package org.jdrtoolkit.core.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jdrtoolkit.core.model.Model;

/** A model file that says one of each thing a model file can say. */
public final class ExampleModel {

    private ExampleModel() {}

    /** The file's text. */
    public static String text() {
        try (InputStream in = ExampleModel.class.getResourceAsStream("example-model.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model in it. */
    public static Model model() {
        return ModelFile.read("example-model.json", text()).orThrow();
    }
}
