package org.jdrtoolkit.core.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Excerpt;
import org.jdrtoolkit.core.problem.Fix;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.Problems;
import org.jdrtoolkit.core.shape.RecordWalk;

/** Reads text into located JSON, or says why it cannot. */
final class LocatedJson {

    /** Some editors start a file with this invisible character. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Places places;
    private final JsonParser parser;
    private final Problems problems;

    /** How many members around the parser's place repeat an earlier key; no pointer leads into them. */
    private int repeatedAround;

    private LocatedJson(Places places, JsonParser parser, Problems problems) {
        this.places = places;
        this.parser = parser;
        this.problems = problems;
    }

    /** A JSON text with its value; or empty, with one more problem reported. Duplicate keys are reported and their first value kept. */
    static Optional<Source> read(String name, String text, Problems problems) {
        String json = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (json.isBlank()) {
            problems.add(Problem.error(Code.EMPTY_FILE, "", "The file is empty.",
                    "Start from one of the scenarios that ship with the toolkit.").at(Location.whole(name)));
            return Optional.empty();
        }
        Places places = new Places(name, json, text.length() - json.length());
        try (JsonParser parser = JsonTokens.of(json)) {
            LocatedJson reader = new LocatedJson(places, parser, problems);
            try {
                return Optional.of(new Source(name, text, reader.document()));
            } catch (JsonProcessingException e) {
                problems.add(JsonSyntax.problem(places, parser, e));
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory does not fail", e);
        }
    }

    private Located document() throws IOException {
        parser.nextToken();
        Located document = value("");
        nothingFollows();
        return document;
    }

    private void nothingFollows() throws IOException {
        JsonLocation place;
        try {
            if (parser.nextToken() == null) {
                return;
            }
            place = parser.currentTokenLocation();
        } catch (JsonProcessingException e) {
            place = JsonSyntax.place(parser, e);
        }
        problems.add(Problem.error(Code.JSON_SYNTAX, "", "There is more after the end of the document.",
                "A file holds one JSON object; remove what follows it.").at(places.rest(place)));
    }

    private Located value(String pointer) throws IOException {
        JsonLocation start = parser.currentTokenLocation();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(pointer, start);
            case START_ARRAY -> array(pointer, start);
            case VALUE_STRING -> scalar(Located.Kind.TEXT, parser.getText(), places.ofText(start));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(pointer, places.of(start, parser.getTextLength()));
            case VALUE_TRUE, VALUE_FALSE -> scalar(Located.Kind.TRUTH, token == JsonToken.VALUE_TRUE, places.of(start, parser.getTextLength()));
            default -> scalar(Located.Kind.NULL, null, places.of(start, parser.getTextLength()));
        };
    }

    private Located number(String pointer, Location where) throws IOException {
        double number = parser.getDoubleValue();
        if (!Double.isFinite(number)) {
            problems.add(Problem.error(Code.NOT_FINITE, pointer,
                    "The number is " + Excerpt.of(parser.getText()) + "; numbers here are finite.",
                    "Write an ordinary number.").at(where));
        }
        return scalar(Located.Kind.NUMBER, number, where);
    }

    private Located object(String pointer, JsonLocation start) throws IOException {
        Map<String, Located> members = new LinkedHashMap<>();
        Map<String, Location> keys = new LinkedHashMap<>();
        Map<String, List<Location>> repeated = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Location place = places.ofText(parser.currentTokenLocation());
            parser.nextToken();
            String inside = RecordWalk.pointer(pointer, key);
            boolean isRepeated = members.containsKey(key);
            repeatedAround += isRepeated ? 1 : 0;
            Located value = value(inside);
            repeatedAround -= isRepeated ? 1 : 0;
            if (!isRepeated) {
                members.put(key, value);
                keys.put(key, place);
            } else {
                repeated.computeIfAbsent(key, again -> new ArrayList<>()).add(Places.from(place, value.where()));
                Problem problem = Problem.error(Code.DUPLICATE_KEY, inside,
                        "The key " + Excerpt.quoted(key) + " already stands in line " + keys.get(key).line() + ".", "Keep one of them.").at(place);
                problems.add(repeatedAround == 0 ? problem.with(new Fix.KeepFirst(inside)) : problem);
            }
        }
        return new Located(Located.Kind.OBJECT, null, members, keys, repeated, List.of(), places.through(start, parser.currentTokenLocation()));
    }

    private Located array(String pointer, JsonLocation start) throws IOException {
        List<Located> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(pointer + "/" + items.size()));
        }
        return new Located(Located.Kind.ARRAY, null, Map.of(), Map.of(), Map.of(), items, places.through(start, parser.currentTokenLocation()));
    }

    private static Located scalar(Located.Kind kind, Object scalar, Location where) {
        return new Located(kind, scalar, Map.of(), Map.of(), Map.of(), List.of(), where);
    }
}
