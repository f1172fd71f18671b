package org.jdrtoolkit.sim.scenario;

import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.Within;

@About("How much working time is lost to sickness today, and what that costs. What moves it is said by \"absence\" of the model.")
public record AbsenceCost(
        @About("Share of working time that is lost to sickness today, from 0 to 1: 0.05 for 5 %.") @Within(low = 0, high = 1) double shareToday,
        @About("What it costs when one person is absent for a full year, in euros.") @Within(low = 0) double costEurosPerPersonYear) {}
