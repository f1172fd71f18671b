package org.jdrtoolkit.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jdrtoolkit.core.problem.Fix;
import org.jdrtoolkit.core.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an edit makes of lines, commas and spaces. A bar stands for a line break here, a backquote for a double quote. */
class JsonEditTest {

    private static final String FILE = """
            {
              "id": "example",
              "names": { "en": "Example", "nl": "Voorbeeld" },
              "list": [1, 2,
                3],
              "empty": {},
              "none": [],
              "parts": [
                { "id": "a" },
                {
                  "id": "b"
                }
              ]
            }
            """;

    private static String plain(String written) {
        return written.replace('`', '"').replace('|', '\n');
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\'', ignoreLeadingAndTrailingWhitespace = true, value = {
        "/a;    {`a`: 1, `b`: 2};            {`b`: 2}",
        "/b;    {`a`: 1, `b`: 2};            {`a`: 1}",
        "/b;    {`a`:1,`b`:2,`c`:3};         {`a`:1,`c`:3}",
        "/a;    { `a`: { } };                {}",
        "/a;    {|  `a`: 1|};                {}",
        "/a;    {|  `a`: 1,|  `b`: 2|};      {|  `b`: 2|}",
        "/b;    {|  `a`: 1,|  `b`: 2|};      {|  `a`: 1|}",
        "/b;    {|  `a`: 1,||  `b`: 2,|  `c`: 3|}; {|  `a`: 1,||  `c`: 3|}",
        "/b;    {|  `a`: 1, `b`: 2,|  `c`: 3|};    {|  `a`: 1,|  `c`: 3|}",
        "/a;    {|  `a`: 1, `b`: 2,|  `c`: 3|};    {|  `b`: 2,|  `c`: 3|}",
        "/b;    {|  `a`: 1|  , `b`: 2|  , `c`: 3|}; {|  `a`: 1|  , `c`: 3|}",
        "/c;    {|  `a`: 1|  , `b`: 2|  , `c`: 3|}; {|  `a`: 1|  , `b`: 2|}",
        "/b;    {|  `a`: 1,|  `b`: [|    2|  ],|  `c`: 3|};  {|  `a`: 1,|  `c`: 3|}",
        "/a/1;  {`a`: [1, 2, 3]};            {`a`: [1, 3]}",
        "/a/0;  {`a`: [ 1 ]};                {`a`: []}",
        "/a/2;  {`a`: [1, 2, 3]};            {`a`: [1, 2]}",
        "/a/0;  {`a`: [1,| 2]};              {`a`: [2]}"})
    void whatIsRemovedTakesItsCommaAndItsLineAlong(String pointer, String before, String after) {
        assertThat(JsonEdit.remove(plain(before), pointer)).isEqualTo(plain(after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\'', value = {
        "/b;   {`a`: 1};                      {`a`: 1, `b`: 0}",
        "/c;   {`a`:1,`b`:2};                 {`a`:1,`b`:2,`c`:0}",
        "/b;   { `a` : 1 };                   { `a` : 1, `b` : 0 }",
        "/b;   {|  `a`: 1|};                  {|  `a`: 1,|  `b`: 0|}",
        "/c;   {|  `a`: 1, `b`: 2|};          {|  `a`: 1, `b`: 2, `c`: 0|}",
        "/c;   {|  `a`: 1,||    `b`: 2|};     {|  `a`: 1,||    `b`: 2,|    `c`: 0|}",
        "/b;   {};                            { `b`: 0 }",
        "/b;   { };                           { `b`: 0 }",
        "/b;   {|};                           {|  `b`: 0|}",
        "/a/b; {|  `a`: {|  }|};              {|  `a`: {|    `b`: 0|  }|}",
        "/a/-; {`a`: [1, 2]};                 {`a`: [1, 2, 0]}",
        "/a/2; {`a`: [1,2]};                  {`a`: [1,2,0]}",
        "/a/0; {`a`: [1, 2]};                 {`a`: [0, 1, 2]}",
        "/a/1; {`a`: [1, 2]};                 {`a`: [1, 0, 2]}",
        "/a/0; {`a`: [1]};                    {`a`: [0, 1]}",
        "/a/1; {`a`: [|  1,|  2|]};           {`a`: [|  1,|  0,|  2|]}",
        "/a/-; {`a`: [|  1|]};                {`a`: [|  1,|  0|]}",
        "/a/0; {|  `a`: []|};                 {|  `a`: [0]|}",
        "/a/-; {|  `a`: [ ]|};                {|  `a`: [ 0 ]|}"})
    void whatIsInsertedLooksLikeItsNeighbours(String pointer, String before, String after) {
        assertThat(JsonEdit.insert(plain(before), pointer, " 0\n")).isEqualTo(plain(after));
    }

    @Test
    void aRecordInAnEmptyArrayGetsALineOfItsOwn() {
        assertThat(JsonEdit.insert(FILE, "/none/0", "{ \"id\": \"a\" }")).contains("  \"none\": [\n    { \"id\": \"a\" }\n  ],\n");
        assertThat(JsonEdit.insert("{\"none\": []}", "/none/0", "{ \"id\": \"a\" }")).isEqualTo("{\"none\": [{ \"id\": \"a\" }]}");
    }

    @Test
    void linesOfAValueAreIndentedLikeTheFirst() {
        String part = "{\n  \"id\": \"c\"\n}";

        assertThat(JsonEdit.insert(FILE, "/parts/-", part)).contains("      \"id\": \"b\"\n    },\n    {\n      \"id\": \"c\"\n    }\n  ]\n}\n");
        assertThat(JsonEdit.insert(FILE, "/parts/0", part)).contains("  \"parts\": [\n    {\n      \"id\": \"c\"\n    },\n    { \"id\": \"a\" },\n");
        assertThat(JsonEdit.replace(FILE, "/names", part)).contains("  \"names\": {\n    \"id\": \"c\"\n  },\n");
    }

    @Test
    void linesEndAsTheyDoInTheFile() {
        String file = FILE.replace("\n", "\r\n");

        assertThat(JsonEdit.insert(file, "/parts/-", "{\n  \"id\": \"c\"\n}")).contains("},\r\n    {\r\n      \"id\": \"c\"\r\n    }\r\n  ]");
        assertThat(JsonEdit.remove(file, "/names")).isEqualTo(JsonEdit.remove(FILE, "/names").replace("\n", "\r\n"));
        assertThat(JsonEdit.remove(file, "/parts/1")).isEqualTo(JsonEdit.remove(FILE, "/parts/1").replace("\n", "\r\n"));
    }

    @Test
    void aByteOrderMarkStays() {
        String file = "\uFEFF" + FILE;

        assertThat(JsonEdit.replace(file, "/id", "\"other\"")).isEqualTo("\uFEFF" + FILE.replace("example", "other"));
        assertThat(JsonEdit.remove(file, "/id")).isEqualTo("\uFEFF" + FILE.replace("  \"id\": \"example\",\n", ""));
        assertThat(JsonEdit.insert("\uFEFF{}", "/a", "\uFEFF1")).isEqualTo("\uFEFF{ \"a\": 1 }");
    }

    @Test
    void keysAreFoundHoweverTheyAreWritten() {
        String file = "{ \"a/b\": 1, \"~\": 2, \"\\u00e9\": 3, \"\": { \"\\\"\": 4 } }";

        assertThat(JsonEdit.replace(file, "/a~1b", "0")).isEqualTo(file.replace('1', '0'));
        assertThat(JsonEdit.replace(file, "/~0", "0")).isEqualTo(file.replace('2', '0'));
        assertThat(JsonEdit.rename(file, "/é", "è\"\n")).isEqualTo(file.replace("\\u00e9", "è\\\"\\n"));
        assertThat(JsonEdit.remove(file, "//\"")).isEqualTo(file.replace("{ \"\\\"\": 4 }", "{}"));
        assertThat(JsonEdit.insert(file, "/~1~0", "5")).isEqualTo(file.replace("4 } }", "4 }, \"/~\": 5 }"));
    }

    @Test
    void ofMembersWithOneKeyTheFirstIsMeantUnlessItIsKept() {
        String file = "{ \"a\": 1, \"b\": 2, \"a\": 3,\n  \"a\": 4 }";
        Source source = LocatedJson.read("file.json", file, new Problems()).orElseThrow();

        assertThat(JsonEdit.replace(file, "/a", "0")).isEqualTo("{ \"a\": 0, \"b\": 2, \"a\": 3,\n  \"a\": 4 }");
        assertThat(JsonEdit.insert(file, "/c", "5")).isEqualTo("{ \"a\": 1, \"b\": 2, \"a\": 3,\n  \"a\": 4, \"c\": 5 }");
        assertThat(JsonEdit.apply(source, new Fix.KeepFirst("/a"))).isEqualTo("{ \"a\": 1, \"b\": 2 }");
        assertThat(JsonEdit.apply(source, new Fix.KeepFirst("/b"))).isEqualTo(file);
    }

    @Test
    void aFixIsAnEdit() {
        Source source = LocatedJson.read("file.json", FILE, new Problems()).orElseThrow();

        assertThat(JsonEdit.apply(source, Fix.text("/id", "a \"b\""))).isEqualTo(JsonEdit.replace(FILE, "/id", "\"a \\\"b\\\"\""));
        assertThat(JsonEdit.apply(source, new Fix.Key("/id", "name"))).isEqualTo(JsonEdit.rename(FILE, "/id", "name"));
        assertThat(JsonEdit.apply(source, new Fix.Remove("/list/1"))).isEqualTo(JsonEdit.remove(FILE, "/list/1"));
    }

    @Test
    void aPointerToNothingIsRefused() {
        assertRefused(() -> JsonEdit.replace(FILE, "/list/3", "0"), "There is nothing at /list/3.");
        assertRefused(() -> JsonEdit.replace(FILE, "/list/01", "0"), "There is nothing at /list/01.");
        assertRefused(() -> JsonEdit.replace(FILE, "id", "0"), "A JSON pointer begins with /, but not \"id\".");
        assertRefused(() -> JsonEdit.rename(FILE, "/nme", "name"), "There is nothing at /nme.");
        assertRefused(() -> JsonEdit.rename(FILE, "/list/0", "name"), "What stands at \"/list/0\" has no key.");
        assertRefused(() -> JsonEdit.rename(FILE, "", "name"), "What stands at \"\" has no key.");
        assertRefused(() -> JsonEdit.rename(FILE, "/id", "list"), "There is a key \"list\" beside /id already.");
        assertRefused(() -> JsonEdit.remove(FILE, "/names/fr"), "There is nothing at /names/fr.");
        assertRefused(() -> JsonEdit.remove(FILE, ""), "The document itself cannot be removed.");
        assertRefused(() -> JsonEdit.insert(FILE, "/id", "0"), "There is something at /id already.");
        assertRefused(() -> JsonEdit.insert(FILE, "/id/a", "0"), "Nothing can be inserted at /id/a: around it is no object and no array.");
        assertRefused(() -> JsonEdit.insert(FILE, "/list/4", "0"), "Nothing can be inserted at /list/4: the array has 3 items.");
        assertRefused(() -> JsonEdit.insert(FILE, "/list/x", "0"), "Nothing can be inserted at /list/x: the array has 3 items.");
        assertRefused(() -> JsonEdit.insert(FILE, "/nme/a", "0"), "There is nothing at /nme.");
        assertRefused(() -> JsonEdit.insert(FILE, "", "0"), "The document itself is there already.");
        assertRefused(() -> JsonEdit.insert(FILE, "a", "0"), "A JSON pointer begins with /, but not \"a\".");
    }

    @Test
    void whatIsNotJsonIsRefused() {
        assertRefused(() -> JsonEdit.replace("{ \"a\": 1", "/a", "0"),
                "This is not JSON: The file ends here, but the object that starts in line 1 is still open.");
        assertRefused(() -> JsonEdit.replace(" ", "", "0"), "This is not JSON: The file is empty.");
        assertRefused(() -> JsonEdit.replace(FILE, "/id", "\"a\", \"b\": 1"), "This is not JSON: There is more after the end of the document.");
        assertRefused(() -> JsonEdit.replace(FILE, "/id", "NaN"), "This is not JSON: The number is NaN; numbers here are finite.");
        assertRefused(() -> JsonEdit.insert(FILE, "/new", ""), "This is not JSON: The file is empty.");
    }

    private static void assertRefused(Runnable edit, String message) {
        assertThatIllegalArgumentException().isThrownBy(edit::run).withMessage(message);
    }
}
