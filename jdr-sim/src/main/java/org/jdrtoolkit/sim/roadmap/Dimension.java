package org.jdrtoolkit.sim.roadmap;

import java.util.List;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.Within;
import org.jdrtoolkit.core.text.Text;

@About("One side of maturity: a question, and an answer for each level.")
public record Dimension(
        @About("Name by which an assessment refers to it.") String id,
        @About("Its name for people.") Text title,
        @About("What is asked.") Text question,
        @About("What may be answered: one text per level, from 1 to 4.") @Within(low = Assessment.HIGHEST, high = Assessment.HIGHEST) List<Text> answers) {

    public Dimension {
        answers = List.copyOf(answers);
    }

    /** The answer that stands for a level, from 1 to 4. */
    public Text answer(int level) {
        return answers.get(level - 1);
    }
}
