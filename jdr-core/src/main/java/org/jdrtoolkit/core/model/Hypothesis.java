package org.jdrtoolkit.core.model;

import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.text.Text;

@About("A claim of the theory that mechanisms express and that a scenario can switch off by name.")
public record Hypothesis(
        @About("Name by which mechanisms and scenarios refer to it.") String id,
        @About("Its name for people.") Text title,
        @About("The claim in one sentence.") Optional<Text> description) {}
