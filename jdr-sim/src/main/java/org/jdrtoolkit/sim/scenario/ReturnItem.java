package org.jdrtoolkit.sim.scenario;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.text.Text;

@About("A yearly quantity that a plan changes, and what it is worth.")
public record ReturnItem(
        @About("Name of the return, in economics.csv.") String id,
        @About("Its name for people.") Text title,
        @About("The tier on which it pays: efficiency, quality or strategic.") ReturnTier tier,
        @About("Ids of the plans that bring it; left out, all.") List<String> plans,
        @About("What is counted, such as \"hours a year\".") Text unit,
        @About("How much of it there is in a year today.") double before,
        @About("How much of it there is in a year when all of the return is realised.") double after,
        @About("What one unit costs, in euros, below 0 for a unit that is earned; left out, the quantity is compared but not valued.") Optional<Double> eurosPerUnit,
        @About("Id of a construct, lever, auxiliary or indicator of the model; its mean over the workforce under a plan that brings the return, minus that without any change, is the share that is realised. Left out, all of it is realised from time 0. The static business case counts only what a lever, or a stock with a capacity of 1, realises, or nothing does.") Optional<String> realisedBy,
        @About("What a case reports as the quantity afterwards, to be compared with what the model says; it changes nothing else.") Optional<Double> stated) {

    public ReturnItem {
        plans = List.copyOf(plans);
    }

    /** Whether a plan of the scenario brings this return; the plan that changes nothing brings none. */
    public boolean holdsFor(String plan) {
        return Plan.isAmong(plans, plan);
    }

    /** Its worth in a year when fully realised, in euros; 0 if it is only compared. */
    public double yearlyEuros() {
        return eurosPerUnit.map(euros -> before * euros - after * euros).orElse(0.0);
    }
}
