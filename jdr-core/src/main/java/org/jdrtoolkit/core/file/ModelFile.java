package org.jdrtoolkit.core.file;

import java.nio.file.Path;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.rule.ModelCheck;

/** Model files: read, check, write. */
public final class ModelFile {

    private ModelFile() {}

    /** The model in a file, with every problem of its shape and its meaning. */
    public static Reading<Model> read(Path path) {
        return read(FileText.read(path));
    }

    /** The model in a text that has been read already. */
    public static Reading<Model> read(FileText text) {
        return RecordReader.read(text, Model.class).check(ModelCheck::check);
    }

    /** The model in JSON text, under the name its problems will carry. */
    public static Reading<Model> read(String name, String json) {
        return RecordReader.read(name, json, Model.class).check(ModelCheck::check);
    }

    /** The model as JSON text that reads back as an equal model. */
    public static String write(Model model) {
        return RecordWriter.write(model);
    }

    /** The JSON Schema of model files. */
    public static String schema() {
        return SchemaWriter.write(Model.class, "JD-R toolkit model");
    }
}
