package org.jdrtoolkit.sim.engine;

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
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.IF_ICMPGE;
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
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Writes a kernel for one structure as bytecode: for each construct and stage one loop over people that adds up the whole rate in a
 * register and uses it. A method per loop, because HotSpot neither compiles long methods nor vectorises large loops well.
 */
final class FusedKernel {

    private static final String NAME = Type.getInternalName(FusedKernel.class) + "$Generated";
    private static final String OBJECT = "java/lang/Object";
    /** Of the interface's methods: rows, numbers, x, weight, reach or step, sum, next. */
    private static final String FOR_ALL = "([[D[D[[DDD[[D[[D)V";
    /** Of the loops for one construct. */
    private static final String FOR_ONE = "([[D[D[DDD[D[D)V";
    /** Products and rows per loop: HotSpot (17 and 25) makes vector instructions of so many, but not always of more. */
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

    /** Writes and loads a kernel; throws {@link ReflectiveOperationException} or {@link LinkageError} where classes may not be made. */
    static Kernel of(RateProgram.Structure structure) throws ReflectiveOperationException {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);
        type.visit(V17, ACC_FINAL, NAME, null, OBJECT, new String[] {Type.getInternalName(Kernel.class)});
        constructor(type);
        for (Stage stage : Stage.values()) {
            forAll(type, stage, structure.sums().size());
            for (int i = 0; i < structure.sums().size(); i++) {
                new Loop(type, stage, i).write(structure.sums().get(i));
            }
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

    /** {@code void begin(rows, numbers, x, weight, reach, sum, next) { begin0(rows, numbers, x[0], weight, reach, sum[0], next[0]); … }}. */
    private static void forAll(ClassWriter type, Stage stage, int constructs) {
        MethodVisitor code = type.visitMethod(ACC_PUBLIC, stage.method, FOR_ALL, null, null);
        code.visitCode();
        for (int i = 0; i < constructs; i++) {
            code.visitVarInsn(ALOAD, 1);
            code.visitVarInsn(ALOAD, 2);
            element(code, 3, i);
            code.visitVarInsn(DLOAD, 4);
            code.visitVarInsn(DLOAD, 6);
            element(code, 8, i);
            element(code, 9, i);
            code.visitMethodInsn(INVOKESTATIC, NAME, stage.method + i, FOR_ONE, false);
        }
        code.visitInsn(RETURN);
        end(code);
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

    /** The loop of one construct in one stage. */
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
        private final Stage stage;
        private final Map<Integer, Integer> rowVariables = new HashMap<>();
        private final Map<Integer, Integer> numberVariables = new HashMap<>();
        private int nextVariable = RATE + 2;

        Loop(ClassWriter type, Stage stage, int construct) {
            this.code = type.visitMethod(ACC_PRIVATE | ACC_STATIC, stage.method + construct, FOR_ONE, null, null);
            this.stage = stage;
        }

        /** Some products at a time, with what is added up so far kept in {@code next}; the last of them with what is done with the rate. */
        void write(RateProgram.Sum sum) {
            code.visitCode();
            code.visitVarInsn(ALOAD, X);
            code.visitInsn(ARRAYLENGTH);
            code.visitVarInsn(ISTORE, PEOPLE);
            List<List<RateProgram.Product>> parts = parts(sum.products());
            for (int i = 0; i < parts.size(); i++) {
                List<RateProgram.Product> part = parts.get(i);
                Runnable begin = i == 0 ? begin(sum.number()) : () -> value(NEXT);
                part.forEach(this::load);
                boolean isLast = i == parts.size() - 1;
                loop(() -> {
                    begin.run();
                    part.forEach(this::add);
                    code.visitVarInsn(DSTORE, RATE);
                    if (isLast) {
                        use();
                    } else {
                        store(NEXT, () -> code.visitVarInsn(DLOAD, RATE));
                    }
                });
            }
            code.visitInsn(RETURN);
            end(code);
        }

        private static List<List<RateProgram.Product>> parts(List<RateProgram.Product> products) {
            List<List<RateProgram.Product>> parts = new ArrayList<>(List.of(new ArrayList<>()));
            int work = 0;
            for (RateProgram.Product product : products) {
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

        private Runnable begin(int number) {
            number(number);
            return () -> code.visitVarInsn(DLOAD, numberVariables.get(number));
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
        private void load(RateProgram.Product product) {
            number(product.number());
            for (RateProgram.Factor factor : product.factors()) {
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
        private void add(RateProgram.Product product) {
            code.visitVarInsn(DLOAD, numberVariables.get(product.number()));
            for (RateProgram.Factor factor : product.factors()) {
                factor(factor);
                code.visitInsn(DMUL);
            }
            code.visitInsn(DADD);
        }

        private void factor(RateProgram.Factor factor) {
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

        private void use() {
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
