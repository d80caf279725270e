package org.bifolio.finding;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Every sentence that the program's sources say to editors, read from the sources themselves. */
final class SaidSentences extends TreeScanner<Void, Void> {
    /** Methods whose sentences are wherever they have a string: {@code say("Built {0} pages.")}. */
    private static final Set<String> SAYING = Set.of("say", "remedy");

    private static final Set<String> HELP = Set.of("description", "footer");

    private final Map<String, String> sentences = new TreeMap<>();
    private final Set<String> putTogether = new TreeSet<>();
    private String file = "";

    private SaidSentences() {}

    static SaidSentences of(Path sources) throws IOException {
        SaidSentences said = new SaidSentences();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> walk = Files.walk(sources);
                StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> java = walk.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, problem -> {}, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            for (CompilationUnitTree unit : task.parse()) {
                said.file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
                said.scan(unit, null);
            }
        }
        return said;
    }

    /** The English templates, and the file that says each. */
    Map<String, String> templates() {
        return sentences;
    }

    /** Sentences put together with {@code +}, which no phrasebook can know. */
    Set<String> putTogether() {
        return putTogether;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        String method = call.getMethodSelect() instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : call.getMethodSelect().toString();
        String on = call.getMethodSelect() instanceof MemberSelectTree member
                ? member.getExpression().toString()
                : "";
        List<? extends ExpressionTree> arguments = call.getArguments();
        if (method.equals("of") && on.equals("Message") || SAYING.contains(method) && !on.equals("NearestNames")) {
            if (!arguments.isEmpty()) {
                sentence(arguments.get(0), method.equals("of"));
            }
        } else if (method.equals("some") && arguments.size() == 3) {
            sentence(arguments.get(1), false);
            sentence(arguments.get(2), false);
        } else if (on.equals("stage")) {
            sentence(arguments.get(0), false);
        } else if (on.equals("NearestNames") && method.equals("remedy")) {
            sentence(arguments.get(2), false);
        } else if (method.equals("add")
                && arguments.size() == 4
                && arguments.get(0).toString().matches("(?i)code.*")) {
            sentence(arguments.get(2), true);
            sentence(arguments.get(3), true);
        }
        return super.visitMethodInvocation(call, unused);
    }

    /** What the help of a command says: {@code @Option(description = "…")}. */
    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void unused) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree part
                    && HELP.contains(part.getVariable().toString())) {
                if (part.getExpression() instanceof NewArrayTree lines) {
                    lines.getInitializers().forEach(line -> help(line));
                } else {
                    help(part.getExpression());
                }
            }
        }
        return super.visitAnnotation(annotation, unused);
    }

    private void help(Tree line) {
        if (!(line instanceof LiteralTree text)
                || !text.getValue().toString().matches("\\s*|\\s+bifolio .*")) { // an example more
            sentence(line, true);
        }
    }

    private void sentence(Tree tree, boolean strictly) {
        if (tree instanceof ParenthesizedTree inner) {
            sentence(inner.getExpression(), strictly);
        } else if (tree instanceof ConditionalExpressionTree either) {
            sentence(either.getTrueExpression(), strictly);
            sentence(either.getFalseExpression(), strictly);
        } else {
            List<Tree> parts = new ArrayList<>();
            parts(tree, parts);
            boolean constant =
                    parts.stream().allMatch(part -> part instanceof LiteralTree l && l.getValue() instanceof String);
            if (constant) {
                StringBuilder text = new StringBuilder();
                parts.forEach(part -> text.append(((LiteralTree) part).getValue()));
                sentences.putIfAbsent(text.toString(), file);
            } else if (strictly && parts.size() > 1) {
                putTogether.add(file + ": " + tree);
            }
        }
    }

    private static void parts(Tree tree, List<Tree> parts) {
        if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            parts(sum.getLeftOperand(), parts);
            parts(sum.getRightOperand(), parts);
        } else {
            parts.add(tree);
        }
    }
}
