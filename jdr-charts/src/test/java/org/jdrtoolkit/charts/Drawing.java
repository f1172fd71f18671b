package org.jdrtoolkit.charts;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jdrtoolkit.charts.export.ChartFile;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A chart as drawn: its words and where they stand. */
public final class Drawing {

    /** Words at a place, in a drawing 1000 wide and 700 high. */
    public record Words(String text, double x, double y) {}

    private final List<Words> words;

    private Drawing(List<Words> words) {
        this.words = words;
    }

    public static Drawing of(JFreeChart chart) {
        NodeList nodes = parse(ChartFile.svg(chart, "test", 1000, 700)).getElementsByTagName("text");
        List<Words> words = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Element node = (Element) nodes.item(i);
            words.add(new Words(node.getTextContent(),
                    Double.parseDouble(node.getAttribute("x")), Double.parseDouble(node.getAttribute("y"))));
        }
        return new Drawing(words);
    }

    /** The document element; fails if the text is no well-formed XML. */
    public static Element parse(String xml) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("Not well-formed: " + e.getMessage(), e);
        }
    }

    /** All words in the order in which they were drawn, so that lines of one label follow each other. */
    public String text() {
        return words.stream().map(Words::text).collect(Collectors.joining(" "));
    }

    /** Where the words that begin so stand. */
    public Words find(String beginning) {
        return words.stream().filter(each -> each.text().startsWith(beginning)).findFirst()
                .orElseThrow(() -> new AssertionError("\"" + beginning + "\" is not among: " + text()));
    }
}
