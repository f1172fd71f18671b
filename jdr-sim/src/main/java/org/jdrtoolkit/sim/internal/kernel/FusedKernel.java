package org.jdrtoolkit.sim.internal.kernel;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARRAYLENGTH;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.DADD;
import static org.objectweb.asm.Opcodes.DALOAD;
import static org.objectweb.asm.Opcodes.DASTORE;
import static org.objectweb.asm.Opcodes.DLOAD;
import static org.objectweb.asm.Opcodes.DMUL;
import static org.objectweb.asm.Opcodes.DSTORE;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IALOAD;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.IF_ICMPGE;
import static org.objectweb.asm.Opcodes.IF_ICMPNE;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Writes a kernel for one structure as bytecode: for each construct and stage a few loops over people that add up the rate in a
 * register; the last uses it. A method per loop, because HotSpot neither compiles long methods soon nor vectorises large loops.
 */
final class FusedKernel {

    private static final String NAME = Type.getInternalName(FusedKernel.class) + "$Generated";
    private static final String OBJECT = "java/lang/Object";
    /** Of the interface's methods: rows, numbers, x, weight, reach or step, sum, next, moving. */
    private static final String FOR_ALL = "([[D[D[[DDD[[D[[D[I)V";
    private static final int MOVING = 10;
    /** How many of the moving constructs have been done. */
    private static final int MOVED = 11;
    /** Of the loops for one construct. */
    private static final String FOR_ONE = "([[D[D[DDD[D[D)V";
    /** Products and rows per loop: HotSpot (17 and 25) vectorises this many, but not always more. */
    private static final int MOST_WORK = 7;

    /** What a stage does with a rate. */
    private enum Stage {
        BEGIN("begin"), PROCEED("proceed"), FINISH("finish");

        private final String method;

        Stage(String method) {
            this.method = method;
        }
    }

    private FusedKernel() {}

    /** Writes and loads a kernel; throws {@link ReflectiveOperationException} or {@link LinkageError} if classes may not be defined. */
    static Kernel of(Structure structure) throws ReflectiveOperationException {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);
        type.visit(V17, ACC_FINAL, NAME, null, OBJECT, new String[] {Type.getInternalName(Kernel.class)});
        constructor(type);
        for (Stage stage : Stage.values()) {
            forAll(type, stage, structure.sums());
        }
        type.visitEnd();
        Class<?> kernel = MethodHandles.lookup().defineHiddenClass(type.toByteArray(), true).lookupClass();
        return (Kernel) kernel.getDeclaredConstructor().newInstance();
    }

    private static void constructor(ClassWriter type) {
        MethodVisitor code = type.visitMethod(0, "<init>", "()V", null, null);
        code.visitCode();
        code.visitVarInsn(ALOAD, 0);
        code.visitMethodInsn(INVOKESPECIAL, OBJECT, "<init>", "()V", false);
        code.visitInsn(RETURN);
        end(code);
    }

    /**
     * {@code void begin(rows, numbers, x, weight, reach, sum, next, moving)}: a loop's method is called, as in
     * {@code begin0part0(rows, numbers, x[0], weight, reach, sum[0], next[0])}, if its construct is the next of the moving ones.
     */
    private static void forAll(ClassWriter type, Stage stage, List<Structure.Sum> sums) {
        MethodVisitor code = type.visitMethod(ACC_PUBLIC, stage.method, FOR_ALL, null, null);
        code.visitCode();
        code.visitInsn(ICONST_0);
        code.visitVarInsn(ISTORE, MOVED);
        Label done = new Label();
        for (int i = 0; i < sums.size(); i++) {
            Label isAtRest = new Label();
            unlessNextToMove(code, i, isAtRest, done);
            List<List<Structure.Product>> parts = parts(sums.get(i).products());
            for (int part = 0; part < parts.size(); part++) {
                String name = stage.method + i + "part" + part;
                boolean isLast = part == parts.size() - 1;
                new Loop(type, name).write(part == 0 ? Optional.of(sums.get(i).number()) : Optional.empty(), parts.get(part),
                        isLast ? Optional.of(stage) : Optional.empty());
                call(code, name, i);
            }
            code.visitIincInsn(MOVED, 1);
            code.visitLabel(isAtRest);
        }
        code.visitLabel(done);
        code.visitInsn(RETURN);
        end(code);
    }

    private static void unlessNextToMove(MethodVisitor code, int construct, Label isAtRest, Label done) {
        code.visitVarInsn(ILOAD, MOVED);
        code.visitVarInsn(ALOAD, MOVING);
        code.visitInsn(ARRAYLENGTH);
        code.visitJumpInsn(IF_ICMPGE, done);
        code.visitVarInsn(ALOAD, MOVING);
        code.visitVarInsn(ILOAD, MOVED);
        code.visitInsn(IALOAD);
        code.visitLdcInsn(construct);
        code.visitJumpInsn(IF_ICMPNE, isAtRest);
    }

    /** Products for one loop each. */
    private static List<List<Structure.Product>> parts(List<Structure.Product> products) {
        List<List<Structure.Product>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int work = 0;
        for (Structure.Product product : products) {
            int more = 1 + product.factors().size();
            if (work > 0 && work + more > MOST_WORK) {
                parts.add(new ArrayList<>());
                work = 0;
            }
            work += more;
            parts.get(parts.size() - 1).add(product);
        }
        return parts;
    }

    private static void call(MethodVisitor code, String name, int construct) {
        code.visitVarInsn(ALOAD, 1);
        code.visitVarInsn(ALOAD, 2);
        element(code, 3, construct);
        code.visitVarInsn(DLOAD, 4);
        code.visitVarInsn(DLOAD, 6);
        element(code, 8, construct);
        element(code, 9, construct);
        code.visitMethodInsn(INVOKESTATIC, NAME, name, FOR_ONE, false);
    }

    private static void element(MethodVisitor code, int array, int index) {
        code.visitVarInsn(ALOAD, array);
        code.visitLdcInsn(index);
        code.visitInsn(AALOAD);
    }

    private static void end(MethodVisitor code) {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** A loop over people that adds some products to the rate of one construct, in a method of its own: HotSpot compiles short methods sooner. */
    private static final class Loop {

        private static final int ROWS = 0;
        private static final int NUMBERS = 1;
        private static final int X = 2;
        private static final int WEIGHT = 3;
        private static final int REACH = 5;
        private static final int SUM = 7;
        private static final int NEXT = 8;
        private static final int PEOPLE = 9;
        private static final int PERSON = 10;
        private static final int RATE = 11;

        private final MethodVisitor code;
        private final Map<Integer, Integer> rowVariables = new HashMap<>();
        private final Map<Integer, Integer> numberVariables = new HashMap<>();
        private int nextVariable = RATE + 2;

        Loop(ClassWriter type, String name) {
            this.code = type.visitMethod(ACC_PRIVATE | ACC_STATIC, name, FOR_ONE, null, null);
        }

        /** The first loop starts from a number, others from the sum so far, which {@code next} keeps; the last does what its stage requires. */
        void write(Optional<Integer> number, List<Structure.Product> products, Optional<Stage> last) {
            code.visitCode();
            code.visitVarInsn(ALOAD, X);
            code.visitInsn(ARRAYLENGTH);
            code.visitVarInsn(ISTORE, PEOPLE);
            number.ifPresent(this::number);
            products.forEach(this::load);
            loop(() -> {
                number.ifPresentOrElse(first -> code.visitVarInsn(DLOAD, numberVariables.get(first)), () -> value(NEXT));
                products.forEach(this::add);
                code.visitVarInsn(DSTORE, RATE);
                last.ifPresentOrElse(this::use, () -> store(NEXT, () -> code.visitVarInsn(DLOAD, RATE)));
            });
            code.visitInsn(RETURN);
            end(code);
        }

        private void loop(Runnable body) {
            code.visitInsn(ICONST_0);
            code.visitVarInsn(ISTORE, PERSON);
            Label again = new Label();
            Label done = new Label();
            code.visitLabel(again);
            code.visitVarInsn(ILOAD, PERSON);
            code.visitVarInsn(ILOAD, PEOPLE);
            code.visitJumpInsn(IF_ICMPGE, done);
            body.run();
            code.visitIincInsn(PERSON, 1);
            code.visitJumpInsn(GOTO, again);
            code.visitLabel(done);
        }

        /** Takes rows and numbers out of their arrays, once, before a loop. */
        private void load(Structure.Product product) {
            number(product.number());
            for (Structure.Factor factor : product.factors()) {
                row(factor.row());
                if (factor.isLine()) {
                    number(factor.line());
                    number(factor.line() + 1);
                }
            }
        }

        private void row(int row) {
            if (!rowVariables.containsKey(row)) {
                element(code, ROWS, row);
                code.visitVarInsn(ASTORE, nextVariable);
                rowVariables.put(row, nextVariable);
                nextVariable++;
            }
        }

        private void number(int number) {
            code.visitVarInsn(ALOAD, NUMBERS);
            code.visitLdcInsn(number);
            code.visitInsn(DALOAD);
            code.visitVarInsn(DSTORE, nextVariable);
            numberVariables.put(number, nextVariable);
            nextVariable += 2;
        }

        /** Adds {@code number·factor·factor…}, everything from the left. */
        private void add(Structure.Product product) {
            code.visitVarInsn(DLOAD, numberVariables.get(product.number()));
            for (Structure.Factor factor : product.factors()) {
                factor(factor);
                code.visitInsn(DMUL);
            }
            code.visitInsn(DADD);
        }

        private void factor(Structure.Factor factor) {
            if (!factor.isLine()) {
                value(rowVariables.get(factor.row()));
                return;
            }
            code.visitVarInsn(DLOAD, numberVariables.get(factor.line()));
            code.visitVarInsn(DLOAD, numberVariables.get(factor.line() + 1));
            value(rowVariables.get(factor.row()));
            code.visitInsn(DMUL);
            code.visitInsn(DADD);
        }

        private void value(int rowVariable) {
            code.visitVarInsn(ALOAD, rowVariable);
            code.visitVarInsn(ILOAD, PERSON);
            code.visitInsn(DALOAD);
        }

        private void use(Stage stage) {
            switch (stage) {
                case BEGIN -> {
                    store(SUM, () -> weighted(WEIGHT));
                    store(NEXT, () -> addToValue(X, () -> weighted(REACH)));
                }
                case PROCEED -> {
                    store(SUM, () -> addToValue(SUM, () -> weighted(WEIGHT)));
                    store(NEXT, () -> addToValue(X, () -> weighted(REACH)));
                }
                case FINISH -> store(X, () -> addToValue(X, () -> {
                    code.visitVarInsn(DLOAD, REACH);
                    addToValue(SUM, () -> weighted(WEIGHT));
                    code.visitInsn(DMUL);
                }));
            }
        }

        private void weighted(int weight) {
            code.visitVarInsn(DLOAD, weight);
            code.visitVarInsn(DLOAD, RATE);
            code.visitInsn(DMUL);
        }

        private void addToValue(int row, Runnable other) {
            value(row);
            other.run();
            code.visitInsn(DADD);
        }

        private void store(int row, Runnable value) {
            code.visitVarInsn(ALOAD, row);
            code.visitVarInsn(ILOAD, PERSON);
            value.run();
            code.visitInsn(DASTORE);
        }
    }
}
