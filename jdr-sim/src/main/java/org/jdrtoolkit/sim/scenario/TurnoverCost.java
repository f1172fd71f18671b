package org.jdrtoolkit.sim.scenario;

import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.Within;

@About("How many people leave today, and what that costs; they are expected, not followed one by one. What moves it is said by \"leaving\" of the model.")
public record TurnoverCost(
        @About("Leavers in a year per person today, from 0 to 1: 0.12 for 12 %.") @Within(low = 0, high = 1) double yearlyShare,
        @About("What it costs to recruit and train somebody new, in euros per leaver.") @Within(low = 0) double costEurosPerLeaver) {}
