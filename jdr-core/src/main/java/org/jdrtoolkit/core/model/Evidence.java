package org.jdrtoolkit.core.model;

import java.util.Optional;
import org.jdrtoolkit.core.shape.About;

@About("A source that numbers of the model rest on.")
public record Evidence(
        @About("Name by which numbers refer to this source.") String id,
        @About("How strong it is.") EvidenceKind kind,
        @About("Authors, year, title; or, for an assumption, the reasoning.") String citation,
        @About("Digital object identifier, without a prefix.") Optional<String> doi,
        @About("What exactly was taken from it, and what was not.") Optional<String> note) {}
