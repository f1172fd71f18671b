package org.jdrtoolkit.core.model;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.Limits;
import org.jdrtoolkit.core.shape.OrElse;
import org.jdrtoolkit.core.shape.Within;
import org.jdrtoolkit.core.text.Text;

@About("Something measured on people: a demand, a resource, strain, engagement, a behaviour.")
public record Construct(
        @About("Name by which effects, flows and scenarios refer to it.") String id,
        @About("What it is in Job Demands–Resources theory.") Role role,
        @About("Its name for people.") Text title,
        @About("What it means and how it was measured.") Optional<Text> description,
        @About("What sources call it.") List<SourceTerm> terms,
        @About("Measured in standard deviations (z), or a stock that flows fill and empty.") @OrElse("\"z\"") Scale scale,
        @About("For a stock: the level at which a room factor closes.") @Within(above = 0) Optional<Estimate> capacity,
        @About("For a stock: whether no more flows out of it than is there, so that it never falls below 0.") @OrElse("false") boolean nonNegative,
        @About("Level at which people start. Left out, a construct in SD starts at the baseline of its people, and a stock at 0; a 0 that is written is a level of 0, also where there is a baseline.") Optional<Estimate> initial,
        @About("Weeks in which half of a deviation fades; needed where effects arrive.") @Within(above = 0) Optional<Estimate> halfLifeWeeks,
        @About("How people differ; only for constructs in standard deviations with a half-life.") Optional<Noise> noise) {

    public Construct {
        terms = List.copyOf(terms);
    }

    /** Whether effects can arrive here. */
    public boolean hasHalfLife() {
        return halfLifeWeeks.isPresent();
    }

    /** The levels that it can have: for a stock from 0 to its capacity, if it has one; any for a construct in standard deviations. */
    public Limits levels() {
        boolean isStock = scale == Scale.STOCK;
        double most = isStock && capacity.isPresent() ? capacity.get().value() : Double.POSITIVE_INFINITY;
        return new Limits(isStock ? 0 : Double.NEGATIVE_INFINITY, most, Double.NEGATIVE_INFINITY);
    }

    /** Begins a construct in standard deviations, with its id as its title and nothing else set. */
    public static Builder builder(String id, Role role) {
        return new Builder(id, role);
    }

    /** A builder that starts from this construct; parts that are not replaced stay as they are. */
    public Builder toBuilder() {
        return builder(id, role).title(title).description(description).terms(terms).scale(scale).capacity(capacity).nonNegative(nonNegative)
                .initial(initial).halfLifeWeeks(halfLifeWeeks).noise(noise);
    }

    /** Makes a construct part by part; each method replaces the part it is named after. */
    public static final class Builder {

        private String id;
        private Role role;
        private Text title;
        private Optional<Text> description = Optional.empty();
        private List<SourceTerm> terms = List.of();
        private Scale scale = Scale.Z;
        private Optional<Estimate> capacity = Optional.empty();
        private boolean nonNegative;
        private Optional<Estimate> initial = Optional.empty();
        private Optional<Estimate> halfLifeWeeks = Optional.empty();
        private Optional<Noise> noise = Optional.empty();

        private Builder(String id, Role role) {
            this.id = id;
            this.role = role;
            this.title = Text.of(id);
        }

        /** Replaces the id. */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /** Replaces the role. */
        public Builder role(Role role) {
            this.role = role;
            return this;
        }

        /** Replaces the title. */
        public Builder title(Text title) {
            this.title = title;
            return this;
        }

        /** Replaces the description. */
        public Builder description(Optional<Text> description) {
            this.description = description;
            return this;
        }

        /** Replaces the terms that sources use. */
        public Builder terms(List<SourceTerm> terms) {
            this.terms = terms;
            return this;
        }

        /** Replaces the scale. */
        public Builder scale(Scale scale) {
            this.scale = scale;
            return this;
        }

        /** Replaces the capacity. */
        public Builder capacity(Optional<Estimate> capacity) {
            this.capacity = capacity;
            return this;
        }

        /** Replaces whether a stock never falls below 0. */
        public Builder nonNegative(boolean nonNegative) {
            this.nonNegative = nonNegative;
            return this;
        }

        /** Replaces the starting value. */
        public Builder initial(Optional<Estimate> initial) {
            this.initial = initial;
            return this;
        }

        /** Replaces the half-life, in weeks. */
        public Builder halfLifeWeeks(Optional<Estimate> halfLifeWeeks) {
            this.halfLifeWeeks = halfLifeWeeks;
            return this;
        }

        /** Replaces the noise. */
        public Builder noise(Optional<Noise> noise) {
            this.noise = noise;
            return this;
        }

        /** The construct with the parts set so far. */
        public Construct build() {
            return new Construct(id, role, title, description, terms, scale, capacity, nonNegative, initial, halfLifeWeeks, noise);
        }
    }
}
