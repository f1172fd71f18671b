package org.jdrtoolkit.core.model;

import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.Within;
import org.jdrtoolkit.core.text.Text;

@About("What a lever at level 1 is in practice; half the level is half the amount.")
public record Dose(
        @About("How much of the unit.") @Within(above = 0) double amount,
        @About("The unit, such as hours of training a week.") Text unit) {}
