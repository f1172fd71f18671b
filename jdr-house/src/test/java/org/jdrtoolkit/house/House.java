package org.jdrtoolkit.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** What all modules are made of, as it was compiled: without tests, and without what JMH generates. */
final class House {

    static final String ROOT = "org.jdrtoolkit.";

    static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("jmh_generated")).importPackages("org.jdrtoolkit");

    /** What hosts load. */
    static final JavaClasses LIBRARIES = CLASSES.that(resideInAnyPackage(ROOT + "core..", ROOT + "sim..", ROOT + "charts.."));

    private House() {}

    /** A package or class without the root of all names. */
    static String shortName(String name) {
        return name.substring(ROOT.length());
    }

    /** The module that a class belongs to: {@code core}, {@code sim} and so on. */
    static String module(JavaClass type) {
        return shortName(file(type)).replaceAll("\\..*", "");
    }

    /** The class whose file a class stands in; for an array that of what is in it. */
    static String file(JavaClass type) {
        return type.getBaseComponentType().getName().replaceAll("\\$.*", "");
    }

    /** Classes that break rules, to see that rules find them. */
    static JavaClasses wrong(Class<?>... types) {
        return new ClassFileImporter().importClasses(types);
    }
}
