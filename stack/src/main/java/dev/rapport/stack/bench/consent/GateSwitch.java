package dev.rapport.stack.bench.consent;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodBuilder;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An agent that takes the gates out of a service that is measured against.
 *
 * <p>The product has no such switch; this rewrites methods of a process that the bench has started, and of no other.
 */
public final class GateSwitch {
    private static final String ACCESS = "dev/rapport/access/";
    private static final ClassDesc RULING = ClassDesc.of("dev.rapport.access.LedgerGate$Ruling");
    private static final ClassDesc REASON = ClassDesc.of("dev.rapport.access.Reason");

    /** What is taken out. */
    enum Variant {
        /** Leases never end, and a decision is answered without waiting. */
        UNLEASED(Map.of(
                ACCESS + "lease/Lease.valid",
                GateSwitch::yes,
                "dev/rapport/profile/consent/feed/Barrier.elapsed",
                GateSwitch::yes)),
        /** Whatever is asked is permitted, without looking; it goes on record all the same. */
        UNGATED(Map.of(ACCESS + "Gates.ruling", GateSwitch::permit, ACCESS + "lease/Lease.valid", GateSwitch::yes));

        private final Map<String, Consumer<CodeBuilder>> bodies;

        Variant(Map<String, Consumer<CodeBuilder>> bodies) {
            this.bodies = bodies;
        }
    }

    private GateSwitch() {}

    /** Called by the virtual machine that is started with this agent. */
    public static void premain(String variant, Instrumentation instrumentation) {
        instrumentation.addTransformer(new Rewriting(Variant.valueOf(variant)));
    }

    private static void yes(CodeBuilder code) {
        var unused = code.iconst_1().ireturn();
    }

    private static void permit(CodeBuilder code) {
        var unused = code.new_(RULING)
                .dup()
                .getstatic(REASON, "OK_CONTRACT", REASON)
                .lconst_0()
                .invokespecial(
                        RULING, "<init>", MethodTypeDesc.of(ConstantDescs.CD_void, REASON, ConstantDescs.CD_long))
                .areturn();
    }

    record Rewriting(Variant variant) implements ClassFileTransformer {
        @Override
        public byte[] transform(
                ClassLoader loader, String name, Class<?> before, ProtectionDomain domain, byte[] bytes) {
            if (name == null || variant.bodies.keySet().stream().noneMatch(key -> key.startsWith(name + "."))) {
                return null;
            }
            var file = ClassFile.of();
            return file.transformClass(
                    file.parse(bytes),
                    ClassTransform.transformingMethods(
                            method -> variant.bodies.containsKey(key(name, method)),
                            (builder, element) -> rewrite(name, builder, element)));
        }

        private void rewrite(String name, MethodBuilder builder, MethodElement element) {
            if (element instanceof CodeModel code) {
                var method = code.parent().orElseThrow();
                var unused = builder.withCode(variant.bodies.get(key(name, method)));
            } else {
                var unused = builder.with(element);
            }
        }

        private static String key(String type, MethodModel method) {
            return type + "." + method.methodName().stringValue();
        }
    }
}
