package io.github.advisorypress.text;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds in a parsed text what may not be published. */
final class TextProblems {

    private static final int LONGEST_DETAIL = 80;

    private final Document document;
    private final Positions positions;
    private final List<Problem> problems = new ArrayList<>();

    private TextProblems(String source, Document document) {
        this.document = document;
        this.positions = new Positions(source);
    }

    static List<Problem> in(String source, Document document) {
        var search = new TextProblems(source, document);
        search.visit(document);
        search.problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        return search.problems;
    }

    private void visit(Node parent) {
        for (Node node : parent.getChildren()) {
            check(node);
            visit(node);
        }
    }

    private void check(Node node) {
        if (node instanceof HtmlBlockBase || node instanceof HtmlInlineBase) {
            report(
                    Problem.RAW_HTML,
                    node.getChars().trim(),
                    node.getChars().trim().toString());
        } else if (node instanceof Image image) {
            checkImage(image.getUrl(), image);
        } else if (node instanceof ImageRef image) {
            Reference reference = image.getReferenceNode(document);
            if (reference != null) {
                checkImage(reference.getUrl(), image);
            }
        } else if (node instanceof Link link) {
            checkLink(link.getUrl(), link);
        } else if (node instanceof Reference reference) {
            checkLink(reference.getUrl(), reference);
        } else if (node instanceof AutoLink link) {
            checkLink(link.getText(), link);
        } else if (node instanceof MailLink link) {
            checkLink(BasedSequence.of("mailto:" + link.getText()), link);
        }
    }

    private void checkLink(BasedSequence url, Node node) {
        String resolved = SafeUrl.resolve(url);
        if (!SafeUrl.isSafeLink(resolved)) {
            report(Problem.UNSAFE_LINK, node.getChars(), resolved);
        }
    }

    private void checkImage(BasedSequence url, Node node) {
        String resolved = SafeUrl.resolve(url);
        if (!SafeUrl.isSafeImage(resolved)) {
            report(Problem.UNSAFE_IMAGE, node.getChars(), resolved);
        }
    }

    private void report(String kind, BasedSequence place, String detail) {
        int start = place.getStartOffset();
        problems.add(new Problem(
                kind,
                positions.line(start),
                positions.column(start),
                positions.length(start, place.getEndOffset()),
                shortened(detail)));
    }

    private static String shortened(String detail) {
        int line = detail.indexOf('\n');
        String first = line < 0 ? detail : detail.substring(0, line);
        return first.codePointCount(0, first.length()) <= LONGEST_DETAIL
                ? first
                : first.substring(0, first.offsetByCodePoints(0, LONGEST_DETAIL)) + "…";
    }
}
