package io.github.advisorypress.diagnostic;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Shows findings to continuous integration as JUnit XML: a test suite for each file that was looked at, and a test case
 * for each finding in it. An error is a failed test; warnings and notes are passed ones with output; a file without
 * findings has one passed test.
 */
public final class JUnitReport implements Report {

    /** Written here, so that every JDK writes the same. */
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final Messages messages;
    private final List<String> files;

    /** Files are named as findings name theirs. */
    public JUnitReport(Messages messages, Collection<String> files) {
        this.messages = messages;
        this.files = List.copyOf(files);
    }

    @Override
    public void write(List<Diagnostic> findings, Writer out) throws IOException {
        SortedMap<String, List<Diagnostic>> suites = new TreeMap<>();
        files.forEach(file -> suites.put(file, new ArrayList<>()));
        findings.stream().sorted().forEach(finding -> suites.computeIfAbsent(
                        finding.span().file(), file -> new ArrayList<>())
                .add(finding));
        // The JDK's writer treats some writers by their class and breaks characters outside the first plane on those.
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writeSuites(suites, findings, xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("Could not write JUnit XML", e);
        }
        out.append(DECLARATION).append(text.getBuffer()).append('\n');
    }

    private void writeSuites(SortedMap<String, List<Diagnostic>> suites, List<Diagnostic> findings, XMLStreamWriter xml)
            throws XMLStreamException {
        breakLine(0, xml);
        xml.writeStartElement("testsuites");
        attribute("name", "Advisory Press", xml);
        writeCounts(suites.values().stream().mapToInt(JUnitReport::tests).sum(), findings, xml);
        for (Map.Entry<String, List<Diagnostic>> suite : suites.entrySet()) {
            writeSuite(suite.getKey(), suite.getValue(), xml);
        }
        breakLine(0, xml);
        xml.writeEndElement();
    }

    private void writeSuite(String file, List<Diagnostic> findings, XMLStreamWriter xml) throws XMLStreamException {
        breakLine(1, xml);
        xml.writeStartElement("testsuite");
        attribute("name", file, xml);
        writeCounts(tests(findings), findings, xml);
        if (findings.isEmpty()) {
            breakLine(2, xml);
            xml.writeEmptyElement("testcase");
            attribute("classname", file, xml);
            attribute("name", messages.summary(findings), xml);
        }
        Map<String, Integer> names = new HashMap<>();
        for (Diagnostic finding : findings) {
            String name = name(finding);
            int number = names.merge(name, 1, Integer::sum);
            writeCase(number == 1 ? name : name + " #" + number, finding, xml);
        }
        breakLine(1, xml);
        xml.writeEndElement();
    }

    private static void writeCounts(int tests, List<Diagnostic> findings, XMLStreamWriter xml)
            throws XMLStreamException {
        attribute("tests", Integer.toString(tests), xml);
        attribute(
                "failures",
                Long.toString(findings.stream().filter(JUnitReport::fails).count()),
                xml);
        attribute("errors", "0", xml);
        attribute("skipped", "0", xml);
    }

    private void writeCase(String name, Diagnostic finding, XMLStreamWriter xml) throws XMLStreamException {
        Message message = messages.message(finding);
        breakLine(2, xml);
        xml.writeStartElement("testcase");
        attribute("classname", finding.span().file(), xml);
        attribute("name", name, xml);
        attribute("file", finding.span().file(), xml);
        attribute("line", Integer.toString(finding.span().line()), xml);
        breakLine(3, xml);
        if (fails(finding)) {
            xml.writeStartElement("failure");
            attribute("type", finding.rule(), xml);
            attribute("message", message.text(), xml);
        } else {
            xml.writeStartElement("system-out");
        }
        xml.writeCharacters(carried(text(finding, message)));
        xml.writeEndElement();
        breakLine(2, xml);
        xml.writeEndElement();
    }

    /** Tells the findings of a file apart, and stays the same in any language. */
    private static String name(Diagnostic finding) {
        String place = finding.span().line() + ":" + finding.span().column();
        return finding.field().equals(FieldPath.ROOT)
                ? finding.rule() + " " + place
                : finding.rule() + " " + place + " " + finding.field();
    }

    private String text(Diagnostic finding, Message message) {
        SourceSpan span = finding.span();
        return span.file() + ":" + span.line() + ":" + span.column() + ": " + messages.level(finding.level()) + ": "
                + message.text() + " [" + finding.rule() + "]\n" + messages.helpLine(message.help());
    }

    private static int tests(List<Diagnostic> findings) {
        return Math.max(1, findings.size());
    }

    private static boolean fails(Diagnostic finding) {
        return finding.level() == Level.ERROR;
    }

    private static void attribute(String name, String value, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeAttribute(name, carried(value));
    }

    private static void breakLine(int depth, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** The text with U+FFFD in the place of what XML 1.0 cannot carry, not even escaped. */
    private static String carried(String text) {
        var carried = new StringBuilder(text.length());
        text.codePoints().map(c -> isCarried(c) ? c : 0xFFFD).forEach(carried::appendCodePoint);
        return carried.toString();
    }

    private static boolean isCarried(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || (codePoint >= 0x20 && codePoint <= 0xD7FF)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || codePoint >= 0x10000;
    }
}
