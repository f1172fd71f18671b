package org.jdrtoolkit.sim.scenario;

import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.OrElse;
import org.jdrtoolkit.core.shape.Within;

@About("How many people leave, how soon they are followed, and what that costs. Who is more likely to leave is said by \"leaving\" of the model; where a model has none, everybody is equally likely to.")
public record Turnover(
        @About("Leavers in a year per person present, from 0 to 1, while strain and engagement are what they are today: 0.12 for 12 %.") @Within(low = 0, high = 1) double yearlyShare,
        @About("How long a place stays empty, in the unit of time; 0: somebody new begins at once; as long as the run: nobody is followed.") @Within(low = 0) @OrElse("0") double vacantFor,
        @About("What it costs to recruit and train somebody new, in euros per leaver; booked when a person leaves.") @Within(low = 0) @OrElse("0") double costEurosPerLeaver) {}
