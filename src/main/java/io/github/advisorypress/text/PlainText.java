package io.github.advisorypress.text;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** Writes a parsed text without markup. */
final class PlainText {

    private static final String INDENTATION = "  ";

    private final Document document;
    private final List<String> lines = new ArrayList<>();

    private PlainText(Document document) {
        this.document = document;
    }

    static String of(Document document) {
        var text = new PlainText(document);
        text.blocks(document, "");
        return String.join("\n", text.lines).strip();
    }

    /** What stands in a heading or another run of inline text, in one line. */
    static String inline(Document document, Node parent) {
        return new PlainText(document).inline(parent).replace("\n", " ").strip();
    }

    private void blocks(Node parent, String indentation) {
        for (Node node : parent.getChildren()) {
            block(node, indentation);
        }
    }

    private void block(Node node, String indentation) {
        if (node instanceof Paragraph || node instanceof Heading) {
            add(indentation, inline(node));
        } else if (node instanceof ListBlock list) {
            items(list, indentation);
        } else if (node instanceof BlockQuote) {
            blocks(node, indentation);
        } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            add(indentation, ((Block) node).getContentChars().normalizeEOL().stripTrailing());
        } else if (node instanceof TableBlock) {
            rows(node, indentation);
        } else if (!(node instanceof Reference || node instanceof ThematicBreak)) {
            add(indentation, node.getChars().toString().strip());
        }
    }

    private void items(ListBlock list, String indentation) {
        int number = list instanceof OrderedList ordered ? ordered.getStartNumber() : 0;
        for (Node item : list.getChildren()) {
            String sign = list instanceof BulletList ? "- " : number + ". ";
            number++;
            int first = lines.size();
            blocks(item, indentation + INDENTATION);
            if (lines.size() == first) {
                lines.add(indentation + sign.strip());
            } else {
                lines.set(first, indentation + sign + lines.get(first).strip());
            }
        }
    }

    private void rows(Node table, String indentation) {
        for (Node part : table.getChildren()) {
            if (part instanceof TableRow) {
                add(indentation, cells(part));
            } else if (!(part instanceof TableSeparator)) {
                rows(part, indentation);
            }
        }
    }

    private String cells(Node row) {
        var cells = new ArrayList<String>();
        for (Node cell : row.getChildren()) {
            if (cell instanceof TableCell) {
                cells.add(inline(cell).strip());
            }
        }
        return String.join(" | ", cells);
    }

    private void add(String indentation, String text) {
        if (!text.isBlank()) {
            text.lines().map(line -> indentation + line).forEach(lines::add);
        }
    }

    private String inline(Node parent) {
        var text = new StringBuilder();
        for (Node node : parent.getChildren()) {
            text.append(inlinePart(node));
        }
        return text.toString();
    }

    private String inlinePart(Node node) {
        if (node instanceof SoftLineBreak) {
            return Wide.joinsWithoutSpace(node) ? "" : " ";
        }
        if (node instanceof HardLineBreak) {
            return "\n";
        }
        if (node instanceof Code code) {
            return code.getText().toString();
        }
        if (node instanceof AutoLink link) {
            return link.getText().toString();
        }
        if (node instanceof MailLink link) {
            return link.getText().toString();
        }
        if (node instanceof Image || node instanceof ImageRef) {
            return inline(node);
        }
        if (node instanceof Link link) {
            return linked(inline(link), SafeUrl.resolve(link.getUrl()));
        }
        if (node instanceof LinkRef link) {
            Reference reference = link.getReferenceNode(document);
            return reference == null
                    ? link.getChars().toString()
                    : linked(inline(link), SafeUrl.resolve(reference.getUrl()));
        }
        return node.hasChildren() ? inline(node) : node.getChars().unescape();
    }

    private static String linked(String text, String url) {
        boolean says = url.isEmpty() || url.startsWith("#") || text.equals(url) || url.equals("mailto:" + text);
        return says ? text : text.isBlank() ? url : text + " (" + url + ")";
    }
}
