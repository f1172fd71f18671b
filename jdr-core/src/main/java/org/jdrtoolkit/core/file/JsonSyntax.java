package org.jdrtoolkit.core.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.io.ContentReference;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Letters;
import org.jdrtoolkit.core.problem.Problem;

/** Says in plain words why a text is not JSON; the parser's own messages name parts of Java. */
final class JsonSyntax {

    /**
     * What to say when the parser's message contains a phrase.
     *
     * @param message sentence in which {@code FOUND} is what stands at the place, and {@code OPEN} the bracket still open
     */
    private record Rule(String phrase, String message, String advice) {}

    private static final String VALUES =
            "A value is a number such as 0.5, a text in straight double quotes, an object or an array; maybe a comma is one too many?";

    /** The first rule whose phrase occurs applies; the empty phrase always occurs. */
    private static final List<Rule> RULES = List.of(
            new Rule("nesting depth", "Brackets are nested more than " + JsonTokens.DEEPEST_NESTING + " deep here.",
                    "No model or scenario needs more than a dozen."),
            new Rule("exceeds the maximum", "A number, key or text here is longer than any model or scenario needs.", "Shorten it."),
            new Rule("comment", "Here stands FOUND; JSON has no comments.", "Remove it; a \"description\" or \"note\" can hold remarks."),
            new Rule("closing quote", "The file ends inside a text.", "Close the text with a double quote."),
            new Rule("end-of-input", "The file ends here, but OPEN is still open.",
                    "Close every object with } and every array with ]."),
            new Rule("close marker", "Here stands FOUND, but OPEN is still open.",
                    "An object closes with }, an array with ]; maybe one is missing before this place?"),
            new Rule("comma to separate", "Here stands FOUND, where a comma or a closing bracket belongs.",
                    "Maybe the comma before it is missing?"),
            new Rule("start field name", "Here stands FOUND, where a key in double quotes belongs.",
                    "Maybe its quotes are missing, or a comma before it is one too many? A number has a point, not a comma: 12.5."),
            new Rule("colon", "Here stands FOUND, where a colon belongs.", "A colon stands between a key and its value."),
            new Rule("numeric value", "This is not how JSON writes a number.",
                    "Write it as 12, 0.5 or -1.5e-3: no plus sign, no leading zero, digits on both sides of the point."),
            new Rule("unquoted character", "Here stands FOUND inside a text.",
                    "Maybe the closing quote is missing? Inside a text, write \\n for a line break and \\t for a tab."),
            new Rule("escape", "The backslash before this place starts no character that JSON knows.",
                    "Write \\\\ for a backslash itself."),
            new Rule("Illegal character", "A character that cannot be seen stands just before this place.", "Remove it."),
            new Rule("valid value", "Here stands FOUND, where a value belongs.", VALUES),
            new Rule("Unrecognized token", "Here stands FOUND, where a value belongs.", VALUES),
            new Rule("", "Here the file stops being JSON.",
                    "Look at this place and just before it: a comma, quote or bracket too many or too few?"));

    private static final Rule START =
            new Rule("", "Here stands FOUND, where the first { belongs.", "A file is one JSON object, from { to }.");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.+-]{1,40}");

    private JsonSyntax() {}

    /** The problem, at its place. */
    static Problem problem(Places places, JsonParser parser, JsonProcessingException e) {
        String parserMessage = e.getOriginalMessage();
        boolean isBeforeObject = parser.getParsingContext().inRoot() && !parserMessage.contains("comment");
        Rule rule = isBeforeObject ? START
                : RULES.stream().filter(known -> parserMessage.contains(known.phrase())).findFirst().orElseThrow();
        JsonLocation place = place(parser, e);
        String word = word(places.json(), Places.offset(place));
        String message = rule.message()
                .replace("OPEN", open(parser.getParsingContext()))
                .replace("FOUND", found(word));
        boolean isHidden = !word.isEmpty() && word.codePointAt(0) != '\t' && Letters.isHidden(word.codePointAt(0));
        return Problem.error(Code.JSON_SYNTAX, "", message, isHidden ? "Remove it." : rule.advice()).at(places.of(place, word.length()));
    }

    /** Where the parser failed; it gives no location for what exceeds its size limits, so the current one is taken. */
    static JsonLocation place(JsonParser parser, JsonProcessingException e) {
        return e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    }

    private static String open(JsonStreamContext context) {
        int line = context.startLocation(ContentReference.unknown()).getLineNr();
        return (context.inArray() ? "the array" : "the object") + " that starts in line " + line;
    }

    /** The word or the character that stands at an offset; empty at the end. */
    private static String word(String text, int offset) {
        if (offset >= text.length()) {
            return "";
        }
        Matcher word = WORD.matcher(text).region(offset, text.length());
        return word.lookingAt() ? word.group() : Character.toString(text.codePointAt(offset));
    }

    private static String found(String word) {
        if (word.isEmpty()) {
            return "the end of the file";
        }
        int character = word.codePointAt(0);
        if (character == '"') {
            return "a text";
        } else if (character == '\n' || character == '\r') {
            return "a line break";
        } else if (character == '\t') {
            return "a tab";
        } else if (Letters.isHidden(character)) {
            return Letters.named(character) + ", which cannot be seen";
        }
        return "\"" + word + "\"";
    }
}
