package org.jdrtoolkit.core.model;

import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.RefersTo;
import org.jdrtoolkit.core.text.Text;

/** Lets a reader who knows the source recognise the source's own terms. */
@About("What a source calls a construct or lever.")
public record SourceTerm(
        @About("Id of the evidence that is the source.") @RefersTo("evidence") String source,
        @About("The word or words it uses.") Text term) {}
