package io.github.advisorypress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The one Java example of a page, as a reader who copies it would run it. */
final class JavaExample {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final String DOCUMENT = "\"advisory.json\"";

    private JavaExample() {}

    /** What the example prints about a document, which takes the place of its {@code advisory.json}. */
    static String output(String page, Path document, Path folder) throws IOException, ReflectiveOperationException {
        List<String> examples = BLOCK.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(examples).hasSize(1);
        String code = examples.get(0)
                .replace(
                        "Path.of(" + DOCUMENT + ")",
                        "Path.of(\"" + document.toString().replace('\\', '/') + "\")");
        Path source = folder.resolve("Example.java");
        Files.writeString(source, inClass(code));
        compile(source, folder);
        return printed(folder);
    }

    private static String inClass(String code) {
        String imports = code.lines().filter(JavaExample::isImport).collect(Collectors.joining("\n"));
        String body = code.lines().filter(line -> !isImport(line)).collect(Collectors.joining("\n"));
        return imports + "\npublic class Example {\npublic static void run() throws Exception {\n" + body + "\n}\n}\n";
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }

    private static void compile(Path source, Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int result = compiler.run(
                null,
                said,
                said,
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-d",
                folder.toString(),
                source.toString());
        assertThat(result).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static String printed(Path folder) throws IOException, ReflectiveOperationException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, JavaExample.class.getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            classes.loadClass("Example").getMethod("run").invoke(null);
        } catch (InvocationTargetException e) {
            throw new AssertionError("The example fails", e.getCause());
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
