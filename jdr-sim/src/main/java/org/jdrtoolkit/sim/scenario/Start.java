package org.jdrtoolkit.sim.scenario;

import java.util.function.ObjDoubleConsumer;
import java.util.function.ToDoubleFunction;
import org.jdrtoolkit.core.model.Range;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.Within;

@About("The level at which the people of a segment start.")
public sealed interface Start {

    /** Applies the function for this kind of start. */
    double fold(ToDoubleFunction<Exactly> exactly, ToDoubleFunction<Uniform> uniform, ToDoubleFunction<Normal> normal);

    @About("Everybody at the same level.")
    record Exactly(@About("The level.") double level) implements Start {
        @Override
        public double fold(ToDoubleFunction<Exactly> exactly, ToDoubleFunction<Uniform> uniform, ToDoubleFunction<Normal> normal) {
            return exactly.applyAsDouble(this);
        }
    }

    @About("Anywhere in a range, each level equally likely; the representative person starts in the middle.")
    record Uniform(@About("The range: [low, high].") Range range) implements Start {
        @Override
        public double fold(ToDoubleFunction<Exactly> exactly, ToDoubleFunction<Uniform> uniform, ToDoubleFunction<Normal> normal) {
            return uniform.applyAsDouble(this);
        }
    }

    @About("Normally distributed; the representative person starts at the mean.")
    record Normal(
            @About("Mean level.") double mean,
            @About("Standard deviation.") @Within(low = 0) double sd) implements Start {
        @Override
        public double fold(ToDoubleFunction<Exactly> exactly, ToDoubleFunction<Uniform> uniform, ToDoubleFunction<Normal> normal) {
            return normal.applyAsDouble(this);
        }
    }

    /** Passes on each level that is written, with its pointer below that of the start; of those without limits, the mean. */
    default void each(ObjDoubleConsumer<String> taker) {
        fold(exactly -> {
            taker.accept("/exactly", exactly.level());
            return 0;
        }, uniform -> {
            taker.accept("/uniform/0", uniform.range().low());
            taker.accept("/uniform/1", uniform.range().high());
            return 0;
        }, normal -> {
            taker.accept("/normal", normal.mean());
            return 0;
        });
    }

    /** The mean starting level. */
    default double meanLevel() {
        return fold(Exactly::level, uniform -> (uniform.range().low() + uniform.range().high()) / 2, Normal::mean);
    }
}
