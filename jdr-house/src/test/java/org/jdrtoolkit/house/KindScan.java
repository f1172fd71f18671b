package org.jdrtoolkit.house;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Finds where some kinds of ours stand for all: a switch over an enum with a default, or a statement that leaves constants out, and an
 * {@code instanceof} over a sealed family outside a chain of ifs that ends in a throw. Comparisons with {@code ==} are not looked at.
 */
final class KindScan extends TreePathScanner<Void, CompilationUnitTree> {

    private final Trees trees;
    private final Set<String> found = new TreeSet<>();

    private KindScan(Trees trees) {
        this.trees = trees;
    }

    /** What was found, file by file. */
    static Set<String> of(Sources sources) {
        KindScan scan = new KindScan(sources.typedTrees());
        sources.files().forEach(file -> scan.scan(file, file));
        return scan.found;
    }

    @Override
    public Void visitSwitch(SwitchTree tree, CompilationUnitTree file) {
        judge(tree.getExpression(), tree.getCases(), file);
        return super.visitSwitch(tree, file);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, CompilationUnitTree file) {
        judge(tree.getExpression(), tree.getCases(), file);
        return super.visitSwitchExpression(tree, file);
    }

    private void judge(ExpressionTree selector, List<? extends CaseTree> cases, CompilationUnitTree file) {
        ours(selector).filter(type -> type.getKind() == ElementKind.ENUM || isSealed(type)).ifPresent(type -> {
            Set<String> named = cases.stream().flatMap(each -> each.getExpressions().stream()).map(Object::toString).collect(Collectors.toSet());
            boolean hasDefault = cases.stream().anyMatch(each -> each.getExpressions().isEmpty());
            if (hasDefault || !named.containsAll(constants(type))) {
                found.add(Sources.name(file) + " leaves out kinds of " + type.getSimpleName());
            }
        });
    }

    private static Set<String> constants(TypeElement type) {
        return type.getEnclosedElements().stream().filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(Element::toString).collect(Collectors.toSet());
    }

    @Override
    public Void visitInstanceOf(InstanceOfTree tree, CompilationUnitTree file) {
        Optional<TypeElement> asked = ours(tree.getExpression()).filter(KindScan::isSealed);
        Stream<TypeElement> families = asked.isPresent() ? asked.stream() : ours(tree.getType()).stream().flatMap(KindScan::families);
        if (!isInAChainThatEndsInAThrow()) {
            families.forEach(family -> found.add(Sources.name(file) + " asks for some kinds of " + family.getSimpleName()));
        }
        return super.visitInstanceOf(tree, file);
    }

    /** The sealed families that a kind belongs to, for questions to whatever it might be. */
    private static Stream<TypeElement> families(TypeElement kind) {
        return kind.getInterfaces().stream().map(each -> (TypeElement) ((DeclaredType) each).asElement()).filter(KindScan::isSealed);
    }

    /** The type of an expression, or of a name of a type, if it is one of ours. */
    private Optional<TypeElement> ours(Tree expression) {
        return trees.getTypeMirror(new TreePath(getCurrentPath(), expression)) instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement type && type.getQualifiedName().toString().startsWith(House.ROOT)
                ? Optional.of(type) : Optional.empty();
    }

    private static boolean isSealed(TypeElement type) {
        return type.getModifiers().contains(Modifier.SEALED);
    }

    private boolean isInAChainThatEndsInAThrow() {
        Tree below = getCurrentPath().getLeaf();
        for (TreePath at = getCurrentPath().getParentPath(); at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof IfTree branch && branch.getCondition() == below) {
                return endsInAThrow(at);
            } else if (at.getLeaf() instanceof StatementTree || at.getLeaf() instanceof LambdaExpressionTree) {
                return false;
            }
            below = at.getLeaf();
        }
        return false;
    }

    /** Whether what follows when no condition of the chain holds is a throw: in the last else, or behind the chain. */
    private static boolean endsInAThrow(TreePath branch) {
        TreePath first = branch;
        while (first.getParentPath().getLeaf() instanceof IfTree before && before.getElseStatement() == first.getLeaf()) {
            first = first.getParentPath();
        }
        StatementTree last = (StatementTree) branch.getLeaf();
        while (last instanceof IfTree next && next.getElseStatement() != null) {
            last = next.getElseStatement();
        }
        if (!(last instanceof IfTree)) {
            return isThrow(last);
        }
        List<? extends StatementTree> around = first.getParentPath().getLeaf() instanceof BlockTree block ? block.getStatements() : List.of();
        int behind = around.indexOf(first.getLeaf()) + 1;
        return behind > 0 && behind < around.size() && isThrow(around.get(behind));
    }

    private static boolean isThrow(StatementTree statement) {
        return statement instanceof ThrowTree || statement instanceof BlockTree block && !block.getStatements().isEmpty()
                && block.getStatements().get(block.getStatements().size() - 1) instanceof ThrowTree;
    }
}
