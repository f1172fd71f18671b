package org.jdrtoolkit.core.model;

import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.RefersTo;
import org.jdrtoolkit.core.text.Text;

/** It has no memory and no set point: it is worked out anew from levels at each moment. */
@About("A named quantity that follows at each moment from the levels of constructs, levers and other auxiliaries.")
public record Auxiliary(
        @About("Name by which factors, effects and indicators refer to it, and under which it is reported.") String id,
        @About("Its name for people.") Text title,
        @About("What it means.") Optional<Text> description,
        @About("What it is counted in, in words.") Optional<Text> unit,
        @About("How it follows from what it reads.") Factor formula,
        @About("Id of the source of the formula; each number in it has a source of its own.") @RefersTo("evidence") Optional<String> evidence) {}
